import type { Trajectory } from "@samenkijken/contract/trajectories";
import type { NextStepView } from "../trajectories/next-step-view.ts";

/** A family on Today: its trajectory and its one next step. */
export interface FamilyStep {
  readonly trajectory: Trajectory;
  readonly step: NextStepView;
}

/** What waits for someone else or for a machine comes after what the trainer can do. */
const waitsForOthers: ReadonlySet<string> = new Set(["consent-missing", "recording-preparing"]);

function place({ step }: FamilyStep): number {
  if (step.isQuiet) return 3;
  if (waitsForOthers.has(step.id)) return 2;
  return step.due === null ? 1 : 0;
}

/** Nearest day first, then what has no day, then what waits for others, then what needs nothing. */
export function inOrder(steps: readonly FamilyStep[]): FamilyStep[] {
  return steps.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      (one.step.due ?? "").localeCompare(other.step.due ?? "") ||
      one.trajectory.startedOn.localeCompare(other.trajectory.startedOn),
  );
}
