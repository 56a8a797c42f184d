import type { Clip, DocumentRecord, Still } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import type { DocumentRecord as WireRecord } from "@samenkijken/contract/analysis";

/** A record of the contract as the engine knows it; throws RangeError for a time that is none. */
export function recordFromWire(record: WireRecord): DocumentRecord {
  if (record.type === "still") return stillFromWire(record);
  if (record.type === "clip") return clipFromWire(record);
  if (record.type === "note") return { ...record, at: record.at === null ? null : toMicros(record.at) };
  return { ...record, start: toMicros(record.start), end: record.end === null ? null : toMicros(record.end) };
}

/** The same for a clip. */
export function clipFromWire(clip: Extract<WireRecord, { type: "clip" }>): Clip {
  return { ...clip, start: toMicros(clip.start), end: toMicros(clip.end) };
}

/** The same for a still. */
export function stillFromWire(still: Extract<WireRecord, { type: "still" }>): Still {
  return { ...still, at: toMicros(still.at) };
}
