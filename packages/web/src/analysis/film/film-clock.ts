import { frameAt, middleOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";

const SECOND = 1_000_000;

/** Browsers cut media times off to whole microseconds or less; no film has frames shorter than this. */
const ROUNDING = 1000;

/** What is needed to read a browser's clock: the frame table and the offset stored with the file. */
export interface FilmClock {
  readonly table: FrameTable;
  /** What to add to a time in the table to get the browser's clock. */
  readonly clockOffsetMicros: number;
}

/** The frame that the browser says it shows, from the media time (in seconds) of a video frame callback. */
export function frameOnScreen({ table, clockOffsetMicros }: FilmClock, mediaSeconds: number): number {
  const micros = Math.round(mediaSeconds * SECOND) - clockOffsetMicros + ROUNDING;
  return frameAt(table, toMicros(Math.max(0, micros)));
}

/** Where to put the browser's clock (in seconds) to show a frame: its middle, so that rounding cannot miss it. */
export function secondsToShow({ table, clockOffsetMicros }: FilmClock, frame: number): number {
  return (middleOf(table, frame) + clockOffsetMicros) / SECOND;
}

/** The moment nearest to a wish that lies inside the film. */
export function insideFilm(table: FrameTable, micros: number): Micros {
  return toMicros(Math.min(table.end, Math.max(0, Math.round(micros))));
}
