import { IsoDate } from "@samenkijken/domain/time/iso-date";
import type { TaskMark } from "@samenkijken/domain/agenda/marked-tasks";
import { z } from "zod";
import type { ReadScope } from "../../platform/scope.ts";

const How = z.enum(["open", "done", "not-needed", "snoozed"]);

/** What was done with the tasks of trajectories, oldest first. */
export async function selectTaskMarks(
  scope: ReadScope,
  trajectoryIds: readonly string[],
): Promise<(trajectoryId: string) => TaskMark[]> {
  const rows = await scope
    .read("trajectories")
    .selectFrom("trajectories.task_mark")
    .select(["trajectory_id", "task_id", "about", "due", "how", "until"])
    .where("trajectory_id", "in", [...trajectoryIds])
    .orderBy("seq")
    .execute();
  return (trajectoryId) =>
    rows
      .filter((row) => row.trajectory_id === trajectoryId)
      .map((row) => ({
        id: row.task_id,
        due: IsoDate.parse(row.due),
        about: row.about,
        how: How.parse(row.how),
        until: row.until === null ? null : IsoDate.parse(row.until),
      }));
}
