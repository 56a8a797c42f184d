import type { Task } from "@samenkijken/contract/trajectory-state";
import type { NextStepId } from "@samenkijken/domain/trajectory/step";

const saidBy: Readonly<Partial<Record<Task["id"], readonly NextStepId[]>>> = {
  analyse: ["analyse", "plan"],
  "look-back": ["look-back-plan", "look-back-hold"],
  midway: ["midway-evaluate"],
  "window-ending": ["closing-discuss"],
  "films-after-closing": ["archive"],
  "follow-up-plan": ["follow-up-due"],
  "follow-up-deadline": ["follow-up-due"],
};

/** Whether the next step of a family says already what a task says; it is not said twice on one screen. */
export function isSaidByStep(task: Task["id"], step: NextStepId): boolean {
  return saidBy[task]?.includes(step) ?? false;
}
