import { endOf, frameAt, middleOf, startOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";

const SECOND = 1_000_000;

/** Browsers cut media times off to whole microseconds or less; a time so little before a frame is that frame. */
const ROUNDING = 1000;

/** What is needed to read a browser's clock: the frame table and the offset stored with the file. */
export interface FilmClock {
  readonly table: FrameTable;
  /** What to add to a time in the table to get the browser's clock. */
  readonly clockOffsetMicros: number;
}

/** The frame that the browser says it shows, from the media time (in seconds) of its picture. */
export function frameOnScreen({ table, clockOffsetMicros }: FilmClock, mediaSeconds: number): number {
  const micros = toMicros(Math.max(0, Math.round(mediaSeconds * SECOND) - clockOffsetMicros));
  const frame = frameAt(table, micros);
  const left = endOf(table, frame) - micros;
  // Of two frames that are shorter than the rounding the nearer one is meant.
  const isNext = left > 0 && left <= ROUNDING && left < micros - startOf(table, frame);
  return isNext ? Math.min(frame + 1, table.starts.length - 1) : frame;
}

/** Where inside a frame to put the browser's clock: its middle, so that rounding cannot miss it. */
export type SeekPlace = "middle" | "late";

/** Where to put the browser's clock (in seconds) to show a frame. */
export function secondsToShow(
  { table, clockOffsetMicros }: FilmClock,
  frame: number,
  place: SeekPlace = "middle",
): number {
  const middle = middleOf(table, frame);
  // Nine tenths on: farther from the frame before, which some browsers keep on screen longer than it lasts.
  const at = place === "middle" ? middle : middle + Math.floor((endOf(table, frame) - middle) * 0.8);
  return (at + clockOffsetMicros) / SECOND;
}

/** The moment nearest to a wish that lies inside the film. */
export function insideFilm(table: FrameTable, micros: number): Micros {
  return toMicros(Math.min(table.end, Math.max(0, Math.round(micros))));
}
