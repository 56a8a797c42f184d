import type { Task } from "@samenkijken/contract/trajectory-state";
import type { Trajectory } from "@samenkijken/contract/trajectories";

/** A task with the trajectory that it is about. */
export interface OpenTask {
  readonly trajectory: Trajectory;
  readonly task: Task;
}

/** The day on which a task asks for attention: its own, or the one to which it was put off. */
export function dayOfTask({ due, until }: Task): string {
  return until ?? due;
}

/** The open tasks of some trajectories, nearest day first. */
export function openTasksOf(trajectories: readonly Trajectory[]): OpenTask[] {
  return trajectories
    .flatMap((trajectory) => trajectory.tasks.map((task) => ({ trajectory, task })))
    .toSorted((one, other) => dayOfTask(one.task).localeCompare(dayOfTask(other.task)));
}

/** What names a task to the server. */
export function keyOf({ task }: OpenTask) {
  return { taskId: task.id, about: task.about ?? "", due: task.due };
}
