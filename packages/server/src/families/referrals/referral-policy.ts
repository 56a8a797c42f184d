import { mayDo, type Action } from "@samenkijken/domain/permissions/permissions";
import type { Actor } from "../../platform/scope.ts";
import type { ReferralRow } from "./queries.ts";

/** May this actor do this with this referral? A trainer's own are those that she wrote down or was given. */
export function mayWithReferral(
  actor: Actor,
  action: Action,
  referral: Pick<ReferralRow, "entered_by" | "allocated_to">,
): boolean {
  const condition = mayDo(actor.role, action);
  if (condition === "organisation") return true;
  if (condition === "never" || actor.memberId === null) return false;
  // Row-level security showed it: a family that came to her brings how it came in.
  if (action === "referral.read") return true;
  return actor.memberId === referral.entered_by || actor.memberId === referral.allocated_to;
}
