import type { IsoDate } from "../time/iso-date.ts";

type TaskKey = { readonly id: string; readonly due: IsoDate; readonly about: string | null };

/** What somebody did with a task: ticked off, put aside, put off to a day, or taken up again. */
export type TaskMark = {
  readonly id: string;
  readonly due: IsoDate;
  /** "" when the task is about nobody in particular. */
  readonly about: string;
  readonly how: "open" | "done" | "not-needed" | "snoozed";
  readonly until: IsoDate | null;
};

/**
 * The tasks that are still open, with the day to which they were put off. The last mark of a task counts. A task with
 * another day or about somebody else is another task, so that what is ticked off for one film comes back for the next.
 */
export function openTasks<Task extends TaskKey>(
  tasks: readonly Task[],
  marks: readonly TaskMark[],
): (Task & { readonly until: IsoDate | null })[] {
  return tasks.flatMap((task) => {
    const mark = marks.findLast(
      ({ id, due, about }) => id === task.id && due === task.due && about === (task.about ?? ""),
    );
    if (mark?.how === "done" || mark?.how === "not-needed") return [];
    return [{ ...task, until: mark?.how === "snoozed" ? mark.until : null }];
  });
}
