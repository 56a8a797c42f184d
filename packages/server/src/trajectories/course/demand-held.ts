import type { Action } from "@samenkijken/domain/permissions/permissions";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { holdTrajectory } from "../goals/queries.ts";
import { demandTrajectory } from "../load-trajectory.ts";

/** A trajectory whose course this actor may change, held first, so that two endings at once are one and a refusal. */
export async function demandHeld(scope: Scope, action: Action, trajectoryId: string) {
  await holdTrajectory(scope, trajectoryId);
  const found = await demandTrajectory(scope, action, trajectoryId);
  return { ...found, place: { familyId: found.family.id, trajectoryId: found.row.id } };
}

/** The same, while it runs. */
export async function demandRunning(scope: Scope, trajectoryId: string) {
  const found = await demandHeld(scope, "trajectory.edit", trajectoryId);
  if (found.row.closed_on !== null) throw new Problem("trajectory-closed");
  return found;
}
