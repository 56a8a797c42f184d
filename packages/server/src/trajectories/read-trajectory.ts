import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { demandTrajectory, shapeFound } from "./load-trajectory.ts";

export const readTrajectory: Query<Operations["readTrajectory"]> = async (scope, { params }) => {
  const found = await demandTrajectory(scope, "trajectory.read", params.trajectoryId);
  return {
    result: await shapeFound(scope, found),
    look: { at: "trajectory", to: found.row.id, familyIds: [found.family.id] },
  };
};
