import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { demandFamily } from "./demand-family.ts";

export const readFamily: Query<Operations["readFamily"]> = async (scope, { params }) => {
  const family = await demandFamily(scope, "family.read", params.familyId);
  return { result: family, look: { at: "family", to: family.id, familyIds: [family.id] } };
};
