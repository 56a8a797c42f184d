import type { Programme } from "../programmes/programme.ts";
import type { TrajectoryFacts } from "./facts.ts";

/** Whether a trajectory can be put away: it is closed, and its follow-up was held or could not be. */
export function mayArchive(
  facts: TrajectoryFacts,
  programme: Programme,
): { readonly ok: true } | { readonly ok: false; readonly refusal: "trajectory-running" | "follow-up-open" } {
  if (facts.closedOn === null) return { ok: false, refusal: "trajectory-running" };
  if (programme.followUp !== null && facts.followUpDoneOn === null)
    return { ok: false, refusal: "follow-up-open" };
  return { ok: true };
}
