import type { Page } from "@playwright/test";
import { frameAt, startOf } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import type { ReadyFilm, Seen } from "./frame-counter.ts";

/** What the screen must show and say at a frame. */
export function at({ table }: ReadyFilm, frame: number): Seen {
  return { picture: frame, said: frame, timecode: timecodeOf(table, startOf(table, frame)) };
}

/** Where a number of microseconds on or back leads. */
function later({ table }: ReadyFilm, frame: number, micros: number): number {
  return frameAt(table, toMicros(Math.min(table.end, Math.max(0, startOf(table, frame) + micros))));
}

/** A way to get to another frame, and where it leads from a frame. */
export interface Way {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  readonly leads: (film: ReadyFilm, frame: number) => number;
}

function byKey(key: string, leads: Way["leads"]): Way {
  return { name: key, act: (page) => page.keyboard.press(key), leads };
}
function byButton(name: string, leads: Way["leads"]): Way {
  return { name, act: (page) => page.getByRole("button", { name }).click(), leads };
}
const inFilm = ({ table }: ReadyFilm, frame: number): number =>
  Math.min(table.starts.length - 1, Math.max(0, frame));

/** What a coder moves the film with. */
export const ways: readonly Way[] = [
  byKey("ArrowRight", (film, frame) => inFilm(film, frame + 1)),
  byKey("ArrowLeft", (film, frame) => inFilm(film, frame - 1)),
  byButton("Eén beeld verder", (film, frame) => inFilm(film, frame + 1)),
  byButton("Eén beeld terug", (film, frame) => inFilm(film, frame - 1)),
  byKey("Shift+ArrowRight", (film, frame) => later(film, frame, 1_000_000)),
  byKey("Shift+ArrowLeft", (film, frame) => later(film, frame, -1_000_000)),
  byKey("Home", () => 0),
  byKey("End", ({ table }) => table.starts.length - 1),
];
/** Steps are what a coder does most. */
const odds = [6, 6, 1, 1, 4, 3, 0.3, 0.3];

/** The way that chance chooses. */
export function pick(share: number): Way {
  let left = share * odds.reduce((sum, odd) => sum + odd, 0);
  const found = ways.find((_, nth) => (left -= odds[nth] ?? 0) < 0) ?? ways[0];
  if (found === undefined) throw new Error("There is no way to go.");
  return found;
}

/** A click on the ruler, somewhere along the film. */
export async function clickTimeline(page: Page, share: number): Promise<void> {
  const timeline = page.getByRole("region", { name: "Tijdlijn" }).locator("canvas").first();
  const box = await timeline.boundingBox();
  if (box === null) throw new Error("There is no timeline.");
  await timeline.click({ position: { x: box.width * (0.1 + 0.85 * share), y: 8 } });
}
