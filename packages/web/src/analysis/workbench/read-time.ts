import { frameAt, startOf, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import type { Micros } from "@samenkijken/annotation/time/micros";

const SECOND = 1_000_000;

/** The frame that a written time means: "03:41,12" (frame within the second), "3:41" or "41"; null when it is no time in this film. */
export function readTimecode(table: FrameTable, text: string): Micros | null {
  const parts = /^\s*(?:(\d{1,3}):)?(\d{1,5})(?:[,.](\d{1,3}))?\s*$/.exec(text);
  if (parts === null) return null;
  const [, minutes = "0", seconds = "0", nth = "0"] = parts;
  const second = (Number(minutes) * 60 + Number(seconds)) * SECOND;
  if (second >= table.end) return null;
  const onScreen = frameAt(table, second as Micros);
  const first = startOf(table, onScreen) < second ? onScreen + 1 : onScreen;
  const frame = first + Number(nth);
  const start = table.starts[frame];
  return start !== undefined && start < second + SECOND ? start : null;
}

/** A length in microseconds from written seconds ("2,5" or "2.5"); "moment" for an empty text, null when it is no length. */
export function readSeconds(text: string): number | "moment" | null {
  if (text.trim() === "") return "moment";
  const parts = /^\s*(\d{1,5})(?:[,.](\d{1,6}))?\s*$/.exec(text);
  if (parts === null) return null;
  const [, whole = "0", rest = ""] = parts;
  return Number(whole) * SECOND + Number(rest.padEnd(6, "0"));
}
