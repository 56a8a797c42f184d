import { FamilyId, GoalId, LookBackId, PersonId, RecordingId, TrajectoryId } from "@samenkijken/contract/ids";
import type { Request, Result } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import { addDays, movedByDays, type IsoDate } from "@samenkijken/domain/time/iso-date";
import type { Handlers } from "../platform/operation-types.ts";
import { fingerprintOf, takeInPrepared } from "../recordings/index.ts";
import type { DemoGoal } from "./demo-goals.ts";
import { demoId } from "./demo-id.ts";
import { seedAnalysis } from "./seed-analysis.ts";
import { goalBodyOf } from "./seed-goals.ts";
import type { SeededPeople, Seeding } from "./seeding.ts";

/** A child or adult of an invented family. */
export interface ToldChild {
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly gestationalAgeDays?: number;
}
export interface ToldAdult {
  readonly name: string;
  readonly relation: "mother" | "father" | "foster-parent" | "grandparent";
  readonly hasCustody: boolean;
  readonly language?: string;
  readonly needsInterpreter?: boolean;
}

/** The story of one family, told by what its trainer did, each on its day: `ago` is in days before today. */
export interface Telling {
  readonly familyId: FamilyId;
  readonly trajectoryId: TrajectoryId;
  readonly people: SeededPeople;
  readonly today: IsoDate;
  /** Asks the program as the trainer, on a day in the past. */
  readonly ask: <Name extends keyof Handlers>(
    ago: number,
    name: Name,
    input: Request<Operations[Name]>,
  ) => Promise<Result<Operations[Name]>>;
  readonly dayAgo: (ago: number) => IsoDate;
}

/** Starts the story of a family: its people are written down. */
export async function tellOf(
  seeding: Seeding,
  family: {
    readonly number: number;
    readonly cameAgo: number;
    readonly children: readonly ToldChild[];
    readonly adults: readonly ToldAdult[];
  },
): Promise<Telling> {
  const { number, children, adults } = family;
  const people = {
    children: children.map((_child, index) => PersonId.parse(demoId("1", number, index))),
    adults: adults.map((_adult, index) => PersonId.parse(demoId("1", number, 100 + index))),
  };
  const familyId = FamilyId.parse(demoId("f", number));
  const custodyHolderIds = people.adults.filter((_id, index) => adults[index]?.hasCustody === true);
  const telling: Telling = {
    familyId,
    trajectoryId: TrajectoryId.parse(demoId("2", number)),
    people,
    today: seeding.today,
    ask: (ago, name, input) => seeding.program.run(onDay(seeding, ago), name, input),
    dayAgo: (ago) => addDays(seeding.today, -ago),
  };
  await telling.ask(family.cameAgo, "addFamily", {
    params: {},
    body: {
      id: familyId,
      family: {
        children: children.map((child, index) => ({
          gestationalAgeDays: null,
          ...child,
          id: people.children[index] ?? "",
          inFocus: true,
          custodyHolderIds,
        })),
        adults: adults.map(({ hasCustody: _custody, ...adult }, index) => ({
          language: "nl",
          needsInterpreter: false,
          ...adult,
          id: people.adults[index] ?? "",
        })),
      },
    },
  });
  return telling;
}

/** Who asks, as it was then. The log says when it was really written. */
function onDay({ asking }: Seeding, ago: number): Seeding["asking"] {
  return { ...asking, at: new Date(movedByDays(asking.at.toISOString(), -ago)) };
}

/** The trajectory begins, with the question in a parent's own words. */
export async function begins(
  telling: Telling,
  ago: number,
  about: {
    readonly programmeId: string;
    readonly pairs: number;
    readonly question: string | null;
    readonly by?: number;
  },
): Promise<void> {
  const { ask, familyId, trajectoryId, people, dayAgo } = telling;
  const { programmeId, pairs, question, by = 0 } = about;
  await ask(ago, "startTrajectory", {
    params: { familyId },
    body: { id: trajectoryId, programmeId, pairs, startedOn: dayAgo(ago) },
  });
  if (question === null) return;
  await ask(ago, "askQuestion", {
    params: { trajectoryId },
    body: {
      id: crypto.randomUUID(),
      personId: people.adults[by] ?? "",
      quote: question,
      askedOn: dayAgo(ago),
    },
  });
}

/** A parent sets a goal. */
export async function wants(telling: Telling, ago: number, goal: DemoGoal): Promise<GoalId> {
  const { ask, people, dayAgo, trajectoryId } = telling;
  const goalId = GoalId.parse(crypto.randomUUID());
  const personId = PersonId.parse(people.adults[goal.parent]);
  const params = { trajectoryId, goalId };
  await ask(ago, "keepGoal", { params, body: goalBodyOf(goal, personId, dayAgo(ago)) });
  return goalId;
}

/** These people say yes to filming, on paper. */
export async function agree(telling: Telling, ago: number, people: readonly PersonId[]): Promise<void> {
  for (const personId of people)
    await telling.ask(ago, "recordConsent", {
      params: { familyId: telling.familyId },
      body: {
        id: crypto.randomUUID(),
        personId,
        decision: "given",
        channel: "paper",
        textVersion: careFilmText.id,
        language: "nl",
        decidedOn: telling.dayAgo(ago),
      },
    });
}

/** One film: when it was made, and what became of it. */
export interface ToldFilm {
  readonly number: number;
  readonly moment: "meal" | "play" | "bath" | "dress" | "homework" | "table" | "bedtime";
  /** Negative: it is still to come. */
  readonly filmedAgo: number;
  /** The hour on the clock of the world; in the morning when nothing is said. */
  readonly at?: string;
  readonly seenAdults: readonly number[];
}

export function filmIdOf(family: number, film: number): RecordingId {
  return RecordingId.parse(demoId("4", family, film));
}

/** A film is planned, a week before it is made. */
export async function plansFilm(
  telling: Telling,
  { number, moment, filmedAgo, at = "09:30" }: ToldFilm,
): Promise<void> {
  await telling.ask(Math.max(0, filmedAgo + 5), "planFilm", {
    params: { trajectoryId: telling.trajectoryId, number },
    body: { moment, plannedAt: `${telling.dayAgo(filmedAgo)}T${at}:00.000Z`, reason: null },
  });
}

/** The film comes in on the day on which it was made. */
export async function films(seeding: Seeding, telling: Telling, told: ToldFilm & { id: RecordingId }) {
  const { film, program, asking } = seeding;
  const { people, dayAgo, trajectoryId } = telling;
  const { id, number, moment, filmedAgo } = told;
  await plansFilm(telling, told);
  await telling.ask(filmedAgo, "startUpload", {
    params: { trajectoryId },
    body: {
      id,
      number,
      parts: [{ name: `opname-${String(number)}.mp4`, sizeBytes: film.bytes.length }],
      fingerprint: fingerprintOf(film.bytes),
      whenSame: "take",
      moment,
      filmedOn: dayAgo(filmedAgo),
      seen: [...people.children, ...told.seenAdults.map((index) => people.adults[index] ?? "")],
      reason: null,
    },
  });
  const arrivedAt = new Date(`${dayAgo(filmedAgo)}T14:20:00.000Z`);
  await program.inScope(asking.organisationId, (scope) =>
    takeInPrepared(scope, program.vault, { ...film, recordingId: id, arrivedAt }),
  );
}

/** The film was looked at and has its plan. */
export async function analyses(
  seeding: Seeding,
  telling: Telling,
  about: { readonly ago: number; readonly recordingId: RecordingId; readonly childName: string },
): Promise<void> {
  const { recordingId, childName } = about;
  const then = { ...seeding, asking: onDay(seeding, about.ago) };
  await seedAnalysis(then, { recordingId, people: telling.people, childName });
}

/** The talk about a film, with what a parent said and takes along. */
export async function looksBack(
  telling: Telling,
  talk: {
    readonly ago: number;
    readonly number: number;
    readonly recordingId: RecordingId;
    readonly attendees: readonly number[];
    readonly said: string;
    readonly workingPoint: string;
    readonly whereWhen: string;
  },
): Promise<LookBackId> {
  const { ago, number, recordingId } = talk;
  const { ask, people, trajectoryId } = telling;
  const present = talk.attendees.map((index) => people.adults[index] ?? "");
  const personId = present[0] ?? "";
  await ask(ago + 2, "planLookBack", {
    params: { trajectoryId, number },
    body: { plannedAt: `${telling.dayAgo(ago)}T18:30:00.000Z` },
  });
  const { id } = await ask(ago, "startLookBack", { params: { recordingId }, body: { attendees: present } });
  const params = { lookBackId: id };
  const words = { id: crypto.randomUUID(), personId, clipId: null, at: null, words: talk.said };
  await ask(ago, "writeWords", { params, body: words });
  await ask(ago, "agreeWorkingPoint", {
    params,
    body: { personId, quote: talk.workingPoint, whereWhen: talk.whereWhen, nextMoment: null },
  });
  await ask(ago, "endLookBack", { params, body: { reason: null } });
  return id;
}
