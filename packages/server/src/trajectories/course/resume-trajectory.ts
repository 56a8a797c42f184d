import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { loadTrajectory } from "../load-trajectory.ts";
import { demandRunning } from "./demand-held.ts";
import { endPause } from "./queries.ts";

export const resumeTrajectory: Command<Operations["resumeTrajectory"]> = async (scope, { params, body }) => {
  const { row, family } = await demandRunning(scope, params.trajectoryId);
  if (body.resumedOn > scope.today) throw new Problem("date-in-future");
  const open = row.pauses.find(({ resumed_on }) => resumed_on === null);
  const isRepeat = open === undefined && row.pauses.at(-1)?.resumed_on === body.resumedOn;
  if (open === undefined && !isRepeat) throw new Problem("not-paused");
  if (open !== undefined && body.resumedOn < open.paused_on) throw new Problem("before-pause");
  await endPause(scope, row.id, body.resumedOn);
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "pause.ended", to: row.id, familyId: family.id },
  };
};
