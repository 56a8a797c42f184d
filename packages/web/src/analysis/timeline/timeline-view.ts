import type { Micros } from "@samenkijken/annotation/time/micros";
import { toMicros } from "@samenkijken/annotation/time/micros";

/** The part of a film that the timeline shows: from where, and how long. */
export interface TimelineView {
  readonly from: number;
  readonly span: number;
}

const SECOND = 1_000_000;
const NARROWEST = 2 * SECOND;
const TICKS = [0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];

/** The whole film. */
export function wholeFilm(end: Micros): TimelineView {
  return { from: 0, span: end };
}

/** How far from the left a moment is drawn, in pixels; outside the view it is below 0 or beyond the width. */
export function xOf(view: TimelineView, width: number, at: number): number {
  return ((at - view.from) / view.span) * width;
}

/** The moment at a distance from the left, kept inside the film. */
export function momentAt(
  view: TimelineView,
  width: number,
  { x, end }: { readonly x: number; readonly end: Micros },
): Micros {
  const at = view.from + (x / Math.max(1, width)) * view.span;
  return toMicros(Math.min(end, Math.max(0, Math.round(at))));
}

/** The view after zooming around a moment, which keeps its place; never wider than the film. */
export function zoomed(
  view: TimelineView,
  factor: number,
  { around, end }: { readonly around: number; readonly end: Micros },
): TimelineView {
  const span = Math.min(end, Math.max(Math.min(NARROWEST, end), view.span / factor));
  const share = Math.min(1, Math.max(0, (around - view.from) / view.span));
  return placed(around - share * span, span, end);
}

/** The view moved no further than needed to show a moment, with some room ahead of it. */
export function showing(view: TimelineView, at: number, end: Micros): TimelineView {
  const room = view.span * 0.05;
  if (at >= view.from && at <= view.from + view.span - room) return view;
  if (at > view.from && view.from + view.span >= end) return view;
  return placed(at - view.span * 0.1, view.span, end);
}

/** Whether a moment is in view. */
export function isShown(view: TimelineView, at: number): boolean {
  return at >= view.from && at <= view.from + view.span;
}

function apart([one, other]: readonly [number, number]): number {
  return Math.max(16, Math.abs(one - other));
}

function middle([one, other]: readonly [number, number]): number {
  return (one + other) / 2;
}

/** The view in which two moments lie under two fingers; with the fingers on one place only moved. */
export function pinched(
  view: TimelineView,
  fingers: { readonly before: readonly [number, number]; readonly after: readonly [number, number] },
  { width, end }: { readonly width: number; readonly end: Micros },
): TimelineView {
  const perPixel = view.span / Math.max(1, width);
  const around = view.from + middle(fingers.before) * perPixel;
  const factor = apart(fingers.after) / apart(fingers.before);
  const span = Math.min(end, Math.max(Math.min(NARROWEST, end), view.span / factor));
  return placed(around - (middle(fingers.after) / Math.max(1, width)) * span, span, end);
}

/** The view moved by so many microseconds, within the film. */
export function moved(view: TimelineView, by: number, end: Micros): TimelineView {
  return placed(view.from + by, view.span, end);
}

function placed(from: number, span: number, end: Micros): TimelineView {
  return { from: Math.round(Math.min(end - span, Math.max(0, from))), span };
}

/** Moments for the ruler, with the small steps between them, far enough apart for words of about 64 pixels. */
export function ticksOf(
  view: TimelineView,
  width: number,
): { readonly step: number; readonly labels: number[] } {
  const wish = (view.span / Math.max(1, width)) * 90;
  const seconds = TICKS.find((tick) => tick * SECOND >= wish) ?? 7200;
  const step = seconds * SECOND;
  const first = Math.ceil(view.from / step);
  const last = Math.floor((view.from + view.span) / step);
  const count = Math.max(0, last - first + 1);
  return { step, labels: Array.from({ length: count }, (_, nth) => (first + nth) * step) };
}
