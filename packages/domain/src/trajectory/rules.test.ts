import { describe, expect, test } from "vitest";
import { kVht } from "../programmes/k-vht.ts";
import { usualOrder } from "../programmes/next-step-order.ts";
import { vht412, vht412First } from "../programmes/vht-4-12.ts";
import { addDays, type IsoDate } from "../time/iso-date.ts";
import type { TrajectoryFacts } from "./facts.ts";
import { nextStep } from "./next-step.ts";
import { stateOf } from "./state.ts";
import { aCycle, aFinishedCycle, aSchoolBranch, aTrajectory } from "./trajectory-builder.ts";

const today = "2026-03-02";
const { consent } = aTrajectory();
const step = (over: Partial<TrajectoryFacts>, on: IsoDate = today, programme = vht412) =>
  nextStep(aTrajectory(over), programme, on);
const state = (over: Partial<TrajectoryFacts>, on: IsoDate = today, programme = vht412) =>
  stateOf(aTrajectory(over), programme, on);

describe("before the start", () => {
  const referral = {
    receivedOn: "2026-02-28",
    urgency: "normal",
    triagedOn: null,
    decision: null,
    allocatedOn: null,
  } as const;
  const accepted = { ...referral, triagedOn: "2026-03-02", decision: "accept" } as const;

  test.each([
    [referral, { id: "referral-triage", reason: "referral-new", due: "2026-02-28" }, "referral"],
    [{ ...referral, urgency: "urgent" as const }, { reason: "referral-urgent" }, "referral"],
    [accepted, { id: "referral-allocate", due: "2026-03-03" }, "triage"],
    [
      { ...accepted, triagedOn: "2026-03-09" as const },
      { id: "referral-allocate", due: "2026-03-09" },
      "triage",
    ],
    [{ ...accepted, decision: "wait" as const }, { id: "referral-waiting" }, "waitlist"],
    [{ ...accepted, decision: "advice" as const }, { id: "closed", reason: "referral-advised" }, "closed"],
    [
      { ...accepted, allocatedOn: "2026-03-04" as const },
      { id: "trajectory-start", due: "2026-03-11" },
      "not-started",
    ],
  ])("%#", (known, next, main) => {
    expect(step({ startedOn: null, referral: known })).toMatchObject(next);
    expect(state({ startedOn: null, referral: known }).main).toBe(main);
  });

  test("referred on is told beside it", () => {
    const onward = { ...accepted, decision: "refer-on" } as const;
    expect(state({ startedOn: null, referral: onward })).toEqual({ main: "closed", side: "referred-on" });
  });
});

describe("B-06, C-02: the first talk, the question and the goals", () => {
  const fresh = { intake: { hasQuestion: false, hasGoals: false } };

  test("are asked for in this order, each with its own reason", () => {
    const none = { plannedOn: null, heldOn: null };
    expect(step({ ...fresh, firstTalk: none }).id).toBe("first-talk-plan");
    expect(step({ ...fresh, firstTalk: { ...none, plannedOn: "2026-03-09" } })).toMatchObject({
      id: "first-talk-hold",
      due: "2026-03-09",
    });
    expect(step(fresh, today, vht412)).toMatchObject({ id: "intake-incomplete", reason: "question-missing" });
    const asked = { intake: { hasQuestion: true, hasGoals: false } };
    expect(step(asked, today, vht412)).toMatchObject({ id: "goals-incomplete", reason: "goals-missing" });
    expect(step({}, today, vht412).id).toBe("film-plan");
  });

  test("goals are not asked once a film was made, nor by the version that never asked for them", () => {
    const noGoals = { intake: { hasQuestion: true, hasGoals: false } };
    const filmed = { ...noGoals, cycles: [aCycle({ recordingState: "ready", filmInOn: "2026-03-03" })] };
    expect(step(filmed, today, vht412).id).toBe("analyse");
    expect(step(noGoals, today, vht412First).id).toBe("film-plan");
  });

  test("a question shows that people have met", () => {
    expect(step({ firstTalk: { plannedOn: null, heldOn: null } }).id).toBe("film-plan");
  });

  test("the order is the programme's", () => {
    const missing = { ...consent, state: "missing", missing: ["sami"] } as const;
    const facts = { ...fresh, consent: missing, firstTalk: { plannedOn: null, heldOn: null } };
    expect(step(facts).id).toBe("consent-missing");
    const talkFirst = ["first-talk" as const, ...usualOrder.filter((rule) => rule !== "first-talk")];
    expect(step(facts, today, { ...vht412, order: talkFirst }).id).toBe("first-talk-plan");
  });
});

describe("the branch to school keeps its order (G6)", () => {
  const silent = { ...consent, state: "missing", missing: ["head"] } as const;
  const filmed = { recordingState: "ready", filmInOn: "2026-03-02" } as const;
  const coded = { ...filmed, codedMarkers: 4, planReadyOn: "2026-03-04" } as const;
  const told = { ...coded, teacherPlannedOn: "2026-03-06", teacherHeldOn: "2026-03-06" } as const;
  const open = { ...told, approvedByTeacher: true, approvedByParents: true } as const;
  test.each([
    [{ consent: silent }, { id: "school-consent-missing", who: ["head"] }],
    [
      { consent: { ...consent, state: "withdrawn", withdrawn: ["noor"] } as const },
      { id: "school-consent-withdrawn" },
    ],
    [{}, { id: "school-film-plan", reason: "teacher-asks" }],
    [{ filmPlannedOn: "2026-03-10" as const }, { id: "school-film-record", due: "2026-03-10" }],
    [{ recordingState: "preparing" as const }, { id: "school-recording-preparing", action: "none" }],
    [{ recordingState: "refused" as const }, { id: "school-recording-refused" }],
    [filmed, { id: "school-analyse", due: "2026-03-09" }],
    [{ ...filmed, codedMarkers: 4 }, { id: "school-plan" }],
    [coded, { id: "teacher-look-back-plan" }],
    [
      { ...coded, teacherPlannedOn: "2026-03-06" as const },
      { id: "teacher-look-back-hold", due: "2026-03-06" },
    ],
    [told, { id: "joint-approve", reason: "teacher-not-approved" }],
    [
      { ...told, approvedByTeacher: true },
      { id: "joint-approve", reason: "parents-not-approved" },
    ],
    [open, { id: "joint-look-back-plan" }],
    [
      { ...open, jointPlannedOn: "2026-03-12" as const },
      { id: "joint-look-back-hold", due: "2026-03-12" },
    ],
    [{ ...open, jointHeldOn: "2026-03-12" as const }, { id: "film-plan" }],
    [{ endedOn: "2026-03-01" as const }, { id: "film-plan" }],
  ])("%#", (branch, next) => {
    expect(step({ school: aSchoolBranch(branch) })).toMatchObject(next);
  });

  test.each([
    [
      "the talk with the teacher",
      { ...coded, teacherPlannedOn: "2026-03-06" as const },
      "teacher-look-back-hold",
    ],
    ["what each side shows", told, "joint-approve"],
  ])("whoever passes over %s is asked for nothing that comes after it", (_, branch, id) => {
    const skipped = [{ step: id, n: null, on: "2026-03-06", reason: "no-time" }] as const;
    expect(step({ school: aSchoolBranch(branch), skipped }).id).toBe("film-plan");
  });
});

describe("a pause", () => {
  const pause = { from: "2026-03-01", until: "2026-03-20", resumedOn: null } as const;

  test("asks nothing until its day, then whether the family goes on, and ends when somebody says so", () => {
    expect(step({ pauses: [pause] })).toMatchObject({ id: "paused", action: "none", due: "2026-03-20" });
    expect(step({ pauses: [{ ...pause, until: null }] })).toMatchObject({ reason: "paused-open" });
    expect(step({ pauses: [pause] }, "2026-03-20")).toMatchObject({ id: "pause-over", action: "resume" });
    expect(step({ pauses: [pause] }, "2026-02-28").id).toBe("film-plan");
    const resumed = { ...pause, resumedOn: "2026-03-10" } as const;
    expect(step({ pauses: [resumed] }, "2026-03-10").id).toBe("film-plan");
    expect(state({ pauses: [pause] }).side).toBe("paused");
    expect(state({ pauses: [resumed] }, "2026-03-10").side).toBeNull();
  });

  test("does not hide a consent that was withdrawn", () => {
    const withdrawn = { ...consent, state: "withdrawn", withdrawn: ["noor"] } as const;
    expect(step({ pauses: [pause], consent: withdrawn }).id).toBe("consent-withdrawn");
    expect(state({ pauses: [pause], consent: withdrawn }).side).toBe("withdrawn-consent");
  });
});

const passed = (id: string, n: number | null) => ({ step: id, n, on: today, reason: "Niet nodig" }) as const;
const pinned = (id: string) => ({ step: id, on: today, reason: "Eerst dit" }) as const;
const main = (over: Partial<TrajectoryFacts>) => state(over).main;

describe("steps passed over, and a step put first", () => {
  const film = aCycle({
    recordingState: "ready",
    filmInOn: "2026-02-20",
    codedMarkers: 4,
    planReadyOn: "2026-02-22",
  });

  test("C-34: a look-back that will not be held ends its cycle; another film is still asked for its own", () => {
    const facts = { cycles: [film], skipped: [passed("look-back-plan", 1)] };
    expect(step(facts)).toMatchObject({ id: "film-plan", n: 2 });
    expect(step({ ...facts, cycles: [film, { ...film, number: 2 }] })).toMatchObject({
      id: "look-back-plan",
      n: 2,
    });
  });

  test("closing passed over makes room for one film", () => {
    const three = [1, 2, 3].map((number) => aFinishedCycle(number));
    const facts = { cycles: three, midwayDoneOn: today, skipped: [passed("closing-discuss", 3)] } as const;
    expect(step(facts, today, kVht)).toMatchObject({ id: "film-plan", n: 4 });
    expect(step({ ...facts, cycles: [...three, aFinishedCycle(4)] }, today, kVht).id).toBe("closing-discuss");
  });

  test("a consent is never passed over", () => {
    const missing = { ...consent, state: "missing", missing: ["sami"] } as const;
    expect(step({ consent: missing, skipped: [passed("consent-missing", null)] }).id).toBe("consent-missing");
  });

  test("the trainer's choice comes first, but no film before its consent", () => {
    expect(step({ cycles: [film], pinned: pinned("film-plan") })).toMatchObject({
      id: "film-plan",
      reason: "chosen",
    });
    expect(step({ pinned: pinned("closing-discuss") })).toMatchObject({
      id: "closing-discuss",
      reason: "chosen",
    });
    const missing = { ...consent, state: "missing", missing: ["sami"] } as const;
    expect(step({ consent: missing, pinned: pinned("film-plan") }).id).toBe("consent-missing");
    expect(step({ consent: missing, pinned: pinned("closing-discuss") }).id).toBe("closing-discuss");
    expect(step({ pinned: pinned("analyse") }).id).toBe("film-plan");
    // A film at school stands on the consent to filming at all as well.
    const school = aSchoolBranch({ recordingState: "ready", planReadyOn: "2026-02-27" });
    const atSchool = { school, pinned: pinned("teacher-look-back-hold") };
    expect(step(atSchool)).toMatchObject({ id: "teacher-look-back-hold", reason: "chosen" });
    const withdrawn = { ...consent, state: "withdrawn", withdrawn: ["noor"] } as const;
    expect(step({ ...atSchool, consent: withdrawn }).id).toBe("consent-withdrawn");
  });
});

describe("after the end", () => {
  test("a follow-up that was missed says so a month after its day", () => {
    const closed = { closedOn: "2026-01-31" } as const;
    expect(step(closed, "2026-07-03").id).toBe("follow-up-due");
    expect(step(closed, "2026-08-31").reason).toBe("follow-up-near");
    expect(step(closed, "2026-09-01")).toMatchObject({ reason: "follow-up-missed", due: "2026-07-31" });
  });

  test("the papers are put away four weeks after the last of it", () => {
    expect(step({ closedOn: "2026-03-01" }, "2026-03-28", kVht).id).toBe("closed");
    expect(step({ closedOn: "2026-03-01" }, "2026-03-29", kVht)).toMatchObject({
      id: "archive",
      due: "2026-03-29",
    });
    const held = { closedOn: "2026-03-01", followUpDoneOn: "2026-09-01" } as const;
    expect(step(held, addDays("2026-09-01", 28)).id).toBe("archive");
    expect(step({ ...held, archivedOn: "2026-10-01" }, "2026-10-01").reason).toBe("archived");
  });

  test.each([
    [{ reason: "client_stopped", kind: "by-client" }, "dropped-out"],
    [{ reason: "referred_on", kind: "agreed" }, "referred-on"],
    [{ reason: "goals_met", kind: "agreed" }, null],
  ] as const)("how it ended is told beside it (%#)", (ending, side) => {
    expect(state({ closedOn: today, ending })).toEqual({ main: "closed", side });
  });
});

test("how far it is, from intake to the last look-back", () => {
  const ready = aCycle({ recordingState: "ready", filmInOn: "2026-02-20" });
  expect(main({ intake: { hasQuestion: false, hasGoals: false } })).toBe("intake");
  expect(main({ intake: { hasQuestion: true, hasGoals: false } })).toBe("consent-complete");
  expect(main({})).toBe("goals-set");
  expect(main({ cycles: [aCycle({ filmPlannedOn: "2026-03-09" })] })).toBe("cycle-planned");
  expect(main({ cycles: [ready] })).toBe("cycle-recorded");
  expect(main({ cycles: [{ ...ready, planReadyOn: "2026-02-22" }] })).toBe("cycle-analysed");
  expect(main({ cycles: [{ ...ready, lookBackHeldOn: "2026-02-24" }] })).toBe("cycle-reviewed");
  expect(main({ cycles: [aFinishedCycle(1)] })).toBe("cycle-agreed");
  expect(main({ cycles: [1, 2, 3].map((number) => aFinishedCycle(number)) })).toBe("midway-evaluation");
  expect(main({ goalsReachedOn: today })).toBe("closing-evaluation");
});
