import type { Marker } from "@samenkijken/annotation/document/document-record";
import { codeById } from "@samenkijken/annotation/scheme/coding-scheme";
import { barPaint, patternOf } from "./code-paint.ts";
import type { MarksScene } from "./timeline-scene.ts";
import type { LaneRow } from "./timeline-rows.ts";
import { xOf } from "./timeline-view.ts";

/** A bar is 4 pixels wide and stands in a column of 5, so that neighbours stay apart. */
const COLUMN = 5;
const WIDE = 4;

/** The bars of crowded markers: however many there are, each column holds a code once. */
export interface Bars {
  /** For each column the codes that stand in it, a bit for each key. */
  readonly codes: Uint16Array;
  /** The columns with a success. */
  readonly stars: Set<number>;
  /** Stretches longer than a column, with the code's key. */
  readonly long: { readonly x: number; readonly length: number; readonly key: number }[];
}

/** No bars yet, for a timeline of so many pixels. */
export function noBars(width: number): Bars {
  return { codes: new Uint16Array(Math.ceil(width / COLUMN) + 1), stars: new Set(), long: [] };
}

/** Adds a marker to the bars of its lane. */
export function addBar(bars: Bars, scene: MarksScene, marker: Marker): void {
  const key = codeById(scene.scheme, marker.code)?.key;
  if (key === undefined) return;
  const { view, width } = scene;
  const x = xOf(view, width, marker.start);
  const length = marker.end === null ? 0 : xOf(view, width, marker.end) - x;
  if (length > 2 * COLUMN) bars.long.push({ x, length, key });
  const column = Math.floor(x / COLUMN);
  if (column < 0 || column >= bars.codes.length) return;
  bars.codes[column] = (bars.codes[column] ?? 0) | (1 << key);
  if (marker.star === "success") bars.stars.add(column);
}

/** Draws the bars of a lane: codes that share a column share its height, in the order of their keys. */
export function drawBars(
  context: CanvasRenderingContext2D,
  { bars, lane }: { bars: Bars; lane: LaneRow },
  scene: MarksScene,
): void {
  const inset = lane.folded === "yes" ? 3 : 18;
  const top = lane.top + inset;
  const height = lane.height - 2 * inset;
  context.globalAlpha = 0.45;
  for (const { x, length, key } of bars.long) {
    context.fillStyle = barPaint(context, scene.colour, key);
    context.fillRect(x, top + 2, length, height - 4);
  }
  context.globalAlpha = 1;
  let all = 0;
  for (const codes of bars.codes) all |= codes;
  for (let key = 1; key < 16; key += 1)
    if ((all & (1 << key)) !== 0) drawCode(context, scene, { bars, key, top, height });
  context.fillStyle = scene.colour("--moment");
  for (const column of bars.stars) context.fillRect(column * COLUMN - 1, top - 5, 6, 3);
}

function drawCode(
  context: CanvasRenderingContext2D,
  scene: MarksScene,
  { bars, key, top, height }: { bars: Bars; key: number; top: number; height: number },
): void {
  const isUnderlined = patternOf(key) === "underlined";
  context.fillStyle = barPaint(context, scene.colour, key);
  for (let column = 0; column < bars.codes.length; column += 1) {
    const codes = bars.codes[column] ?? 0;
    if ((codes & (1 << key)) === 0) continue;
    const part = height / bitsIn(codes);
    context.fillRect(column * COLUMN, top + bitsIn(codes & ((1 << key) - 1)) * part, WIDE, part - 0.5);
  }
  if (!isUnderlined) return;
  context.fillStyle = "rgb(0 0 0 / 0.45)";
  for (let column = 0; column < bars.codes.length; column += 1) {
    const codes = bars.codes[column] ?? 0;
    if ((codes & (1 << key)) === 0) continue;
    const part = height / bitsIn(codes);
    const foot = top + bitsIn(codes & ((1 << key) - 1)) * part + part * 0.6;
    context.fillRect(column * COLUMN, foot, WIDE, part * 0.4 - 0.5);
  }
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** The white ring round a bar that is chosen. */
export function drawBarRing(
  context: CanvasRenderingContext2D,
  { marker, lane }: { marker: Marker; lane: LaneRow },
  { view, width, colour }: MarksScene,
): void {
  const x = Math.floor(xOf(view, width, marker.start) / COLUMN) * COLUMN;
  const length = marker.end === null ? 0 : xOf(view, width, marker.end) - x;
  const inset = lane.folded === "yes" ? 1 : 14;
  context.beginPath();
  context.roundRect(x - 3, lane.top + inset, Math.max(WIDE, length) + 6, lane.height - 2 * inset, 4);
  context.strokeStyle = colour("--text");
  context.lineWidth = 2;
  context.stroke();
}
