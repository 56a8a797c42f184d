import { toMicros, type Micros } from "./micros.ts";

/** When each picture of a film begins and when the last one ends; the truth about frames, also at variable rate. */
export interface FrameTable {
  /** starts[0] is 0 and each start is later than the one before. */
  readonly starts: readonly Micros[];
  readonly end: Micros;
}

type FrameTableRefusal = "no-frames" | "not-whole" | "not-from-zero" | "not-increasing" | "ends-too-early";

export type FrameTableResult =
  | { readonly ok: true; readonly value: FrameTable }
  | { readonly ok: false; readonly refusal: FrameTableRefusal };

/** Makes a table of measured starts and an end, in microseconds, or says why they make none. */
export function createFrameTable(starts: readonly number[], end: number): FrameTableResult {
  const refusal = flawOf(starts, end);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, value: { starts: starts.map(toMicros), end: toMicros(end) } };
}

function flawOf(starts: readonly number[], end: number): FrameTableRefusal | null {
  const last = starts.at(-1);
  if (last === undefined) return "no-frames";
  if (!Number.isSafeInteger(end) || !starts.every(Number.isSafeInteger)) return "not-whole";
  if (starts[0] !== 0) return "not-from-zero";
  let previous = -1;
  for (const start of starts) {
    if (start <= previous) return "not-increasing";
    previous = start;
  }
  return end > last ? null : "ends-too-early";
}

/** The frame on screen at a moment; from the end of the film on it is the last frame, which stays. */
export function frameAt(table: FrameTable, at: Micros): number {
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(table, middle) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first microsecond of a frame; throws RangeError when the film has no such frame. */
export function startOf(table: FrameTable, frame: number): Micros {
  const start = table.starts[frame];
  if (start === undefined) throw new RangeError(`The film has no frame ${String(frame)}`);
  return start;
}

/** The first microsecond after a frame; throws RangeError when the film has no such frame. */
export function endOf(table: FrameTable, frame: number): Micros {
  return startOf(table, frame) === table.starts.at(-1) ? table.end : startOf(table, frame + 1);
}

/** The moment to seek to for showing a frame: players round, and its middle is the farthest from both neighbours. */
export function middleOf(table: FrameTable, frame: number): Micros {
  return toMicros(Math.floor((startOf(table, frame) + endOf(table, frame)) / 2));
}

/** The start of the frame on screen at a moment. */
export function snapToFrame(table: FrameTable, at: Micros): Micros {
  return startOf(table, frameAt(table, at));
}

/** The first boundary between frames at or after a moment, and never before the end of the first frame. */
export function snapToFrameEnd(table: FrameTable, at: Micros): Micros {
  return endOf(table, frameAt(table, toMicros(Math.max(0, at - 1))));
}

/** The start of the frame so many frames on (or back, when negative), stopping at the first and the last. */
export function step(table: FrameTable, at: Micros, frames: number): Micros {
  const last = table.starts.length - 1;
  return startOf(table, Math.min(last, Math.max(0, frameAt(table, at) + frames)));
}

/** A frame table as JSON: the end, and the steps between starts as [microseconds, how many times] in order. */
export interface PackedFrameTable {
  readonly end: number;
  readonly runs: readonly (readonly [delta: number, count: number])[];
}

/** The bound of a table that is unpacked: 12 hours at 240 frames a second; a packed line could ask for any memory. */
const MOST_FRAMES = 12 * 3600 * 240;

/** Writes a table short for storing and sending. */
export function packFrameTable(table: FrameTable): PackedFrameTable {
  const runs: [number, number][] = [];
  let previous = 0;
  for (const start of table.starts.slice(1)) {
    const delta = start - previous;
    const run = runs.at(-1);
    if (run !== undefined && run[0] === delta) run[1] += 1;
    else runs.push([delta, 1]);
    previous = start;
  }
  return { end: table.end, runs };
}

/** Reads what packFrameTable wrote; throws RangeError for anything else, since a stored table is our own writing. */
export function unpackFrameTable(packed: PackedFrameTable): FrameTable {
  const starts = [0];
  let start = 0;
  for (const [delta, count] of packed.runs) {
    if (!Number.isSafeInteger(count) || count < 1 || starts.length + count > MOST_FRAMES) {
      throw new RangeError(`Not a packed frame table: a run of ${String(count)} frames`);
    }
    for (let nth = 0; nth < count; nth += 1) {
      start += delta;
      starts.push(start);
    }
  }
  const table = createFrameTable(starts, packed.end);
  if (!table.ok) throw new RangeError(`Not a packed frame table: ${table.refusal}`);
  return table.value;
}
