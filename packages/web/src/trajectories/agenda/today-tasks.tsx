import type { Trajectory } from "@samenkijken/contract/trajectories";
import { addDays } from "@samenkijken/domain/time/iso-date";
import { today } from "../../platform/dates.ts";
import { useMessages } from "../../platform/language.ts";
import { agendaMessages } from "./messages.ts";
import { dayOfTask, openTasksOf } from "./open-task.ts";
import { isSaidByStep } from "./said-by-step.ts";
import { TaskList } from "./task-list.tsx";

/** How far ahead the first screen of the morning looks. */
const daysAhead = 7;

/** The tasks of now and of the week that comes; nothing when there are none. */
export function TodayTasks({ trajectories }: { trajectories: readonly Trajectory[] }) {
  const words = useMessages(agendaMessages);
  const until = addDays(today(), daysAhead);
  const tasks = openTasksOf(trajectories).filter(
    ({ trajectory, task }) =>
      dayOfTask(task) <= until &&
      (task.until === null || task.until <= today()) &&
      !isSaidByStep(task.id, trajectory.nextStep.id),
  );
  if (tasks.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="today-tasks">
      <h2 id="today-tasks">{words.tasks.titleOpen}</h2>
      <TaskList tasks={tasks} />
    </section>
  );
}
