import type { ConsentState } from "../consent/consent-state.ts";
import type { Ending } from "../outcomes/endings.ts";
import type { IsoDate } from "../time/iso-date.ts";

/** One film with its look-back, from the first plan to what the parents take along. */
export type Cycle = {
  /** 1 for the first film. */
  readonly number: number;
  /** An id among the film moments of the programme. */
  readonly moment: string | null;
  readonly filmPlannedOn: IsoDate | null;
  readonly recordingId: string | null;
  readonly recordingState: "none" | "uploading" | "preparing" | "ready" | "refused";
  readonly filmInOn: IsoDate | null;
  readonly codedMarkers: number;
  readonly planReadyOn: IsoDate | null;
  readonly lookBackPlannedOn: IsoDate | null;
  readonly lookBackHeldOn: IsoDate | null;
  /** The working point in the parents' own words. */
  readonly workingPointRecorded: boolean;
};

/** The branch to school, once a teacher asked for help; the one film there and the two talks after it. */
export type SchoolFacts = {
  readonly askedOn: IsoDate;
  /** Of everyone who must agree to filming at school; apart from the consent to film at home. */
  readonly consent: ConsentState;
  readonly filmPlannedOn: IsoDate | null;
  readonly recordingState: Cycle["recordingState"];
  readonly filmInOn: IsoDate | null;
  readonly codedMarkers: number;
  readonly planReadyOn: IsoDate | null;
  readonly teacherPlannedOn: IsoDate | null;
  readonly teacherHeldOn: IsoDate | null;
  /** The teacher chose what the parents may see of the school film, the parents what the teacher may see from home. */
  readonly approvedByTeacher: boolean;
  readonly approvedByParents: boolean;
  readonly jointPlannedOn: IsoDate | null;
  readonly jointHeldOn: IsoDate | null;
  /** The branch ended, with or without its joint talk. */
  readonly endedOn: IsoDate | null;
};

/** A time in which nothing is asked of the family; `until` is what was agreed, `resumedOn` what happened. */
export type Pause = {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly resumedOn: IsoDate | null;
};

/** How a family came in, before a trajectory starts. */
export type ReferralFacts = {
  readonly receivedOn: IsoDate;
  readonly urgency: "normal" | "soon" | "urgent";
  readonly triagedOn: IsoDate | null;
  readonly decision: "accept" | "wait" | "advice" | "refer-on" | null;
  readonly allocatedOn: IsoDate | null;
};

/** All that the rules need to know of a trajectory; gathered by the shell, judged here. */
export type TrajectoryFacts = {
  /** Null when the family came in without one. */
  readonly referral: ReferralFacts | null;
  /** Null while there is a referral only. */
  readonly startedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly archivedOn: IsoDate | null;
  readonly followUpDoneOn: IsoDate | null;
  /** Why it was closed, and how help ended when that is known. */
  readonly ending: { readonly reason: string; readonly kind: Ending | null } | null;
  readonly pauses: readonly Pause[];
  readonly consent: ConsentState;
  readonly consentAskedOn: IsoDate | null;
  /** Of the children whom the trajectory is about. */
  readonly birthdays: readonly { readonly personId: string; readonly birthDate: IsoDate }[];
  /** The parents who have not answered the closing questions yet. */
  readonly closingUnanswered: readonly string[];
  readonly firstTalk: { readonly plannedOn: IsoDate | null; readonly heldOn: IsoDate | null };
  readonly intake: { readonly hasQuestion: boolean; readonly hasGoals: boolean };
  /** Films at home; in a programme for a teacher its own films. */
  readonly cycles: readonly Cycle[];
  readonly midwayDoneOn: IsoDate | null;
  readonly goalsReachedOn: IsoDate | null;
  /** Null when no teacher ever asked. */
  readonly school: SchoolFacts | null;
  /** Steps that were passed over, with the reason. */
  readonly skipped: readonly SkippedStep[];
  /** The step that the trainer chose to do first. */
  readonly pinned: PinnedStep | null;
};

/** A step that will not be done, by its id and, for a film or look-back, its number. */
export type SkippedStep = {
  readonly step: string;
  readonly n: number | null;
  readonly on: IsoDate;
  readonly reason: string;
};

export type PinnedStep = { readonly step: string; readonly on: IsoDate; readonly reason: string };

/** Whether a look-back was held and written up, after which the cycle asks nothing more. */
export function isFinished(cycle: Cycle): boolean {
  return cycle.lookBackHeldOn !== null && cycle.workingPointRecorded;
}

/** Whether a film of this cycle exists or is on its way; a refused file is no film. */
export function isFilmed(cycle: Pick<Cycle, "lookBackHeldOn" | "recordingState">): boolean {
  return (
    cycle.lookBackHeldOn !== null || (cycle.recordingState !== "none" && cycle.recordingState !== "refused")
  );
}

/** How many films were made, to compare with the pairs of the programme. */
export function filmsMade(facts: TrajectoryFacts): number {
  return facts.cycles.filter((cycle) => isFilmed(cycle)).length;
}

/** The cycles that have begun and still ask for something, by number. */
export function runningCycles(facts: TrajectoryFacts): readonly Cycle[] {
  return inOrder(facts.cycles).filter(
    (cycle) => (isFilmed(cycle) || cycle.recordingState === "refused") && !isFinished(cycle),
  );
}

/** The same without the films at which no one will look back. */
export function openCycles(facts: TrajectoryFacts): readonly Cycle[] {
  return runningCycles(facts).filter(
    ({ number, lookBackHeldOn }) => lookBackHeldOn !== null || !isLookBackSkipped(facts, number),
  );
}

/** The cycles that wait for their film, by number. */
export function waitingCycles(facts: TrajectoryFacts): readonly Cycle[] {
  return inOrder(facts.cycles).filter((cycle) => !isFilmed(cycle) && cycle.recordingState === "none");
}

/** Whether this film will not be made: its plan or its making was passed over, and nobody made it all the same. */
export function isFilmPassedOver(facts: Numbered, n: number): boolean {
  const cycle = facts.cycles.find(({ number }) => number === n);
  if (cycle !== undefined && (isFilmed(cycle) || cycle.recordingState === "refused")) return false;
  const isPlanned = cycle !== undefined && cycle.filmPlannedOn !== null;
  return (
    isSkipped(facts, { id: "film-record", n }) || (!isPlanned && isSkipped(facts, { id: "film-plan", n }))
  );
}

/** How many films were passed over; each takes its place among the films of the programme. */
export function filmsPassedOver(facts: TrajectoryFacts): number {
  const numbers = new Set(facts.skipped.flatMap(({ n }) => (n === null ? [] : [n])));
  return [...numbers].filter((n) => isFilmPassedOver(facts, n)).length;
}

/** The number of the film that comes next: the first that waits, or a new one. A film that was passed over makes room for the one after it. */
export function nextFilmNumber(facts: Numbered): number {
  const isOpen = (cycle: Numbered["cycles"][number]) =>
    !isFilmed(cycle) && cycle.recordingState === "none" && !isFilmPassedOver(facts, cycle.number);
  const waiting = facts.cycles.filter(isOpen).map(({ number }) => number);
  if (waiting.length > 0) return Math.min(...waiting);
  let next = Math.max(0, ...facts.cycles.map(({ number }) => number)) + 1;
  while (isFilmPassedOver(facts, next)) next += 1;
  return next;
}

/** The highest number that a film can have now: of one that is known, or of the one after those. */
export function highestFilmNumber(facts: Numbered): number {
  const known = Math.max(0, ...facts.cycles.map(({ number }) => number));
  return Math.max(known + 1, nextFilmNumber(facts));
}

/** What the number of a film depends on; the screens know that much too. */
export type Numbered = {
  readonly cycles: readonly (Pick<Cycle, "number" | "recordingState" | "lookBackHeldOn"> & {
    readonly filmPlannedOn: string | null;
  })[];
  readonly skipped: readonly Pick<SkippedStep, "step" | "n">[];
};

/** The day of the last look-back that was held; null before the first. */
export function lastLookBack(facts: TrajectoryFacts): IsoDate | null {
  return latest(facts.cycles.map(({ lookBackHeldOn }) => lookBackHeldOn));
}

/** The last of some days; null when none of them is known. */
export function latest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

/** The pause in which a day falls: it holds until somebody says that the family goes on, not until the day that was agreed. */
export function pauseOn(facts: TrajectoryFacts, day: IsoDate): Pause | undefined {
  return facts.pauses.find(({ from, resumedOn }) => from <= day && (resumedOn === null || day < resumedOn));
}

/** Whether the branch to school is open: a teacher asked, and neither an end nor the joint talk closed it. */
export function openSchoolBranch(facts: TrajectoryFacts): SchoolFacts | null {
  const { school } = facts;
  return school === null || school.endedOn !== null || school.jointHeldOn !== null ? null : school;
}

/** Whether a step was passed over with a reason; a step of a film by its number. */
export function isSkipped(
  facts: Pick<Numbered, "skipped">,
  step: { readonly id: string; readonly n?: number },
): boolean {
  return facts.skipped.some(({ step: id, n }) => id === step.id && n === (step.n ?? null));
}

/** Whether no one will look back at this film: planning the talk or holding it was passed over, or the plan, without which there is nothing to show. */
export function isLookBackSkipped(facts: TrajectoryFacts, n: number): boolean {
  const hasPlan = facts.cycles.some((cycle) => cycle.number === n && cycle.planReadyOn !== null);
  return (
    isSkipped(facts, { id: "look-back-plan", n }) ||
    isSkipped(facts, { id: "look-back-hold", n }) ||
    (!hasPlan && isSkipped(facts, { id: "plan", n }))
  );
}

function inOrder(cycles: readonly Cycle[]): readonly Cycle[] {
  return cycles.toSorted((a, b) => a.number - b.number);
}
