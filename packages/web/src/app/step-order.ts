import type { Trajectory } from "@samenkijken/contract/trajectories";
import type { NextStepView } from "../trajectories/next-step-view.ts";

/** A family on Today: its trajectory and its one next step. */
export interface FamilyStep {
  readonly trajectory: Trajectory;
  readonly step: NextStepView;
}

/** What waits for someone else or for a machine comes after what the trainer can do. */
const waitsForOthers: ReadonlySet<string> = new Set([
  "consent-missing",
  "recording-preparing",
  "school-consent-missing",
  "school-recording-preparing",
]);

/** What the order of families depends on. */
interface Placed {
  readonly trajectory: Pick<Trajectory, "startedOn">;
  readonly step: Pick<NextStepView, "id" | "due" | "at" | "isQuiet">;
}

/** The hour for which it is planned; what has none comes after what has one. */
function hourOf({ step }: Placed): number {
  return step.at === null ? Number.MAX_SAFE_INTEGER : Date.parse(step.at);
}

function place({ step }: Placed): number {
  if (step.isQuiet) return 3;
  if (waitsForOthers.has(step.id)) return 2;
  return step.due === null ? 1 : 0;
}

/** Nearest day first and on one day what has an hour by its hour, then what has no day, then what waits for others, then what needs nothing. */
export function inOrder<Step extends Placed>(steps: readonly Step[]): Step[] {
  return steps.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      (one.step.due ?? "").localeCompare(other.step.due ?? "") ||
      hourOf(one) - hourOf(other) ||
      one.trajectory.startedOn.localeCompare(other.trajectory.startedOn),
  );
}
