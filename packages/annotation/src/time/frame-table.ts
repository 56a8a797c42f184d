import { toMicros, type Micros } from "./micros.ts";
import { LARGEST, readNumbers, writeNumbers } from "./small-numbers.ts";

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

/**
 * A frame table as JSON: the end, and how long the frames last, in order. A run is a length and how often it comes, or a
 * row of lengths and how often the row comes, or a usual length and the difference of each frame from it
 * (small-numbers). Tables of before rows and differences have runs of the first kind only.
 */
export interface PackedFrameTable {
  readonly end: number;
  readonly runs: readonly PackedRun[];
}

type PackedRun =
  | readonly [length: number, count: number]
  | readonly [lengths: readonly number[], count: number]
  | readonly [usual: number, differences: string];

/** The bound of a table that is unpacked: 12 hours at 240 frames a second; a packed line could ask for any memory. */
const MOST_FRAMES = 12 * 3600 * 240;

/** The longest row that is looked for: rates in use repeat sooner, also when their times are rounded. */
const LONGEST_ROW = 64;
/** A row that covers fewer frames than this, and than itself twice, is written shorter as differences. */
const FEWEST_IN_RUN = 10;

/** Writes a table short for storing and sending. The last frame is told by the end. */
export function packFrameTable(table: FrameTable): PackedFrameTable {
  const lengths = table.starts.slice(1).map((start, frame) => start - (table.starts[frame] ?? 0));
  const runs: PackedRun[] = [];
  let loose: number[] = [];
  for (let at = 0; at < lengths.length;) {
    const { row, count } = longestRun(lengths, at);
    if (row === 0) loose.push(lengths[at] ?? 0);
    else {
      runs.push(...packLoose(loose), packRow(lengths.slice(at, at + row), count));
      loose = [];
    }
    at += Math.max(1, row * count);
  }
  return { end: table.end, runs: [...runs, ...packLoose(loose)] };
}

/** The row of lengths from here on that repeats over the most frames; a row of 0 when none is worth it. */
function longestRun(lengths: readonly number[], at: number): { row: number; count: number } {
  let best = { row: 0, count: 0 };
  for (let row = 1; row <= LONGEST_ROW && at + row <= lengths.length; row += 1) {
    let end = at + row;
    while (end < lengths.length && lengths[end] === lengths[end - row]) end += 1;
    const count = Math.floor((end - at) / row);
    const isWorth = count >= 2 && row * count >= FEWEST_IN_RUN;
    if (isWorth && row * count > best.row * best.count + LONGEST_ROW) best = { row, count };
    else if (isWorth && best.row === 0) best = { row, count };
  }
  return best;
}

function packRow(lengths: readonly number[], count: number): PackedRun {
  const [length = 0] = lengths;
  return lengths.length === 1 ? [length, count] : [lengths, count];
}

/** Frames without a rule, as differences from the usual length; a pause of days is told by itself. */
function packLoose(lengths: readonly number[]): PackedRun[] {
  const pause = lengths.findIndex((length) => length > LARGEST);
  if (pause !== -1) {
    const rest = packLoose(lengths.slice(pause + 1));
    return [...packLoose(lengths.slice(0, pause)), [lengths[pause] ?? 0, 1], ...rest];
  }
  const usual = lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)];
  if (usual === undefined) return [];
  if (lengths.length === 1) return [[usual, 1]];
  return [[usual, writeNumbers(lengths.map((length) => length - usual))]];
}

/** Reads what packFrameTable wrote, also long ago; throws RangeError for anything else, since a stored table is our own writing. */
export function unpackFrameTable(packed: PackedFrameTable): FrameTable {
  const starts = [0];
  let start = 0;
  for (const run of packed.runs) {
    const { lengths, count } = unpackRun(run);
    const isCount = Number.isSafeInteger(count) && count >= 1 && lengths.length >= 1;
    if (!isCount || starts.length + count * lengths.length > MOST_FRAMES) {
      throw new RangeError(`Not a packed frame table: a run of ${String(count)} times`);
    }
    for (let nth = 0; nth < count; nth += 1) {
      for (const length of lengths) {
        start += length;
        starts.push(start);
      }
    }
  }
  const table = createFrameTable(starts, packed.end);
  if (!table.ok) throw new RangeError(`Not a packed frame table: ${table.refusal}`);
  return table.value;
}

function unpackRun([what, often]: PackedRun): { lengths: readonly number[]; count: number } {
  if (typeof what === "object") return { lengths: what, count: Number(often) };
  if (typeof often === "number") return { lengths: [what], count: often };
  return { lengths: readNumbers(often).map((difference) => what + difference), count: 1 };
}
