import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { onwardDestinationIds, onwardReasonIds } from "@samenkijken/domain/method/onward-referral";
import { endingOf, endings } from "@samenkijken/domain/outcomes/endings";
import { type ClosingWarning, warningsOfClosing } from "@samenkijken/domain/trajectory/closing-warnings";
import { closeReasons } from "@samenkijken/domain/trajectory/course";
import { asDay } from "../../platform/dates.ts";

/** An ending as it is being written; empty = not answered. */
export interface ClosingDraft {
  readonly day: string;
  readonly why: string;
  readonly ending: string;
  readonly to: string;
  readonly referredWhy: string;
  readonly summary: string;
  readonly reasons: Readonly<Partial<Record<ClosingWarning, string>>>;
}

export type ClosingProblem = { readonly fieldId: string; readonly problem: "day" | "why" | "to" | "reason" };

function isFilmed(cycle: Trajectory["cycles"][number]): boolean {
  const { recordingState, lookBackHeldOn } = cycle;
  return lookBackHeldOn !== null || (recordingState !== "none" && recordingState !== "refused");
}

/** How many films were made. */
export function filmsOf({ cycles }: Trajectory): number {
  return cycles.filter((cycle) => isFilmed(cycle)).length;
}

/** What needs a reason when it ends so; nothing while the day or the reason is still open. */
export function warningsOf(trajectory: Trajectory, draft: ClosingDraft): readonly ClosingWarning[] {
  const reason = closeReasons.find((known) => known === draft.why);
  if (reason === undefined || draft.day === "") return [];
  const openLookBacks = trajectory.cycles.filter(
    ({ lookBackHeldOn, writtenUpOn }) => lookBackHeldOn !== null && writtenUpOn === null,
  ).length;
  const facts = { startedOn: asDay(trajectory.startedOn), films: filmsOf(trajectory), openLookBacks };
  const programme = { band: trajectory.programme.band, pairs: trajectory.pairs };
  return warningsOfClosing(facts, programme, { on: asDay(draft.day), reason });
}

/** What is still wrong with it. */
export function closingProblems(trajectory: Trajectory, draft: ClosingDraft): readonly ClosingProblem[] {
  const isReferred = draft.why === "referred_on";
  return [
    ...(draft.day === "" ? [{ fieldId: "closed-on", problem: "day" } as const] : []),
    ...(draft.why === "" ? [{ fieldId: "close-reason", problem: "why" } as const] : []),
    ...(isReferred && draft.to === "" ? [{ fieldId: "referred-to", problem: "to" } as const] : []),
    ...(isReferred && draft.referredWhy === "" ? [{ fieldId: "referred-why", problem: "why" } as const] : []),
    ...warningsOf(trajectory, draft)
      .filter((warning) => (draft.reasons[warning] ?? "").trim().length < 3)
      .map((warning) => ({ fieldId: `reason-${warning}`, problem: "reason" }) as const),
  ];
}

/** The request to end it; nothing while something is wrong. */
export function closingBody(
  trajectory: Trajectory,
  draft: ClosingDraft,
): Request<Operations["closeTrajectory"]>["body"] | null {
  const closeReason = closeReasons.find((known) => known === draft.why);
  if (closeReason === undefined || closingProblems(trajectory, draft).length > 0) return null;
  const to = onwardDestinationIds.find((known) => known === draft.to);
  const why = onwardReasonIds.find((known) => known === draft.referredWhy);
  const isReferred = closeReason === "referred_on" && to !== undefined && why !== undefined;
  return {
    closedOn: asDay(draft.day),
    closeReason,
    ending: endingOf(closeReason) === null ? (endings.find((known) => known === draft.ending) ?? null) : null,
    summary: draft.summary.trim(),
    referredOn: isReferred ? { to, why } : null,
    reasons: warningsOf(trajectory, draft).map((about) => ({
      about,
      reason: (draft.reasons[about] ?? "").trim(),
    })),
  };
}
