import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { loadFamilies } from "./load-family.ts";

export const listFamilies: Query<Operations["listFamilies"]> = async (scope) => {
  const families = await loadFamilies(scope);
  return {
    result: families,
    look: { at: "families", to: null, familyIds: families.map((family) => family.id) },
  };
};
