import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";
import { updateTrajectory } from "./queries.ts";

export const recordFollowUp: Command<Operations["recordFollowUp"]> = async (scope, { params, body }) => {
  const { row, family } = await demandTrajectory(scope, "trajectory.edit", params.trajectoryId);
  if (row.closed_on === null) throw new Problem("trajectory-running");
  if (body.doneOn > scope.today) throw new Problem("date-in-future");
  if (body.doneOn < row.closed_on) throw new Problem("before-closing");
  await updateTrajectory(scope, row.id, {
    follow_up_done_on: body.doneOn,
    follow_up_note: body.note,
    // A family that was reached after all.
    follow_up_missed: null,
  });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "follow-up.recorded", to: row.id, familyId: family.id },
  };
};
