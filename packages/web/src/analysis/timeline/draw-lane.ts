/* eslint-disable unicorn/no-array-fill-with-reference-type -- these fill a path on a canvas, not an array */
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { codeById } from "@samenkijken/annotation/scheme/coding-scheme";
import { BADGE, drawSign, outlineOf } from "./badge-paths.ts";
import { codeToken } from "./code-paint.ts";
import type { MarksScene } from "./timeline-scene.ts";
import { middleOfBand, type LaneRow } from "./timeline-rows.ts";
import { xOf } from "./timeline-view.ts";

/** Where a marker is drawn with a badge: a bar from its end on, else a badge around its moment. */
export function placeOf({ view, width }: Pick<MarksScene, "view" | "width">, { start, end }: Stretch) {
  const x = xOf(view, width, start);
  const length = end === null ? 0 : Math.max(3, xOf(view, width, end) - x);
  const isBar = length >= 2 * BADGE + 4;
  return { x, length, isBar, badgeX: isBar ? x + BADGE + 4 : x };
}

type Stretch = Pick<Marker, "start" | "end">;

/** Draws one marker with its badge: filled, or open when missed, a no, or not coded whether it was received. */
export function drawMarker(
  context: CanvasRenderingContext2D,
  scene: MarksScene,
  { marker, lane }: { marker: Marker; lane: LaneRow },
): void {
  const { scheme, colour, selection, language } = scene;
  const code = codeById(scheme, marker.code);
  if (code === null) return;
  const paint = colour(codeToken(code.key));
  const y = middleOfBand(lane);
  const { x, length, isBar, badgeX } = placeOf(scene, marker);
  if (length > 0) drawBar(context, scene, { x, y, length, paint, words: code.label[language] });
  context.save();
  context.translate(badgeX, y);
  const plate = drawPlate(context, scene, { marker, paint, outline: outlineOf(lane.person.shape) });
  drawSign(context, code.key, plate === "open" ? paint : colour("--on-cp"));
  context.restore();
  if (marker.star === "success") {
    const place = isBar ? { x: x + length - 12, y } : { x: badgeX + 11, y: y - 13 };
    drawStar(context, { ...place, paint: colour("--moment") });
  }
  if (marker.id !== selection) return;
  drawRing(context, scene, isBar ? { x: x - 4, length: length + 8, y } : { x: badgeX - 15, length: 30, y });
}

function drawPlate(
  context: CanvasRenderingContext2D,
  { measures, colour }: MarksScene,
  { marker, paint, outline }: { marker: Marker; paint: string; outline: Path2D },
): "open" | "filled" {
  const state = measures.links.get(marker.id)?.state;
  const isDotted = state === "not-coded";
  const isOpen = isDotted || state === "missed" || marker.valence === "no";
  context.fillStyle = isOpen ? colour("--bg-surface") : paint;
  context.fill(outline);
  if (!isOpen) return "filled";
  context.strokeStyle = paint;
  context.lineWidth = 2;
  if (isDotted) context.setLineDash([2, 3]);
  context.stroke(outline);
  context.setLineDash([]);
  return "open";
}

function drawBar(
  context: CanvasRenderingContext2D,
  { colour }: MarksScene,
  { x, y, length, paint, words }: { x: number; y: number; length: number; paint: string; words: string },
): void {
  context.beginPath();
  context.roundRect(x, y - 15, length, 30, 8);
  context.globalAlpha = 0.28;
  context.fillStyle = paint;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = paint;
  context.lineWidth = 1.5;
  context.stroke();
  if (length < 60) return;
  context.font = `560 13px ${colour("--font-ui")}`;
  // A word that does not fit is not cut off: the badge says the same.
  if (context.measureText(words).width > length - (2 * BADGE + 15)) return;
  context.save();
  context.clip();
  context.fillStyle = colour("--text");
  // A long bar that began before the view says its name where it can be read.
  context.fillText(words, Math.min(Math.max(x, 0), x + length - 60) + 2 * BADGE + 11, y + 4.5);
  context.restore();
}

function drawStar(
  context: CanvasRenderingContext2D,
  { x, y, paint }: { x: number; y: number; paint: string },
): void {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const radius = point % 2 === 0 ? 7.5 : 3.4;
    const angle = (point / 10) * 2 * Math.PI - Math.PI / 2;
    context.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  context.closePath();
  context.fillStyle = paint;
  context.fill();
}

function drawRing(
  context: CanvasRenderingContext2D,
  { colour }: MarksScene,
  { x, y, length }: { x: number; y: number; length: number },
): void {
  context.beginPath();
  context.roundRect(x, y - 19, length, 38, 11);
  context.strokeStyle = colour("--text");
  context.lineWidth = 2;
  context.stroke();
}

/** The amber curve from an initiative to what received it, when both lanes are unfolded. */
export function drawLink(context: CanvasRenderingContext2D, scene: MarksScene, initiative: Marker): void {
  const { view, width, rows, colour } = scene;
  const by = receiverOf(scene, initiative);
  if (by === null) return;
  const laneFrom = rows.lanes.find(({ person }) => person.id === initiative.track);
  const laneTo = rows.lanes.find(({ person }) => person.id === by.track);
  if (laneFrom === undefined || laneTo === undefined || laneFrom.folded === "yes") return;
  const from = { x: xOf(view, width, initiative.end ?? initiative.start), y: middleOfBand(laneFrom) };
  const to = { x: xOf(view, width, by.start), y: middleOfBand(laneTo) };
  const way = Math.sign(to.y - from.y);
  const gap = laneTo.folded === "yes" ? 6 : 12;
  context.beginPath();
  context.moveTo(from.x, from.y + way * 12);
  context.bezierCurveTo(from.x + 8, from.y + way * 34, to.x - 8, to.y - way * 34, to.x, to.y - way * gap);
  context.strokeStyle = colour("--moment");
  context.lineWidth = 2;
  context.stroke();
}

function receiverOf({ measures, document }: MarksScene, initiative: Marker): Marker | null {
  const link = measures.links.get(initiative.id);
  if (link === undefined || link.by === null || link.state === "missed") return null;
  const by = document.records.get(link.by);
  return by?.type === "marker" ? by : null;
}
