import type { Trajectory } from "@samenkijken/contract/trajectories";

/** The most films that a trajectory can count. */
const last = 20;

/** The numbers that the next films get: first the steps without a film that can be seen, then the ones after them. */
export function filmNumbers(trajectory: Pick<Trajectory, "cycles">, count: number): number[] {
  const { cycles } = trajectory;
  const open = cycles
    .filter(({ recordingState }) => recordingState === "none" || recordingState === "refused")
    .map(({ number }) => number)
    .toSorted((one, other) => one - other);
  const highest = Math.max(0, ...cycles.map(({ number }) => number));
  const beyond = Array.from({ length: count }, (_, at) => highest + 1 + at);
  return [...open, ...beyond].slice(0, count).map((number) => Math.min(last, number));
}
