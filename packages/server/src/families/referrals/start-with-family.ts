import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { demandReferral, demandWanted } from "./load-referral.ts";
import { updateStart } from "./queries.ts";

/**
 * Lets a referral go on as this family. Only the trainer who has it can do so, and only once: of two who try at the
 * same moment the second is refused by the database's own row.
 */
export async function startWithFamily(scope: Scope, referralId: string, familyId: string): Promise<void> {
  const row = await demandReferral(scope, "referral.start", referralId);
  if (row.family_id === familyId) return;
  demandWanted(row);
  if (row.allocated_to !== scope.actor.memberId) throw new Problem("forbidden");
  if (!(await updateStart(scope, row.id, familyId))) throw new Problem("referral-over");
}
