import type { Marker } from "@samenkijken/annotation/document/document-record";
import { addBar, drawBarRing, drawBars, noBars } from "./draw-bars.ts";
import { drawLink, drawMarker } from "./draw-lane.ts";
import { drawPictureRow } from "./draw-picture-row.ts";
import { damageOf, type Stripe } from "./damage.ts";
import { isCrowded, laneOf, placesBetween } from "./lanes.ts";
import type { LaneRow } from "./timeline-rows.ts";
import type { MarksScene } from "./timeline-scene.ts";
import { xOf } from "./timeline-view.ts";

/**
 * Draws what people noted: only what is in view, and bars where badges would cover one another. Over what was drawn last only
 * the parts that differ.
 */
export function drawMarks(
  context: CanvasRenderingContext2D,
  scene: MarksScene,
  before: MarksScene | null,
): void {
  const { width, rows } = scene;
  const stripes = before === null ? null : damageOf(before, scene);
  if (stripes === null) {
    drawStripe(context, scene, { from: 0, to: width });
    return;
  }
  const scale = window.devicePixelRatio;
  const reach = reachOf(scene);
  for (const { from, to } of stripes) {
    // On whole pixels of the screen, so that no seam shows.
    const left = Math.floor(from * scale) / scale;
    const right = Math.ceil(to * scale) / scale;
    context.save();
    context.beginPath();
    context.rect(left, 0, right - left, rows.height);
    context.clip();
    drawStripe(context, scene, { from: left - reach, to: right + reach });
    context.restore();
  }
}

/** How far from a stripe something can begin that comes into it: a badge, or the longest curve. */
function reachOf({ measures, view, width }: MarksScene): number {
  let longest = 0;
  for (const { latencyMicros } of measures.links.values())
    if (latencyMicros !== null) longest = Math.max(longest, Math.abs(latencyMicros));
  return (longest / view.span) * width + 0.03 * width;
}

/** Draws all that lies between two places; what was there is cleared. */
function drawStripe(context: CanvasRenderingContext2D, scene: MarksScene, stripe: Stripe): void {
  const { rows, width, track } = scene;
  context.clearRect(0, 0, width, rows.height);
  context.textBaseline = "alphabetic";
  const own = rows.lanes.find(({ person }) => person.id === track);
  if (own !== undefined) {
    context.fillStyle = "rgb(255 255 255 / 0.04)";
    context.fillRect(0, own.top, width, own.height);
  }
  drawInOut(context, scene);
  drawPictureRow(context, scene);
  const badges = rows.lanes.flatMap((lane) => drawCrowd(context, scene, { lane, stripe }));
  for (const { marker } of badges) drawLink(context, scene, marker);
  for (const badge of badges) drawMarker(context, scene, badge);
}

interface Badge {
  readonly marker: Marker;
  readonly lane: LaneRow;
}

/** Draws the bars of a lane and gives back what has room for a badge. */
function drawCrowd(
  context: CanvasRenderingContext2D,
  scene: MarksScene,
  { lane, stripe }: { lane: LaneRow; stripe: Stripe },
): Badge[] {
  const { view, width, document, held, selection } = scene;
  const room = view.span * 0.03;
  const all = laneOf(document, lane.person.id);
  const pixelsPerMicro = width / view.span;
  const bars = noBars(width);
  const badges: Badge[] = [];
  let chosen: Badge | null = null;
  const from = Math.max(view.from - room, momentOf(scene, stripe.from) - room);
  const to = Math.min(view.from + view.span, momentOf(scene, stripe.to)) + room;
  const { first, last } = placesBetween(all, from, to);
  // By hand and not with markersBetween: this runs over every marker in view for each one that is added.
  for (let nth = first; nth < last; nth += 1) {
    const marker = all.markers[nth];
    if (marker === undefined || (marker.end ?? marker.start) < from || held.includes(marker.id)) continue;
    if (lane.folded === "no" && !isCrowded(all, nth, pixelsPerMicro)) badges.push({ marker, lane });
    else {
      addBar(bars, scene, marker);
      if (marker.id === selection) chosen = { marker, lane };
    }
  }
  drawBars(context, { bars, lane }, scene);
  if (chosen !== null) {
    drawLink(context, scene, chosen.marker);
    drawBarRing(context, chosen, scene);
  }
  return badges;
}

/** The moment at a place, also beside the view. */
function momentOf({ view, width }: MarksScene, x: number): number {
  return view.from + (x / Math.max(1, width)) * view.span;
}

function drawInOut(
  context: CanvasRenderingContext2D,
  { view, width, inAt, outAt, rows, colour }: MarksScene,
): void {
  const top = rows.ruler.height;
  if (inAt !== null && outAt !== null) {
    context.fillStyle = "rgb(255 255 255 / 0.09)";
    const x = xOf(view, width, inAt);
    context.fillRect(x, top, xOf(view, width, outAt) - x, rows.height - top);
  }
  context.fillStyle = colour("--text-2");
  for (const [at, way] of [
    [inAt, 1],
    [outAt, -1],
  ] as const) {
    if (at === null) continue;
    const x = Math.round(xOf(view, width, at));
    context.fillRect(x, top, 1, rows.height);
    context.fillRect(way === 1 ? x : x - 7, top, 8, 3);
    context.fillRect(way === 1 ? x : x - 7, rows.height - 3, 8, 3);
  }
}
