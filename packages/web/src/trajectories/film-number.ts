import type { Trajectory } from "@samenkijken/contract/trajectories";

/** The number of the film that comes next: the first cycle without one. */
export function filmNumber(trajectory: Pick<Trajectory, "cycles">): number {
  const waiting = trajectory.cycles.filter(({ recordingState }) => recordingState === "none");
  if (waiting.length > 0) return Math.min(...waiting.map(({ number }) => number));
  return Math.max(0, ...trajectory.cycles.map(({ number }) => number)) + 1;
}

/** More films than the programme has: allowed, with a reason. */
export function isBeyondMaximum(trajectory: Pick<Trajectory, "pairs">, number: number): boolean {
  return number > trajectory.pairs;
}
