import type { Programme } from "../programmes/programme.ts";
import { addDays, type IsoDate } from "../time/iso-date.ts";
import type { Cycle, SchoolFacts, TrajectoryFacts } from "./facts.ts";
import { aCycle, aSchoolBranch, aTrajectory } from "./trajectory-builder.ts";

/** One thing that happens to a trajectory, plausible or not; `pick` chooses where there is a choice. */
export type StoryEvent = {
  readonly what: keyof typeof events;
  readonly after: number;
  readonly pick: number;
};

/** What is at hand when something happens. */
type Moment = { readonly facts: TrajectoryFacts; readonly today: IsoDate; readonly pick: number };
type Happening = (moment: Moment) => Partial<TrajectoryFacts>;

const agreed = aTrajectory().consent;
const people = ["noor", "sami", "youri"] as const;
const person = (pick: number) => people[pick % people.length] ?? "noor";

/** A family that came in today and nothing else. */
export function aReferredFamily(today: IsoDate): TrajectoryFacts {
  return aTrajectory({
    referral: { receivedOn: today, urgency: "normal", triagedOn: null, decision: null, allocatedOn: null },
    startedOn: null,
    consent: { ...agreed, state: "missing", missing: ["noor", "sami"] },
    firstTalk: { plannedOn: null, heldOn: null },
    intake: { hasQuestion: false, hasGoals: false },
    birthdays: [{ personId: "youri", birthDate: addDays(today, -12 * 365) }],
    closingUnanswered: ["noor", "sami"],
  });
}

/** Changes the cycle with this number, or begins it. */
function withCycle(facts: TrajectoryFacts, number: number, change: Partial<Cycle>): Partial<TrajectoryFacts> {
  const known = facts.cycles.find((cycle) => cycle.number === number) ?? aCycle({ number });
  const others = facts.cycles.filter((cycle) => cycle.number !== number);
  return { cycles: [...others, { ...known, ...change }] };
}

/** The number of any film that there is, or of the next one. */
function anyNumber({ facts, pick }: Moment): number {
  return (pick % (facts.cycles.length + 1)) + 1;
}

const inCycle =
  (change: (moment: Moment) => Partial<Cycle>): Happening =>
  (moment) =>
    withCycle(moment.facts, anyNumber(moment), change(moment));

const atSchool =
  (change: (moment: Moment) => Partial<SchoolFacts>): Happening =>
  (moment) => ({
    school: { ...(moment.facts.school ?? aSchoolBranch({ askedOn: moment.today })), ...change(moment) },
  });

const inReferral =
  (change: (moment: Moment) => Partial<NonNullable<TrajectoryFacts["referral"]>>): Happening =>
  (moment) => {
    const { referral } = moment.facts;
    return referral === null ? {} : { referral: { ...referral, ...change(moment) } };
  };

const skippable = [
  ["look-back-plan", true],
  ["look-back-hold", true],
  ["film-record", true],
  ["film-plan", true],
  ["analyse", true],
  ["midway-evaluate", true],
  ["closing-discuss", true],
  ["goals-incomplete", false],
  ["school-film-plan", false],
  ["follow-up-due", false],
  ["consent-missing", false],
] as const;
const pinnable = ["film-plan", "film-record", "closing-discuss", "midway-evaluate", "analyse", "nonsense"];

/** Everything that may happen, in whatever order. */
export const events = {
  triage: inReferral(({ today, pick }) => ({
    triagedOn: today,
    decision: (["accept", "wait", "accept", "advice", "refer-on"] as const)[pick % 5] ?? "accept",
  })),
  allocate: inReferral(({ today }) => ({ allocatedOn: today })),
  start: ({ facts, today }) => (facts.startedOn === null ? { startedOn: today, consentAskedOn: today } : {}),
  "all-agree": () => ({ consent: agreed }),
  "somebody-silent": ({ pick }) => ({ consent: { ...agreed, state: "missing", missing: [person(pick)] } }),
  "somebody-refuses": ({ pick }) => ({
    consent: { ...agreed, state: "missing", missing: [person(pick)], refused: [person(pick)] },
  }),
  "consent-gap": () => ({ consent: { ...agreed, state: "missing", refusal: "no-custody-holder" } }),
  "somebody-withdraws": ({ pick }) => ({
    consent: { ...agreed, state: "withdrawn", withdrawn: [person(pick)] },
  }),
  "plan-talk": ({ facts, today, pick }) => ({
    firstTalk: { ...facts.firstTalk, plannedOn: addDays(today, pick % 9) },
  }),
  "hold-talk": ({ facts, today }) => ({ firstTalk: { ...facts.firstTalk, heldOn: today } }),
  question: ({ facts }) => ({ intake: { ...facts.intake, hasQuestion: true } }),
  goals: ({ facts }) => ({ intake: { ...facts.intake, hasGoals: true }, goalsReachedOn: null }),
  "goals-reached": ({ today }) => ({ goalsReachedOn: today }),
  "plan-film": inCycle(({ today, pick }) => ({ filmPlannedOn: addDays(today, pick % 14) })),
  upload: inCycle(({ today }) => ({ recordingId: "film", recordingState: "uploading", filmInOn: today })),
  prepare: inCycle(() => ({ recordingState: "preparing" })),
  "film-ready": inCycle(({ today }) => ({ recordingState: "ready", filmInOn: today })),
  "film-refused": inCycle(() => ({ recordingState: "refused" })),
  code: inCycle(({ pick }) => ({ codedMarkers: pick % 30 })),
  "plan-ready": inCycle(({ today }) => ({ planReadyOn: today })),
  "plan-look-back": inCycle(({ today, pick }) => ({ lookBackPlannedOn: addDays(today, pick % 9) })),
  "look-back": inCycle(({ today }) => ({ lookBackHeldOn: today })),
  "write-up": inCycle(() => ({ workingPointRecorded: true })),
  midway: ({ today }) => ({ midwayDoneOn: today }),
  "teacher-asks": atSchool(() => ({})),
  "school-silent": atSchool(({ pick }) => ({
    consent: { ...agreed, state: "missing", missing: [person(pick)] },
  })),
  "school-agrees": atSchool(() => ({ consent: agreed })),
  "school-withdraws": atSchool(({ pick }) => ({
    consent: { ...agreed, state: "withdrawn", withdrawn: [person(pick)] },
  })),
  "plan-school-film": atSchool(({ today, pick }) => ({ filmPlannedOn: addDays(today, pick % 14) })),
  "school-film": atSchool(({ today }) => ({ recordingState: "ready", filmInOn: today })),
  "school-plan-ready": atSchool(({ today }) => ({ planReadyOn: today })),
  "plan-teacher": atSchool(({ today, pick }) => ({ teacherPlannedOn: addDays(today, pick % 9) })),
  teacher: atSchool(({ today }) => ({ teacherHeldOn: today })),
  approve: atSchool(({ pick }) => ({ approvedByTeacher: pick % 2 === 0, approvedByParents: pick % 3 === 0 })),
  "plan-joint": atSchool(({ today, pick }) => ({ jointPlannedOn: addDays(today, pick % 9) })),
  joint: atSchool(({ today }) => ({ jointHeldOn: today })),
  "school-ends": atSchool(({ today }) => ({ endedOn: today })),
  pause: ({ facts, today, pick }) => ({
    pauses: [
      ...facts.pauses,
      { from: today, until: pick % 3 === 0 ? null : addDays(today, pick % 50), resumedOn: null },
    ],
  }),
  resume: ({ facts, today }) => ({
    pauses: facts.pauses.map((pause) => ({ ...pause, resumedOn: pause.resumedOn ?? today })),
  }),
  skip: ({ facts, today, pick }) => {
    const [step, isOfFilm] = skippable[pick % skippable.length] ?? skippable[0];
    const n = isOfFilm ? (pick % 4) + 1 : null;
    return { skipped: [...facts.skipped, { step, n, on: today, reason: "Niet nodig" }] };
  },
  pin: ({ today, pick }) => ({
    pinned: { step: pinnable[pick % pinnable.length] ?? "film-plan", on: today, reason: "Eerst dit" },
  }),
  unpin: () => ({ pinned: null }),
  close: ({ today, pick }) => ({
    closedOn: today,
    ending:
      pick % 3 === 0
        ? { reason: "client_stopped", kind: "by-client" }
        : pick % 3 === 1
          ? { reason: "referred_on", kind: null }
          : { reason: "goals_met", kind: "agreed" },
  }),
  reopen: ({ facts }) => (facts.archivedOn === null ? { closedOn: null, ending: null } : {}),
  "follow-up": ({ facts, today }) => (facts.closedOn === null ? {} : { followUpDoneOn: today }),
  archive: ({ facts, today }) => (facts.closedOn === null ? {} : { archivedOn: today }),
  "parent-answers": ({ facts }) => ({ closingUnanswered: facts.closingUnanswered.slice(1) }),
  wait: () => ({}),
} satisfies Readonly<Record<string, Happening>>;

/** One situation of a story: what is known on a day. */
export type Chapter = {
  readonly facts: TrajectoryFacts;
  readonly programme: Programme;
  readonly today: IsoDate;
};

/** Everything as it was after each event, day by day. */
export function tell(story: readonly StoryEvent[], programme: Programme, from: IsoDate): readonly Chapter[] {
  let facts = aReferredFamily(from);
  let today = from;
  return story.map(({ what, after, pick }) => {
    today = addDays(today, after);
    facts = { ...facts, ...events[what]({ facts, today, pick }) };
    return { facts, programme, today };
  });
}
