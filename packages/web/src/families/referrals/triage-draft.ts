import type { Referral, Triage } from "@samenkijken/contract/referrals";
import { asksReason, considerationsFor } from "@samenkijken/domain/method/considerations";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { onwardDestinationIds, onwardReasonIds } from "@samenkijken/domain/method/onward-referral";
import { aims, themeIds } from "@samenkijken/domain/method/themes";
import { triageDecisions } from "@samenkijken/domain/referral/referral-stage";
import { z } from "zod";

/** A decision as the form holds it. The id is made once, so that a second try adds nothing twice. */
export const TriageDraft = z.object({
  id: z.string(),
  /** Empty = the one that fits the age. */
  programmeId: z.string(),
  ticked: z.array(z.string()),
  reasons: z.record(z.string(), z.string()),
  aim: z.string(),
  themes: z.array(z.string()),
  decision: z.string(),
  onwardTo: z.string(),
  onwardReason: z.string(),
  reason: z.string(),
});
export type TriageDraft = z.output<typeof TriageDraft>;

export type TriageProblem = "consideration" | "decision" | "onward-to" | "onward-reason" | "reason";

/** A decision of which nothing was weighed yet; what the last one said about the question stays. */
export function emptyTriage(last: Triage | undefined): TriageDraft {
  return {
    id: crypto.randomUUID(),
    programmeId: last?.programmeId ?? "",
    ticked: last?.considerations.map(({ id }) => id) ?? [],
    reasons: Object.fromEntries(last?.considerations.map(({ id, reason }) => [id, reason]) ?? []),
    aim: last?.aim ?? "",
    themes: [...(last?.themes ?? [])],
    decision: "",
    onwardTo: "",
    onwardReason: "",
    reason: "",
  };
}

/** The programme that is thought of; null when none fits. */
export function programmeOf(
  draft: TriageDraft,
  referral: Pick<Referral, "suggestedProgrammeId">,
): string | null {
  return draft.programmeId === "" ? referral.suggestedProgrammeId : draft.programmeId;
}

/** One thing to weigh, as a programme writes it or, without a programme, as the method does for all. */
export type ToWeigh = Pick<Programme["considerations"][number], "id" | "kind" | "words" | "source"> & {
  readonly isConfirmed: boolean;
};

/** What is weighed for a programme; what counts for every programme when none was chosen. */
export function toWeigh(programme: Programme | undefined): readonly ToWeigh[] {
  if (programme === undefined)
    return considerationsFor(null).map((each) => ({ ...each, isConfirmed: !each.unverified }));
  return programme.considerations.map((each) => ({ ...each, isConfirmed: each.verified }));
}

/** The id of the reason beside a consideration, the target of the error summary. */
export function reasonId(considerationId: string): string {
  return `reason-${considerationId}`;
}

/** What is still wrong, by field, in the order of the form. */
export function triageProblems(draft: TriageDraft, weighable: readonly ToWeigh[]): [string, TriageProblem][] {
  const found: [string, TriageProblem][] = weighable
    .filter(
      (each) =>
        asksReason(each) &&
        draft.ticked.includes(each.id) &&
        (draft.reasons[each.id] ?? "").trim().length < 3,
    )
    .map(({ id }) => [reasonId(id), "consideration"]);
  if (!isOneOf(triageDecisions, draft.decision)) found.push(["decision", "decision"]);
  if (draft.decision === "refer-on") {
    if (!isOneOf(onwardDestinationIds, draft.onwardTo)) found.push(["onward-to", "onward-to"]);
    if (!isOneOf(onwardReasonIds, draft.onwardReason)) found.push(["onward-reason", "onward-reason"]);
  }
  if (draft.reason.trim().length < 3) found.push(["triage-reason", "reason"]);
  return found;
}

/** The decision as the contract wants it; only for a draft without problems. */
export function triageBody(
  draft: TriageDraft,
  about: { readonly programmeId: string | null; readonly weighable: readonly ToWeigh[] },
) {
  return {
    id: draft.id,
    decision: z.enum(triageDecisions).parse(draft.decision),
    reason: draft.reason.trim(),
    aim: aims.find((aim) => aim === draft.aim) ?? null,
    themes: themeIds.filter((theme) => draft.themes.includes(theme)),
    programmeId: about.programmeId,
    // What concerns safety is no box, so that it is never sent.
    considerations: about.weighable
      .filter(({ id, kind }) => kind !== "safety" && draft.ticked.includes(id))
      .map((each) => ({
        id: each.id,
        reason: asksReason(each) ? (draft.reasons[each.id] ?? "").trim() : "",
      })),
    onward:
      draft.decision === "refer-on"
        ? {
            to: z.enum(onwardDestinationIds).parse(draft.onwardTo),
            reason: z.enum(onwardReasonIds).parse(draft.onwardReason),
          }
        : null,
  };
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}
