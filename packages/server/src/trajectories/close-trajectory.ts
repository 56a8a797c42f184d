import type { Operations } from "@samenkijken/contract/operations";
import { endingOf } from "@samenkijken/domain/outcomes/endings";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";
import { updateTrajectory } from "./queries.ts";

export const closeTrajectory: Command<Operations["closeTrajectory"]> = async (scope, { params, body }) => {
  const { row, family } = await demandTrajectory(scope, "trajectory.edit", params.trajectoryId);
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  if (body.closedOn > scope.today) throw new Problem("date-in-future");
  if (body.closedOn < row.started_on) throw new Problem("closes-before-start");
  await updateTrajectory(scope, row.id, {
    closed_on: body.closedOn,
    close_reason: body.closeReason,
    // What the reason says by itself is not contradicted.
    ending: endingOf(body.closeReason) ?? body.ending,
  });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: {
      did: "trajectory.closed",
      to: row.id,
      familyId: family.id,
      details: { reason: body.closeReason },
    },
  };
};
