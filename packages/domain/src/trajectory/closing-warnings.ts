import type { Programme } from "../programmes/programme.ts";
import type { IsoDate } from "../time/iso-date.ts";
import type { CloseReason } from "./course.ts";
import { closingWindow } from "./deadlines.ts";

/** What makes a closing differ from what was planned; it passes with a written reason. */
export const closingWarnings = ["before-band", "after-band", "fewer-films", "look-back-open"] as const;
export type ClosingWarning = (typeof closingWarnings)[number];

/** What a closing is judged by: when it began, how many films were made, how many talks were held and not written up. */
export type ClosingFacts = {
  readonly startedOn: IsoDate | null;
  readonly films: number;
  readonly openLookBacks: number;
};

/**
 * What needs a reason when a trajectory closes on this day (G3, G7). Nothing of it blocks.
 * A family that stopped, moved or was referred on has told why there were fewer films: that is not asked twice.
 */
export function warningsOfClosing(
  facts: ClosingFacts,
  programme: Pick<Programme, "band" | "pairs">,
  closing: { readonly on: IsoDate; readonly reason: CloseReason },
): readonly ClosingWarning[] {
  const found: ClosingWarning[] = [];
  if (facts.startedOn !== null && programme.band !== null) {
    const { from, to } = closingWindow(facts.startedOn, programme.band);
    if (closing.on < from) found.push("before-band");
    if (closing.on > to) found.push("after-band");
  }
  if (endedAsPlanned.has(closing.reason) && facts.films < programme.pairs) found.push("fewer-films");
  if (facts.openLookBacks > 0) found.push("look-back-open");
  return found;
}

const endedAsPlanned: ReadonlySet<CloseReason> = new Set(["goals_met", "mutual"]);

/** Whether a reasoned warning counts as a difference from the method: a shorter variant of the programme is the programme. */
export function countsAsDeviation(
  warning: ClosingWarning,
  facts: ClosingFacts,
  programme: Pick<Programme, "variants">,
): boolean {
  return warning !== "fewer-films" || !programme.variants.includes(facts.films);
}
