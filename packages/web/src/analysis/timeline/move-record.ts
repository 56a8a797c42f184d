import { isEmptyChange, type Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { placeClip } from "@samenkijken/annotation/document/place-clip";
import { placeMarker, type MarkerSetting } from "@samenkijken/annotation/document/place-marker";
import { placeNote } from "@samenkijken/annotation/document/place-note";
import { placeStill } from "@samenkijken/annotation/document/place-still";
import { endOf, frameAt, startOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";
import type { Part } from "./hit-record.ts";

/** What moving a part of a record comes to: the change, and the frame at that part afterwards. */
export interface Move {
  readonly change: Change;
  readonly frame: number;
}

interface Frames {
  readonly first: number;
  /** The last frame of a stretch; null for what is one moment. */
  readonly last: number | null;
}

/** The frames that a record covers, or null when it belongs to no moment. */
function framesOf(table: FrameTable, record: DocumentRecord): Frames | null {
  if (record.type === "still" || record.type === "note")
    return record.at === null ? null : { first: frameAt(table, record.at), last: null };
  const first = frameAt(table, record.start);
  return { first, last: record.end === null ? null : frameAt(table, toMicros(record.end - 1)) };
}

/** The frame at a part of a record: its last frame for the end, else its first; null when it has none. */
export function frameAtPart(table: FrameTable, record: DocumentRecord, part: Part): number | null {
  const frames = framesOf(table, record);
  return frames === null ? null : part === "end" ? (frames.last ?? frames.first) : frames.first;
}

/**
 * Moves a part of a record by whole frames: an edge up to the other edge, the whole up to the ends of the film. What is
 * one moment becomes a stretch when its end is moved on. Null when nothing moves.
 */
export function moveRecord(
  setting: MarkerSetting,
  record: DocumentRecord,
  { part, frames }: { readonly part: Part; readonly frames: number },
): Move | null {
  const { table } = setting;
  const before = framesOf(table, record);
  if (before === null) return null;
  const after = moved(before, { part, frames, most: table.starts.length - 1, hasEnd: hasEnd(record) });
  const start = startOf(table, after.first);
  const end = after.last === null ? null : endOf(table, after.last);
  const change = placed(setting, record, { start, end });
  if (change === null || isEmptyChange(change)) return null;
  return { change, frame: part === "end" ? (after.last ?? after.first) : after.first };
}

function within(frame: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, frame));
}

function hasEnd({ type }: DocumentRecord): "yes" | "no" {
  return type === "marker" || type === "clip" ? "yes" : "no";
}

function moved(
  { first, last }: Frames,
  wish: { part: Part; frames: number; most: number; hasEnd: "yes" | "no" },
): Frames {
  const { part, frames, most } = wish;
  if (part === "end") {
    if (last !== null) return { first, last: within(last + frames, first, most) };
    const isLonger = wish.hasEnd === "yes" && frames > 0;
    return { first, last: isLonger ? within(first + frames - 1, first, most) : null };
  }
  if (part === "start" && last !== null) return { first: within(first + frames, 0, last), last };
  const by = within(frames, -first, most - (last ?? first));
  return { first: first + by, last: last === null ? null : last + by };
}

function placed(
  setting: MarkerSetting,
  record: DocumentRecord,
  { start, end }: { start: Micros; end: Micros | null },
): Change | null {
  const { id } = record;
  if (record.type === "marker") {
    const { track, code } = record;
    const result = placeMarker(setting, { id, track, code, start, end });
    return result.ok ? result.change : null;
  }
  if (record.type === "clip") {
    const result = placeClip(setting, { id, start, end: end ?? start });
    return result.ok ? result.change : null;
  }
  if (record.type === "still") {
    const result = placeStill(setting, { id, at: start });
    return result.ok ? result.change : null;
  }
  const result = placeNote(setting, { id, topic: record.topic, at: start });
  return result.ok ? result.change : null;
}
