import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";
import { updateTrajectory } from "./queries.ts";

export const recordMidway: Command<Operations["recordMidway"]> = async (scope, { params, body }) => {
  const { row, family } = await demandTrajectory(scope, "trajectory.edit", params.trajectoryId);
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  if (body.doneOn > scope.today) throw new Problem("date-in-future");
  if (body.doneOn < row.started_on) throw new Problem("before-start");
  await updateTrajectory(scope, row.id, { midway_done_on: body.doneOn, midway_note: body.note });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "midway.recorded", to: row.id, familyId: family.id },
  };
};
