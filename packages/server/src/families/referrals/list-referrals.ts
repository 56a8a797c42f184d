import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../../platform/operation-types.ts";
import { loadReferrals } from "./load-referral.ts";

export const listReferrals: Query<Operations["listReferrals"]> = async (scope) => {
  const referrals = await loadReferrals(scope);
  const familyIds = referrals.flatMap(({ familyId }) => (familyId === null ? [] : [familyId]));
  return { result: referrals, look: { at: "referrals", to: null, familyIds } };
};
