import { endOf, frameAt, snapToFrame, snapToFrameEnd, type FrameTable } from "../time/frame-table.ts";
import { toMicros, type Micros } from "../time/micros.ts";

export type StretchRefusal = "outside-film" | "ends-before-start";

export type StretchResult =
  | { readonly ok: true; readonly start: Micros; readonly end: Micros }
  | { readonly ok: false; readonly refusal: StretchRefusal };

/**
 * The whole frames that a wished stretch touches, at least one; the end is exclusive.
 * The very end of the film counts as inside: the last frame is still on screen there.
 */
export function frameStretch(
  table: FrameTable,
  wish: { readonly start: Micros; readonly end: Micros },
): StretchResult {
  if (wish.start > table.end || wish.end > table.end) return { ok: false, refusal: "outside-film" };
  if (wish.end < wish.start) return { ok: false, refusal: "ends-before-start" };
  const start = snapToFrame(table, wish.start);
  const firstEnd = endOf(table, frameAt(table, wish.start));
  return { ok: true, start, end: toMicros(Math.max(firstEnd, snapToFrameEnd(table, wish.end))) };
}
