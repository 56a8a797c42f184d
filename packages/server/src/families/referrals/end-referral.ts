import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandReferral, loadReferral } from "./load-referral.ts";
import { updateEnding } from "./queries.ts";

export const endReferral: Command<Operations["endReferral"]> = async (scope, { params, body }) => {
  const row = await demandReferral(scope, "referral.triage", params.referralId);
  const isDone = row.ended_why === body.why && row.ended_note === body.note;
  if (!isDone && !(await updateEnding(scope, row.id, body))) throw new Problem("referral-over");
  return {
    result: await loadReferral(scope, row.id),
    audit: { did: "referral.ended", to: row.id, familyId: null, details: { why: body.why } },
  };
};
