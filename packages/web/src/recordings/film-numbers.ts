import { isFilmPassedOver } from "@samenkijken/domain/trajectory/facts";
import { type NumberedTrajectory, numbersOf } from "../trajectories/film-number.ts";

/** The most films that a trajectory can count. */
const last = 20;

/** The numbers that the next films get: first the steps without a film that can be seen, then the ones after them; without those that were passed over. */
export function filmNumbers(trajectory: NumberedTrajectory, count: number): number[] {
  const { cycles } = trajectory;
  const films = numbersOf(trajectory);
  const open = cycles
    .filter(({ recordingState }) => recordingState === "none" || recordingState === "refused")
    .map(({ number }) => number)
    .toSorted((one, other) => one - other);
  const highest = Math.max(0, ...cycles.map(({ number }) => number));
  const passedOver = trajectory.course.skipped.length;
  const beyond = Array.from({ length: count + passedOver }, (_, at) => highest + 1 + at);
  return [...open, ...beyond]
    .filter((number) => !isFilmPassedOver(films, number))
    .slice(0, count)
    .map((number) => Math.min(last, number));
}
