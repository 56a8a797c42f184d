import type { Referral } from "@samenkijken/contract/referrals";
import type { Action } from "@samenkijken/domain/permissions/permissions";
import { loadProgrammes } from "../../guide/index.ts";
import { namesOfMembers } from "../../organisations/index.ts";
import { orNotFound, Problem } from "../../platform/problem.ts";
import type { ReadScope } from "../../platform/scope.ts";
import { selectFamilies } from "../queries.ts";
import { selectReferrals, type ReferralRow } from "./queries.ts";
import { mayWithReferral } from "./referral-policy.ts";
import { referralShape } from "./referral-shape.ts";

/** The rows of a referral, once it is certain that this actor may do this with it. */
export async function demandReferral(
  scope: ReadScope,
  action: Action,
  referralId: string,
): Promise<ReferralRow> {
  const [found] = await selectReferrals(scope, { referralId });
  const row = orNotFound(found);
  if (!mayWithReferral(scope.actor, action, row)) throw new Problem("forbidden");
  return row;
}

/** Refuses what started or ended already, by whoever. */
export function demandOpen(row: ReferralRow): void {
  if (row.started_on !== null || row.ended_on !== null) throw new Problem("referral-over");
}

/** Refuses as well what was decided against: that must be decided anew first. */
export function demandWanted(row: ReferralRow): void {
  demandOpen(row);
  const decision = row.triages.at(-1)?.decision;
  if (decision === "advice" || decision === "refer-on") throw new Problem("referral-over");
}

/** The referral as it is now: what every change of it answers. */
export async function loadReferral(scope: ReadScope, referralId: string): Promise<Referral> {
  const [referral] = await shapesOf(scope, await selectReferrals(scope, { referralId }));
  return orNotFound(referral);
}

/** All referrals that this actor may see, oldest first. */
export async function loadReferrals(scope: ReadScope): Promise<Referral[]> {
  return shapesOf(scope, await selectReferrals(scope, {}));
}

async function shapesOf(scope: ReadScope, rows: readonly ReferralRow[]): Promise<Referral[]> {
  if (rows.length === 0) return [];
  const memberIds = rows.flatMap((row) => [
    row.entered_by,
    ...(row.allocated_to === null ? [] : [row.allocated_to]),
    ...row.triages.map(({ decided_by }) => decided_by),
  ]);
  const families = await selectFamilies(scope, null);
  const known = {
    names: await namesOfMembers(scope, memberIds),
    programmes: await loadProgrammes(scope),
    familyIds: new Set<string>(families.map(({ id }) => id)),
  };
  return rows.map((row) => referralShape(scope, row, known));
}
