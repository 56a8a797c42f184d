import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandPastDays } from "./add-referral.ts";
import { demandOpen, demandReferral, loadReferral } from "./load-referral.ts";
import { isWritten, updateReferral } from "./queries.ts";

export const changeReferral: Command<Operations["changeReferral"]> = async (scope, { params, body }) => {
  const row = await demandReferral(scope, "referral.edit", params.referralId);
  demandOpen(row);
  demandPastDays(scope.today, body.referral);
  // The same once more (a lost answer) is no other change.
  const isDone = isWritten(row, body.referral);
  if (!isDone && !(await updateReferral(scope, row.id, { from: body.revision, body: body.referral })))
    throw new Problem("changed-meanwhile", { revision: row.revision });
  return {
    result: await loadReferral(scope, row.id),
    audit: { did: "referral.changed", to: row.id, familyId: null },
  };
};
