import type { TimelineView } from "./timeline-view.ts";

/** The places of the pictures side by side: where each is drawn and of which moment, so that they move with the film. */
export function tilesInView(
  view: TimelineView,
  width: number,
  tileWidth: number,
): { readonly x: number; readonly at: number }[] {
  const span = (view.span / Math.max(1, width)) * tileWidth;
  const first = Math.floor(view.from / span);
  const count = Math.ceil(width / tileWidth) + 1;
  return Array.from({ length: count }, (_, nth) => ({
    x: ((first + nth) * span - view.from) * (tileWidth / span),
    at: (first + nth + 0.5) * span,
  }));
}

/** The last picture that was taken at or before a moment; the first one before that. */
export function tileAt(moments: readonly number[], at: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((moments[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The loudest sound between two moments, in microseconds; at least one slice is looked at. */
export function loudestBetween(
  sound: { readonly values: Uint8Array; readonly perSecond: number },
  from: number,
  to: number,
): number {
  const first = Math.floor((from / 1e6) * sound.perSecond);
  const last = Math.max(first + 1, Math.ceil((to / 1e6) * sound.perSecond));
  let loudest = 0;
  for (let slice = first; slice < last; slice += 1) loudest = Math.max(loudest, sound.values[slice] ?? 0);
  return loudest;
}
