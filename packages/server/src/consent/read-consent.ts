import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily } from "../families/index.ts";
import type { Query } from "../platform/operation-types.ts";
import { loadConsent } from "./consent-shape.ts";

export const readConsent: Query<Operations["readConsent"]> = async (scope, { params }) => {
  const family = await demandFamily(scope, "consent.read", params.familyId);
  return {
    result: await loadConsent(scope, family),
    look: { at: "consent", to: family.id, familyIds: [family.id] },
  };
};
