import { frameAt, startOf, type FrameTable } from "./frame-table.ts";
import type { Micros } from "./micros.ts";

const SECOND = 1_000_000;

/** The frame on screen as minutes, seconds and its place within that second, counted from 00 in the table: "03:41,12". */
export function timecodeOf(table: FrameTable, at: Micros): string {
  const frame = frameAt(table, at);
  const start = startOf(table, frame);
  const second = (start - (start % SECOND)) as Micros;
  const onScreen = frameAt(table, second);
  const first = startOf(table, onScreen) < second ? onScreen + 1 : onScreen;
  return `${clockOf(start)},${twoDigits(frame - first)}`;
}

/** A moment as whole minutes and seconds, "03:41"; minutes go on past 59. */
export function clockOf(at: Micros): string {
  const seconds = Math.floor(at / SECOND);
  return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}
