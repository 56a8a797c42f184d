import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { loadTrajectories } from "./load-trajectory.ts";

export const listTrajectories: Query<Operations["listTrajectories"]> = async (scope) => {
  const trajectories = await loadTrajectories(scope);
  const familyIds = [...new Set(trajectories.map((trajectory) => trajectory.familyId))];
  return { result: trajectories, look: { at: "trajectories", to: null, familyIds } };
};
