import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../../platform/operation-types.ts";
import { demandReferral, loadReferral } from "./load-referral.ts";
import { selectKnownChild } from "./queries.ts";

const nowhere = { familyIds: [], referralIds: [], elsewhere: false };

export const readReferral: Query<Operations["readReferral"]> = async (scope, { params }) => {
  const row = await demandReferral(scope, "referral.read", params.referralId);
  const referral = await loadReferral(scope, row.id);
  const born = row.birth_date ?? row.due_date;
  // Once it has started, the family is the child itself.
  const known =
    born === null || row.started_on !== null
      ? nowhere
      : await selectKnownChild(scope, { name: row.child_name, born, besides: row.id });
  const familyIds = referral.familyId === null ? [] : [referral.familyId];
  return { result: { referral, known }, look: { at: "referral", to: row.id, familyIds } };
};
