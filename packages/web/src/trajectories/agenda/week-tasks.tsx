import type { Trajectory } from "@samenkijken/contract/trajectories";
import type { IsoDate } from "@samenkijken/domain/time/iso-date";
import { useQuery } from "@tanstack/react-query";
import { today } from "../../platform/dates.ts";
import { useMessages } from "../../platform/language.ts";
import { Loaded } from "../../platform/loaded.tsx";
import { queryOf } from "../../platform/queries.ts";
import { agendaMessages } from "./messages.ts";
import { dayOfTask, openTasksOf } from "./open-task.ts";
import { TaskList } from "./task-list.tsx";

interface Week {
  readonly days: readonly IsoDate[];
}

function Tasks({ days, trajectories }: Week & { trajectories: readonly Trajectory[] }) {
  const words = useMessages(agendaMessages);
  const [first = "", last = ""] = [days.at(0), days.at(-1)];
  const isNow = days.includes(today());
  const tasks = openTasksOf(trajectories).filter(({ task }) => {
    const day = dayOfTask(task);
    return day <= last && (isNow || day >= first);
  });
  return (
    <>
      {tasks.length === 0 && <p className="text-2">{words.tasks.none}</p>}
      <TaskList tasks={tasks} />
    </>
  );
}

/** What is to be done in this week, beside the appointments: in the week of today also what is late. */
export function WeekTasks({ days }: Week) {
  const words = useMessages(agendaMessages);
  const query = useQuery(queryOf("listTrajectories", {}));
  return (
    <aside className="agenda-tasks" aria-labelledby="agenda-tasks">
      <h2 id="agenda-tasks">{words.tasks.title}</h2>
      <Loaded query={query}>{(list) => <Tasks days={days} trajectories={list} />}</Loaded>
    </aside>
  );
}
