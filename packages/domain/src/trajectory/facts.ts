import type { ConsentState } from "../consent/consent-state.ts";
import type { FilmMomentId } from "../method/moments.ts";
import type { IsoDate } from "../time/iso-date.ts";

/** One film with its look-back, from the first plan to what the parents take along. */
export type Cycle = {
  /** 1 for the first film. */
  readonly number: number;
  readonly moment: FilmMomentId | null;
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

/** All that the rules need to know of a trajectory; gathered by the shell, judged here. */
export type TrajectoryFacts = {
  readonly startedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly followUpDoneOn: IsoDate | null;
  readonly consent: ConsentState;
  readonly intake: { readonly hasQuestion: boolean };
  readonly cycles: readonly Cycle[];
  readonly midwayDoneOn: IsoDate | null;
  /** The day of an open request by a teacher; null again when it was dealt with. */
  readonly teacherAsksOn: IsoDate | null;
  readonly goalsReachedOn: IsoDate | null;
};

/** Whether a look-back was held and written up, after which the cycle asks nothing more. */
export function isFinished(cycle: Cycle): boolean {
  return cycle.lookBackHeldOn !== null && cycle.workingPointRecorded;
}

/** Whether a film of this cycle exists or is on its way; a refused file is no film. */
export function isFilmed(cycle: Cycle): boolean {
  return (
    cycle.lookBackHeldOn !== null || (cycle.recordingState !== "none" && cycle.recordingState !== "refused")
  );
}

/** How many films were made, to compare with the pairs of the programme. */
export function filmsMade(facts: TrajectoryFacts): number {
  return facts.cycles.filter((cycle) => isFilmed(cycle)).length;
}

/** The first cycle that has begun and still asks for something, by number; undefined when none does. */
export function runningCycle(facts: TrajectoryFacts): Cycle | undefined {
  return inOrder(facts.cycles).find(
    (cycle) => (isFilmed(cycle) || cycle.recordingState === "refused") && !isFinished(cycle),
  );
}

/** The first cycle that waits for its film, by number; undefined when none was planned. */
export function waitingCycle(facts: TrajectoryFacts): Cycle | undefined {
  return inOrder(facts.cycles).find((cycle) => !isFilmed(cycle) && cycle.recordingState === "none");
}

function inOrder(cycles: readonly Cycle[]): readonly Cycle[] {
  return cycles.toSorted((a, b) => a.number - b.number);
}
