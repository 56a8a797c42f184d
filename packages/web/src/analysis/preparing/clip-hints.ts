import type { Clip, DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { hasPositive } from "@samenkijken/domain/method/plan-warnings";

/** A clip of five seconds to a minute can be looked at together (domain §2.7). */
const SHORTEST = 5_000_000;
const LONGEST = 60_000_000;

export type ClipHint = "too-short" | "too-long" | "no-positive";

/** What the method would advise about one clip; a hint, nothing is blocked. */
export function clipHints(clip: Clip, records: Iterable<DocumentRecord>): ClipHint[] {
  const length = clip.end - clip.start;
  const hints: ClipHint[] = [];
  if (length < SHORTEST) hints.push("too-short");
  if (length > LONGEST) hints.push("too-long");
  if (!hasPositive(clip, records)) hints.push("no-positive");
  return hints;
}

/** How the chosen clips lie: counted, with what the method advises (domain §2.7). */
export interface ClipRatio {
  readonly success: number;
  readonly workingPoint: number;
  readonly startsPositive: boolean;
  readonly endsPositive: boolean;
}

/** Counts the clips, which stand in their order, by kind. */
export function ratioOf(clips: readonly Clip[]): ClipRatio {
  const success = clips.filter(({ kind }) => kind === "success").length;
  return {
    success,
    workingPoint: clips.length - success,
    startsPositive: clips.at(0)?.kind === "success",
    endsPositive: clips.at(-1)?.kind === "success",
  };
}

/** Whether at least three successes stand beside each working point, and the order begins and ends with one. */
export function isAsAdvised({ success, workingPoint, startsPositive, endsPositive }: ClipRatio): boolean {
  return success >= workingPoint * 3 && startsPositive && endsPositive;
}
