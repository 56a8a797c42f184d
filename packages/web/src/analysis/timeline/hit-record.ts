import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Clip, DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import { BADGE } from "./badge-paths.ts";
import { isCrowded, laneOf, markersBetween, pictureRecords, type PictureRecord } from "./lanes.ts";
import { isInBand, type LaneRow, type TimelineRows } from "./timeline-rows.ts";
import { xOf, type TimelineView } from "./timeline-view.ts";

/** What a record is taken hold of by: one of its edges, or all of it. */
export type Part = "start" | "end" | "whole";

/** What lies under a point of the timeline. */
export interface Hit {
  readonly record: Marker | PictureRecord;
  readonly part: Part;
}

interface Field {
  readonly document: AnnotationDocument;
  readonly rows: TimelineRows;
  readonly view: TimelineView;
  readonly width: number;
  readonly selection: string | null;
}

/** How far from an edge a pointer still takes hold of it, and whether edges of what is not chosen count too. */
export interface Reach {
  readonly edge: number;
  readonly edgesOf: "all" | "chosen";
}

/** A mouse points sharply; a finger covers 48 pixels, and takes hold only of what was chosen before. */
export const reaches: Readonly<Record<"fine" | "coarse", Reach>> = {
  fine: { edge: 5, edgesOf: "all" },
  coarse: { edge: 24, edgesOf: "chosen" },
};

/** Shorter than this many pixels a stretch has no edges of its own, unless it is chosen. */
const WITH_EDGES = 18;

/** The record under a point, the chosen one first and the latest where two overlap; null where nothing is. */
export function hitRecord(
  field: Field,
  point: { readonly x: number; readonly y: number },
  reach: Reach = reaches.fine,
): Hit | null {
  if (isInBand(field.rows.picture, point.y)) return hitPicture(field, point.x, reach);
  const lane = field.rows.lanes.find((row) => isInBand(row, point.y));
  return lane === undefined ? null : hitLane(field, { lane, x: point.x }, reach);
}

/** The record with the chosen one's edges before everything else: they may lie over a neighbour. */
function hitPicture(field: Field, x: number, reach: Reach): Hit | null {
  const records = pictureRecords(field.document);
  const clips = records.filter((record) => record.type === "clip");
  const chosen = clips.find(({ id }) => id === field.selection);
  const edge = chosen === undefined ? null : edgeOf(field, { record: chosen, x, near: reach.edge });
  if (chosen !== undefined && edge !== null) return { record: chosen, part: edge };
  const sign = records.findLast(
    (record) => record.type !== "clip" && Math.abs(xOf(field.view, field.width, record.at) + 2 - x) <= 12,
  );
  if (sign !== undefined) return { record: sign, part: "whole" };
  const clip = clips.findLast((record) => covers(field, { record, x, near: reach.edge }));
  return clip === undefined ? null : { record: clip, part: partOf(field, { record: clip, x }, reach) };
}

function hitLane(field: Field, { lane, x }: { lane: LaneRow; x: number }, reach: Reach): Hit | null {
  const { view, width, document, selection } = field;
  const chosen = hitChosen(field, { lane, x }, reach);
  if (chosen !== null) return chosen;
  const perPixel = view.span / Math.max(1, width);
  const middle = view.from + x * perPixel;
  const near = (BADGE + 4) * perPixel;
  const all = laneOf(document, lane.person.id);
  let best: Marker | null = null;
  for (const [nth, marker] of markersBetween(all, middle - near, middle + near)) {
    const isNarrow = lane.folded === "yes" || isCrowded(all, nth, 1 / perPixel);
    const isHere = isNarrow ? coversBar(field, marker, x) : covers(field, { record: marker, x, near: 2 });
    if (isHere && best?.id !== selection) best = marker;
  }
  return best === null ? null : { record: best, part: partOf(field, { record: best, x }, reach) };
}

/** The edge of the chosen marker in a lane, if it is within reach. */
function hitChosen(
  { selection, document, ...field }: Field,
  { lane, x }: { lane: LaneRow; x: number },
  reach: Reach,
): Hit | null {
  const record = selection === null ? undefined : document.records.get(selection);
  if (record?.type !== "marker" || record.track !== lane.person.id) return null;
  const edge = edgeOf({ selection, document, ...field }, { record, x, near: reach.edge });
  return edge === null ? null : { record, part: edge };
}

type Stretch = Pick<Marker | Clip, "id" | "start" | "end">;

interface At<Record> {
  readonly record: Record;
  readonly x: number;
}

function edgesOf({ view, width }: Field, { start, end }: Stretch): { left: number; right: number } | null {
  if (end === null) return null;
  const left = xOf(view, width, start);
  return { left, right: Math.max(left + 6, xOf(view, width, end)) };
}

/** The edge within reach; of two the nearer one. */
function edgeOf(
  field: Field,
  { record, x, near }: At<Stretch> & { readonly near: number },
): "start" | "end" | null {
  const edges = edgesOf(field, record);
  if (edges === null) return null;
  const [fromLeft, fromRight] = [Math.abs(x - edges.left), Math.abs(x - edges.right)];
  if (Math.min(fromLeft, fromRight) > near) return null;
  return fromLeft < fromRight ? "start" : "end";
}

function partOf(field: Field, { record, x }: At<Stretch>, reach: Reach): Part {
  const edges = edgesOf(field, record);
  const isChosen = record.id === field.selection;
  if (edges === null || (reach.edgesOf === "chosen" && !isChosen)) return "whole";
  if (edges.right - edges.left < WITH_EDGES && !isChosen) return "whole";
  return edgeOf(field, { record, x, near: reach.edge }) ?? "whole";
}

function covers(field: Field, { record, x, near }: At<Stretch> & { readonly near: number }): boolean {
  const edges = edgesOf(field, record);
  if (edges !== null && edges.right - edges.left >= 2 * BADGE + 4)
    return x >= edges.left - near && x <= edges.right + near;
  const left = xOf(field.view, field.width, record.start);
  return x >= left - BADGE - 3 && x <= Math.max(left + BADGE + 3, edges?.right ?? 0);
}

function coversBar({ view, width }: Field, { start, end }: Stretch, x: number): boolean {
  const left = xOf(view, width, start);
  return x >= left - 5 && x <= Math.max(left + 5, xOf(view, width, end ?? start));
}

/** Whether a record stands on the timeline. */
export function isOnTimeline(record: DocumentRecord | undefined): record is Marker | PictureRecord {
  return record !== undefined && !(record.type === "note" && record.at === null);
}
