import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";
import { writeCycle } from "./queries.ts";

export const planLookBack: Command<Operations["planLookBack"]> = async (scope, { params, body }) => {
  const { row, family } = await demandTrajectory(scope, "trajectory.edit", params.trajectoryId);
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  if (!row.cycles.some((cycle) => cycle.number === params.number)) throw new Problem("cycle-out-of-order");
  await writeCycle(
    scope,
    { familyId: family.id, trajectoryId: row.id, number: params.number },
    { look_back_planned_at: new Date(body.plannedAt) },
  );
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "look-back.planned", to: row.id, familyId: family.id, details: { number: params.number } },
  };
};
