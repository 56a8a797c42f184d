import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { demandFamily } from "../demand-family.ts";
import { loadReferral } from "./load-referral.ts";
import { startWithFamily } from "./start-with-family.ts";

export const startReferral: Command<Operations["startReferral"]> = async (scope, { params, body }) => {
  const family = await demandFamily(scope, "family.edit", body.familyId);
  await startWithFamily(scope, params.referralId, family.id);
  return {
    result: await loadReferral(scope, params.referralId),
    audit: { did: "referral.started", to: params.referralId, familyId: family.id },
  };
};
