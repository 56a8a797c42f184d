import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";

export const readTrajectory: Query<Operations["readTrajectory"]> = async (scope, { params }) => {
  const { family } = await demandTrajectory(scope, "trajectory.read", params.trajectoryId);
  const result = await loadTrajectory(scope, family, params.trajectoryId);
  return { result, look: { at: "trajectory", to: result.id, familyIds: [family.id] } };
};
