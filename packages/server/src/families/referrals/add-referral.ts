import type { Operations } from "@samenkijken/contract/operations";
import type { ReferralBody } from "@samenkijken/contract/referrals";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { loadReferral } from "./load-referral.ts";
import { insertReferral, isWritten, selectReferrals } from "./queries.ts";

export const addReferral: Command<Operations["addReferral"]> = async (scope, { body }) => {
  const { id, referral } = body;
  demandPastDays(scope.today, referral);
  const enteredBy = scope.actor.memberId;
  if (enteredBy === null) throw new Problem("forbidden");
  const [already] = await selectReferrals(scope, { referralId: id });
  // The same request once more (a lost answer) adds nothing twice; other words under its id are another referral.
  if (already !== undefined && !isWritten(already, referral)) throw new Problem("id-taken");
  if (already === undefined) await insertReferral(scope, { ...referral, id, enteredBy });
  return {
    result: await loadReferral(scope, id),
    audit: { did: "referral.added", to: id, familyId: null },
  };
};

/** A child is born and a referral came in on a day that has been; a due date may still come. */
export function demandPastDays(today: string, referral: ReferralBody): void {
  if (referral.receivedOn > today) throw new Problem("date-in-future");
  if (referral.birthDate !== null && referral.birthDate > today) throw new Problem("date-in-future");
}
