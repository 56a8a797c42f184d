import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../../platform/operation-types.ts";
import { demandTrajectory } from "../load-trajectory.ts";
import { loadSchool } from "./load-school.ts";

export const readSchool: Query<Operations["readSchool"]> = async (scope, { params }) => {
  const { row, family } = await demandTrajectory(scope, "school.read", params.trajectoryId);
  return {
    result: await loadSchool(scope, family, row.id),
    look: { at: "school", to: row.id, familyIds: [family.id] },
  };
};
