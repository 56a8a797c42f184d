import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { publishDeviation } from "../events.ts";
import { loadTrajectory } from "../load-trajectory.ts";
import { updateTrajectory } from "../queries.ts";
import { demandHeld } from "./demand-held.ts";

/** The follow-up could not be held. A follow-up that was held after all takes its place. */
export const missFollowUp: Command<Operations["missFollowUp"]> = async (scope, { params, body }) => {
  const { row, family } = await demandHeld(scope, "trajectory.edit", params.trajectoryId);
  if (row.closed_on === null) throw new Problem("trajectory-running");
  if (row.follow_up_done_on !== null && row.follow_up_missed === null) throw new Problem("follow-up-done");
  if (body.concludedOn > scope.today) throw new Problem("date-in-future");
  if (body.concludedOn < row.closed_on) throw new Problem("before-closing");
  if (row.follow_up_missed !== body.why)
    await publishDeviation(scope, {
      familyId: family.id,
      what: "follow-up-missed",
      reason: body.note.length < 3 ? body.why : body.note,
    });
  await updateTrajectory(scope, row.id, {
    follow_up_done_on: body.concludedOn,
    follow_up_note: body.note,
    follow_up_missed: body.why,
  });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "follow-up.missed", to: row.id, familyId: family.id, details: { why: body.why } },
  };
};
