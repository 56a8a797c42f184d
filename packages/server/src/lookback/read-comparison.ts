import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { demandTrajectory } from "../trajectories/index.ts";
import { loadComparison } from "./load-comparison.ts";

export const readComparison: Query<Operations["readComparison"]> = async (scope, { params }) => {
  const { row, family } = await demandTrajectory(scope, "lookback.read", params.trajectoryId);
  const result = await loadComparison(scope, row, family);
  return { result, look: { at: "comparison", to: row.id, familyIds: [family.id] } };
};
