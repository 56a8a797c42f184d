/** Why a trajectory pauses; words of one's own can stand beside it. */
export const pauseReasons = ["holiday", "illness", "birth", "moving", "family-asks", "other"] as const;

/** Why a step is passed over: a list of five, and words of one's own (design §7). */
export const skipReasons = [
  "parents-decline",
  "done-otherwise",
  "does-not-fit",
  "child-cannot",
  "no-time",
  "other",
] as const;

/** Why a follow-up could not be held. */
export const missedFollowUpReasons = ["unreachable", "declined", "moved", "other"] as const;

/** Why a trajectory ends (domain §8, closeReason). */
export const closeReasons = [
  "goals_met",
  "mutual",
  "client_stopped",
  "provider_stopped",
  "referred_on",
  "moved",
  "consent_refused",
  "other",
] as const;
export type CloseReason = (typeof closeReasons)[number];
