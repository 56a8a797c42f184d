import type { IsoDate } from "../time/iso-date.ts";

/** How urgent a referral is, in the words of who refers. */
export const urgencies = ["normal", "soon", "urgent"] as const;

/** What triage can decide: start, wait, give advice only, or refer on. */
export const triageDecisions = ["accept", "wait", "advice", "refer-on"] as const;
export type TriageDecision = (typeof triageDecisions)[number];

/** Why a referral ended without a start and without a decision of ours. */
export const referralEndings = ["parents-withdrew", "no-contact", "entered-twice", "other"] as const;

/** Where a referral is on its way. */
export const referralStages = ["new", "waiting", "allocated", "started", "ended"] as const;
export type ReferralStage = (typeof referralStages)[number];

/** What tells where a referral is. */
export type ReferralProgress = {
  readonly decision: TriageDecision | null;
  readonly allocatedOn: IsoDate | null;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
};

/** The one stage of a referral; who has it already is allocated, whatever was decided before. */
export function referralStage(progress: ReferralProgress): ReferralStage {
  const { decision, allocatedOn, startedOn, endedOn } = progress;
  if (startedOn !== null) return "started";
  if (endedOn !== null || decision === "advice" || decision === "refer-on") return "ended";
  if (allocatedOn !== null) return "allocated";
  return decision === null ? "new" : "waiting";
}
