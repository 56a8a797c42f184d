/* eslint-disable unicorn/no-array-fill-with-reference-type -- these fill a path on a canvas, not an array */
import { markersInTime, type AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Clip, Marker } from "@samenkijken/annotation/document/document-record";
import { codeById, type CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import type { Micros } from "@samenkijken/annotation/time/micros";
import type { Language } from "@samenkijken/contract/shapes";
import type { Measures } from "../workbench/measures.ts";
import type { FilmPerson } from "../workbench/people.ts";
import { BADGE, drawSign, outlineOf } from "./badge-paths.ts";
import { drawSound, drawStrip } from "./draw-traces.ts";
import { ticksOf, xOf, type TimelineView } from "./timeline-view.ts";
import type { FilmTraces } from "./use-film-traces.ts";

/** Heights of the rows in pixels: the ruler, the clips, each person's lane, and the sound. */
export const rows = { ruler: 22, clips: 48, lane: 64, sound: 48 } as const;

/** Everything that one drawing of the timeline shows. */
export interface TimelineScene {
  readonly view: TimelineView;
  readonly width: number;
  readonly document: AnnotationDocument;
  readonly measures: Measures;
  readonly scheme: CodingScheme;
  readonly people: readonly FilmPerson[];
  readonly language: Language;
  readonly selection: string | null;
  readonly track: string;
  readonly inAt: Micros | null;
  readonly outAt: Micros | null;
  readonly held: readonly { readonly markerId: string }[];
  readonly traces: FilmTraces;
  /** Of the whole timeline. */
  readonly height: number;
  readonly now: Micros;
  readonly nowWords: string;
  /** A colour of the theme by the name of its token. */
  readonly colour: (token: string) => string;
}

const tokens = [
  "aandacht",
  "initiatief",
  "volgen",
  "ontvangen",
  "benoemen",
  "beurt",
  "overleg",
  "leiding",
  "conflict",
];

/** The token of a code's colour, by its key. */
function codeToken(key: number): string {
  return `--cp-${String(key)}-${tokens[key - 1] ?? "aandacht"}`;
}

/** The height of a timeline with so many lanes, with the line of sound where there is one. */
export function heightOf(lanes: number, { sound }: Pick<FilmTraces, "sound">): number {
  return rows.ruler + rows.clips + lanes * rows.lane + (sound === null ? 0 : rows.sound);
}

/** The middle of a person's lane, from the top. */
function laneMiddle(people: readonly FilmPerson[], track: string): number {
  const lane = people.findIndex((person) => person.id === track);
  return rows.ruler + rows.clips + lane * rows.lane + rows.lane / 2;
}

/** Draws the whole timeline from nothing; cheap enough for every frame that is presented. */
export function drawTimeline(context: CanvasRenderingContext2D, scene: TimelineScene): void {
  context.clearRect(0, 0, scene.width, scene.height);
  drawStrip(context, scene, { top: rows.ruler, height: rows.clips });
  drawSound(context, scene, { top: scene.height - rows.sound, height: rows.sound });
  drawLanes(context, scene);
  drawRuler(context, scene);
  drawInOut(context, scene);
  for (const record of scene.document.records.values())
    if (record.type === "clip") drawClip(context, scene, record);
  const markers = markersInTime(scene.document).filter((marker) => isInView(scene, marker));
  for (const marker of markers) drawLink(context, scene, marker);
  for (const marker of markers) drawMarker(context, scene, marker);
  drawPlayhead(context, scene);
}

function isInView({ view, held, now }: TimelineScene, marker: Marker): boolean {
  const end = held.some(({ markerId }) => markerId === marker.id) ? now : (marker.end ?? marker.start);
  const room = view.span * 0.03;
  return marker.start <= view.from + view.span + room && end >= view.from - room;
}

function drawLanes(context: CanvasRenderingContext2D, { people, track, width, colour }: TimelineScene): void {
  people.forEach((person, lane) => {
    const top = rows.ruler + rows.clips + lane * rows.lane;
    if (person.id === track) {
      context.fillStyle = "rgb(255 255 255 / 0.04)";
      context.fillRect(0, top, width, rows.lane);
    }
    context.fillStyle = colour("--border");
    context.fillRect(0, top, width, 1);
  });
}

function drawRuler(context: CanvasRenderingContext2D, { view, width, height, colour }: TimelineScene): void {
  const { step, labels } = ticksOf(view, width);
  context.font = `500 12px ${colour("--font-mono")}`;
  context.textBaseline = "alphabetic";
  for (const at of labels) {
    const x = Math.round(xOf(view, width, at));
    context.fillStyle = colour("--border-strong");
    context.fillRect(x, 13, 1, 9);
    for (let small = 1; small < 5; small += 1) {
      context.fillRect(Math.round(xOf(view, width, at + (small * step) / 5)), 17, 1, 5);
    }
    context.fillStyle = colour("--text-2");
    context.fillText(clockOf(at as Micros), x + 5, 14);
    context.fillStyle = "rgb(255 255 255 / 0.045)";
    context.fillRect(x, rows.ruler, 1, height - rows.ruler);
  }
}

function drawInOut(
  context: CanvasRenderingContext2D,
  { view, width, inAt, outAt, height, colour }: TimelineScene,
): void {
  if (inAt !== null && outAt !== null) {
    context.fillStyle = "rgb(255 255 255 / 0.09)";
    const x = xOf(view, width, inAt);
    context.fillRect(x, rows.ruler, xOf(view, width, outAt) - x, height - rows.ruler);
  }
  context.fillStyle = colour("--text-2");
  for (const [at, way] of [
    [inAt, 1],
    [outAt, -1],
  ] as const) {
    if (at === null) continue;
    const x = Math.round(xOf(view, width, at));
    context.fillRect(x, rows.ruler, 1, height);
    context.fillRect(way === 1 ? x : x - 7, rows.ruler, 8, 3);
    context.fillRect(way === 1 ? x : x - 7, height - 3, 8, 3);
  }
}

function drawClip(context: CanvasRenderingContext2D, scene: TimelineScene, clip: Clip): void {
  const { view, width, colour, selection, traces } = scene;
  const x = xOf(view, width, clip.start);
  const length = Math.max(6, xOf(view, width, clip.end) - x);
  if (x > width || x + length < 0) return;
  const box = new Path2D();
  box.roundRect(x, rows.ruler + 3, length, rows.clips - 6, 8);
  // Over pictures the plate lets them through; its words stay readable.
  context.fillStyle = traces.strip === null ? colour("--moment-subtle") : "rgb(30 22 8 / 0.62)";
  context.fill(box);
  context.strokeStyle = colour("--moment");
  context.lineWidth = clip.id === selection ? 4 : 2;
  context.stroke(box);
  if (length < 30) return;
  context.save();
  context.clip(box);
  context.fillStyle = colour("--moment-text");
  context.font = `600 13px ${colour("--font-ui")}`;
  context.fillText(
    `${String(clip.position + 1)}  ${clip.title}`,
    Math.max(x, 0) + 10,
    rows.ruler + rows.clips - 17,
  );
  context.restore();
}

/** The amber curve from an initiative to what received it. */
function drawLink(context: CanvasRenderingContext2D, scene: TimelineScene, marker: Marker): void {
  const { view, width, measures, document, people, colour } = scene;
  const link = measures.links.get(marker.id);
  const by = link?.by === undefined || link.by === null ? undefined : document.records.get(link.by);
  if (link === undefined || link.state === "missed" || by?.type !== "marker") return;
  const from = { x: xOf(view, width, marker.end ?? marker.start), y: laneMiddle(people, marker.track) };
  const to = { x: xOf(view, width, by.start), y: laneMiddle(people, by.track) };
  const way = Math.sign(to.y - from.y);
  context.beginPath();
  context.moveTo(from.x, from.y + way * 12);
  context.bezierCurveTo(from.x + 8, from.y + way * 34, to.x - 8, to.y - way * 34, to.x, to.y - way * 12);
  context.strokeStyle = colour("--moment");
  context.lineWidth = 2;
  context.stroke();
}

/** Where a marker is drawn: a bar from its end on, else a badge around its moment. */
function placeOf({ view, width, held, now }: TimelineScene, marker: Marker) {
  const end = held.some(({ markerId }) => markerId === marker.id) ? now : marker.end;
  const x = xOf(view, width, marker.start);
  const length = end === null ? 0 : Math.max(3, xOf(view, width, end) - x);
  const isBar = length >= 2 * BADGE + 4;
  return { x, length, isBar, badgeX: isBar ? x + BADGE + 4 : x };
}

function drawMarker(context: CanvasRenderingContext2D, scene: TimelineScene, marker: Marker): void {
  const { scheme, people, colour, selection } = scene;
  const code = codeById(scheme, marker.code);
  const person = people.find(({ id }) => id === marker.track);
  if (code === null || person === undefined) return;
  const paint = colour(codeToken(code.key));
  const y = laneMiddle(people, marker.track);
  const { x, length, isBar, badgeX } = placeOf(scene, marker);
  if (length > 0) drawBar(context, scene, { x, y, length, paint, words: code.label[scene.language] });
  const isOpen = drawPlate(context, scene, { marker, paint, badge: outlineOf(person.shape, badgeX, y) });
  drawSign(context, code.key, { x: badgeX, y, colour: isOpen ? paint : colour("--on-cp") });
  if (marker.star === "success")
    drawStar(context, scene, isBar ? { x: x + length - 12, y } : { x: badgeX + 11, y: y - 13 });
  if (marker.id === selection)
    drawRing(context, scene, isBar ? { x: x - 4, length: length + 8, y } : { x: x - 15, length: 30, y });
}

/** The plate of a badge: filled, outlined when missed or a no, dotted when nobody coded the reception. */
function drawPlate(
  context: CanvasRenderingContext2D,
  { measures, colour }: TimelineScene,
  { marker, paint, badge }: { marker: Marker; paint: string; badge: Path2D },
): boolean {
  const state = measures.links.get(marker.id)?.state;
  const isDotted = state === "not-coded";
  const isOpen = isDotted || state === "missed" || marker.valence === "no";
  context.fillStyle = isOpen ? colour("--bg-surface") : paint;
  context.fill(badge);
  if (!isOpen) return false;
  context.strokeStyle = paint;
  context.lineWidth = 2;
  context.setLineDash(isDotted ? [2, 3] : []);
  context.stroke(badge);
  context.setLineDash([]);
  return true;
}

function drawBar(
  context: CanvasRenderingContext2D,
  { colour }: TimelineScene,
  { x, y, length, paint, words }: { x: number; y: number; length: number; paint: string; words: string },
): void {
  const bar = new Path2D();
  bar.roundRect(x, y - 15, length, 30, 8);
  context.save();
  context.globalAlpha = 0.28;
  context.fillStyle = paint;
  context.fill(bar);
  context.restore();
  context.strokeStyle = paint;
  context.lineWidth = 1.5;
  context.stroke(bar);
  if (length < 60) return;
  context.save();
  context.clip(bar);
  context.fillStyle = colour("--text");
  context.font = `560 13px ${colour("--font-ui")}`;
  context.fillText(words, x + 2 * BADGE + 11, y + 4.5);
  context.restore();
}

function drawStar(
  context: CanvasRenderingContext2D,
  { colour }: TimelineScene,
  { x, y }: { x: number; y: number },
): void {
  context.beginPath();
  for (let point = 0; point < 10; point += 1) {
    const radius = point % 2 === 0 ? 7.5 : 3.4;
    const angle = (point / 10) * 2 * Math.PI - Math.PI / 2;
    context.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  context.closePath();
  context.fillStyle = colour("--moment");
  context.fill();
}

function drawRing(
  context: CanvasRenderingContext2D,
  { colour }: TimelineScene,
  { x, y, length }: { x: number; y: number; length: number },
): void {
  const ring = new Path2D();
  ring.roundRect(x, y - 19, length, 38, 11);
  context.strokeStyle = colour("--text");
  context.lineWidth = 2;
  context.stroke(ring);
}

function drawPlayhead(
  context: CanvasRenderingContext2D,
  { view, width, now, nowWords, height, colour }: TimelineScene,
): void {
  const x = Math.round(xOf(view, width, now));
  context.fillStyle = "#fff";
  context.fillRect(x - 1, 0, 2, height);
  context.font = `600 12px ${colour("--font-mono")}`;
  const half = context.measureText(nowWords).width / 2 + 6;
  const middle = Math.min(width - half, Math.max(half, x));
  const plate = new Path2D();
  plate.roundRect(middle - half, 1, 2 * half, 19, 5);
  context.fill(plate);
  context.fillStyle = "#141416";
  context.fillText(nowWords, middle - half + 6, 15);
}
