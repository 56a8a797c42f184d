import type { Clip, DocumentRecord } from "@samenkijken/annotation/document/document-record";

/** How a look-back plan can differ from the method, in the order in which it is told. */
export const planWarningIds = [
  "no-clip",
  "clip-without-question",
  "clip-without-still",
  "clip-without-positive",
  "not-positive-first",
  "not-positive-last",
  "more-than-one-working-point",
  "more-than-five-clips",
  "self-check-open",
] as const;

export type PlanWarning = (typeof planWarningIds)[number];

const MOST_CLIPS = 5;

/** The clips in the order of looking back. */
function clipsInOrder(records: readonly DocumentRecord[]): Clip[] {
  return records
    .filter((record) => record.type === "clip")
    .sort((one, other) => one.position - other.position || one.start - other.start);
}

/** Whether the desk marked a yes that begins in a clip or lasts into it. */
export function hasPositive(clip: Pick<Clip, "start" | "end">, records: Iterable<DocumentRecord>): boolean {
  for (const record of records) {
    if (record.type !== "marker" || record.source !== "desk" || record.valence !== "yes") continue;
    if (record.start < clip.end && (record.end ?? record.start + 1) > clip.start) return true;
  }
  return false;
}

/** What the programme's self-check asks, and what of it was ticked, by the ids of its items. */
export interface SelfCheck {
  readonly asked: readonly string[];
  readonly ticked: readonly string[];
}

/**
 * How a look-back plan differs from the method (domain §2.7, requirement B-12): it may, with a written reason. A
 * sensitive clip has no stills, so none is missed there.
 */
export function planWarnings(records: readonly DocumentRecord[], check: SelfCheck): PlanWarning[] {
  const clips = clipsInOrder(records);
  if (clips.length === 0) return ["no-clip"];
  const frozen = new Set(records.map((record) => (record.type === "still" ? record.clipId : null)));
  const differs: Readonly<Record<PlanWarning, boolean>> = {
    "no-clip": false,
    "clip-without-question": clips.some(({ question }) => question.trim() === ""),
    "clip-without-still": clips.some(({ id, sensitive }) => sensitive === "no" && !frozen.has(id)),
    "clip-without-positive": clips.some((clip) => !hasPositive(clip, records)),
    "not-positive-first": clips.at(0)?.kind !== "success",
    "not-positive-last": clips.at(-1)?.kind !== "success",
    "more-than-one-working-point": clips.filter(({ kind }) => kind === "working-point").length > 1,
    "more-than-five-clips": clips.length > MOST_CLIPS,
    "self-check-open": !check.asked.every((id) => check.ticked.includes(id)),
  };
  return planWarningIds.filter((id) => differs[id]);
}
