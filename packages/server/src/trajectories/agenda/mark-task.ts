import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandTrajectory } from "../load-trajectory.ts";
import { insertTaskMark } from "./queries.ts";

export const markTask: Command<Operations["markTask"]> = async (scope, { params, body }) => {
  const { row, family } = await demandTrajectory(scope, "agenda.edit", params.trajectoryId);
  if (body.how === "snoozed" && body.until <= scope.today) throw new Problem("date-in-past");
  await insertTaskMark(scope, {
    family_id: family.id,
    trajectory_id: row.id,
    task_id: body.taskId,
    about: body.about,
    due: body.due,
    how: body.how,
    until: body.how === "snoozed" ? body.until : null,
    reason: body.how === "not-needed" ? body.reason : "",
  });
  return {
    result: {},
    audit: {
      did: "task.marked",
      to: row.id,
      familyId: family.id,
      details: { task: body.taskId, how: body.how },
    },
  };
};
