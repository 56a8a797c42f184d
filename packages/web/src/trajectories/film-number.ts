import type { Trajectory } from "@samenkijken/contract/trajectories";
import { type Numbered, nextFilmNumber } from "@samenkijken/domain/trajectory/facts";

/** What the number of a film depends on: the films that are known, and the steps that were passed over. */
export type NumberedTrajectory = Pick<Trajectory, "cycles"> & {
  readonly course: Pick<Trajectory["course"], "skipped">;
};

export function numbersOf({ cycles, course }: NumberedTrajectory): Numbered {
  return {
    cycles: cycles.map((cycle) => ({ ...cycle, filmPlannedOn: cycle.filmPlannedAt })),
    skipped: course.skipped.map(({ step, number }) => ({ step, n: number })),
  };
}

/** The number of the film that comes next: the first that waits, or the one after all; one that was passed over makes room for the next. */
export function filmNumber(trajectory: NumberedTrajectory): number {
  return nextFilmNumber(numbersOf(trajectory));
}

/** More films than the programme has: allowed, with a reason. */
export function isBeyondMaximum(trajectory: Pick<Trajectory, "pairs">, number: number): boolean {
  return number > trajectory.pairs;
}
