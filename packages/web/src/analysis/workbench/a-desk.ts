import { emptyDocument, markersInTime } from "@samenkijken/annotation/document/annotation-document";
import type { Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import { createFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import { vht412Scheme } from "@samenkijken/domain/method/codes";
import { createFilmPlayer } from "../film/film-player.ts";
import { createDesk, type Desk } from "./desk.ts";
import { pressCode, releaseCode } from "./mark-actions.ts";
import { createNotes } from "./notes.ts";
import type { FilmPerson } from "./people.ts";

/** The length of a frame of the film on the desk of a test, in microseconds. */
export const FRAME = 40_000;

export const saar: FilmPerson = { id: "saar", name: "Saar", kind: "child", shape: "circle" };
export const noor: FilmPerson = { id: "noor", name: "Noor", kind: "adult", shape: "square" };
export const sami: FilmPerson = { id: "sami", name: "Sami", kind: "adult", shape: "hexagon" };

/** A desk for tests, with a film of so many frames at 25 a second, a hand on its clock, and every change it saved. */
export function aDesk(
  people: readonly FilmPerson[] = [saar, noor],
  { scheme = vht412Scheme, frames = 1000 }: { scheme?: CodingScheme; frames?: number } = {},
): { desk: Desk; saved: Change[]; wait: (ms: number) => void } {
  const starts = Array.from({ length: frames }, (_, frame) => frame * FRAME);
  const table = createFrameTable(starts, frames * FRAME);
  if (!table.ok) throw new Error(table.refusal);
  const saved: Change[] = [];
  let clock = 0;
  let ids = 0;
  const desk = createDesk({
    player: createFilmPlayer(table.value),
    scheme,
    people,
    notes: createNotes(emptyDocument(table.value.end), (change) => saved.push(change)),
    newId: () => `id-${String((ids += 1)).padStart(3, "0")}`,
    filmNoteId: (topic) => `film-note-${topic}`,
    clock: () => clock,
  });
  return { desk, saved, wait: (ms) => void (clock += ms) };
}

/** The markers on a desk in order of time. */
export function markersOf(desk: Desk): readonly Marker[] {
  return markersInTime(desk.notes.state.get().document);
}

export function recordsOf(desk: Desk): DocumentRecord[] {
  return [...desk.notes.state.get().document.records.values()];
}

/** The chosen marker. */
export function chosen(desk: Desk): Marker | undefined {
  return markersOf(desk).find(({ id }) => id === desk.state.get().selection);
}

/** Places a moment at a frame with a key, and gives it back. */
export function tap(desk: Desk, frame: number, [key, person]: readonly [number, "chosen" | "next"]): Marker {
  desk.player.showFrame(frame);
  pressCode(desk, key, person);
  releaseCode(desk, key);
  const marker = chosen(desk);
  if (marker === undefined) throw new Error("nothing was placed");
  return marker;
}
