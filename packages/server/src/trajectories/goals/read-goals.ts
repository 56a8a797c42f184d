import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../../platform/operation-types.ts";
import { demandTrajectory } from "../load-trajectory.ts";
import { loadGoals } from "./load-goals.ts";
import { loadAnswerers } from "./who-answers.ts";

export const readGoals: Query<Operations["readGoals"]> = async (scope, { params }) => {
  const { row, family, programme } = await demandTrajectory(scope, "goals.read", params.trajectoryId);
  const answerers = await loadAnswerers(scope, { family, programme, trajectoryId: row.id });
  const result = await loadGoals(scope, { family, answerers, trajectoryId: row.id });
  return { result, look: { at: "goals", to: row.id, familyIds: [family.id] } };
};
