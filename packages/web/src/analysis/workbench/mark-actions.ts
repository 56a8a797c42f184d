import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import { changeTo, emptyChange, idsOf, type Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import { placeMarker } from "@samenkijken/annotation/document/place-marker";
import type { CodingScheme } from "@samenkijken/annotation/scheme/coding-scheme";
import { endOf, frameAt, startOf } from "@samenkijken/annotation/time/frame-table";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";
import { settingOf, tell, type Desk, type HeldKey } from "./desk.ts";

/** From this long on a press is a state and not a moment. */
const HOLD_MS = 300;

/** A page of codes is as many as there are digits to place them with. */
export const CODES_ON_A_PAGE = 9;

/** How near the playhead a moment must be for G to mean it, in microseconds. */
const NEAR = 1_000_000;

/** A code key goes down: a moment on the chosen or the next person, or the stretch between in and out. */
export function pressCode(desk: Desk, key: number, person: "chosen" | "next"): void {
  const { inAt, outAt, held, track } = desk.state.get();
  if (held.some((other) => other.key === key)) return;
  const isStretch = inAt !== null && outAt !== null;
  const from = desk.player.now();
  const start = isStretch ? inAt : earlier(desk, from);
  const markerId = placeCode(desk, key, {
    track: person === "chosen" ? track : personAfter(desk, 1),
    start,
    end: isStretch ? outAt : null,
  });
  desk.state.update({ page: 0 });
  if (markerId === null) return;
  const micros = from - start;
  desk.state.update({ placedEarlier: !isStretch && micros > 0 ? { id: markerId, micros } : null });
  if (!isStretch) desk.state.update({ held: [...held, { key, markerId, from, pressedAt: desk.clock() }] });
}

/** A digit goes down: the code in its place on the page that is up; after one code that is the first page again. */
export function pressDigit(desk: Desk, digit: number, person: "chosen" | "next"): void {
  pressCode(desk, digit + CODES_ON_A_PAGE * desk.state.get().page, person);
}

/** The second page of codes for the next code, or back; says so when the scheme has only one. */
export function turnPage(desk: Desk): void {
  if (pagesOf(desk.scheme) === 1) tell(desk, { type: "one-page" });
  else desk.state.update({ page: desk.state.get().page === 0 ? 1 : 0 });
}

/** How many pages of nine codes a scheme has. */
export function pagesOf({ codes }: Pick<CodingScheme, "codes">): 1 | 2 {
  return codes.some(({ key }) => key > CODES_ON_A_PAGE) ? 2 : 1;
}

/** The place of a code on its page, from 1. */
export function digitOfCode(key: number): number {
  return ((key - 1) % CODES_ON_A_PAGE) + 1;
}

/** A hand is later than an eye: while the film plays forward, so much film earlier as the reaction took. */
function earlier(desk: Desk, at: Micros): Micros {
  const { playing, rate } = desk.player.state.get();
  const { reactionMs } = desk.preferences.get();
  if (!playing || rate <= 0 || reactionMs === 0) return at;
  const { table } = desk.player;
  return startOf(table, frameAt(table, toMicros(Math.max(0, at - Math.round(reactionMs * 1000 * rate)))));
}

function placeCode(
  desk: Desk,
  key: number,
  { track, start, end }: { track: string | null; start: Micros; end: Micros | null },
): string | null {
  const code = desk.scheme.codes.find((candidate) => candidate.key === key);
  if (code === undefined || track === null) return null;
  const id = desk.newId();
  const known = knownAddressee(desk, track);
  const toward = known === undefined ? {} : { addressee: known };
  const placed = placeMarker(settingOf(desk), { id, track, code: code.id, start, end, ...toward });
  if (!placed.ok) {
    tell(desk, { type: "ends-before-start" });
    return null;
  }
  desk.notes.apply(placed.change);
  desk.state.update({ selection: id });
  const [marker] = placed.change.added;
  if (marker?.type !== "marker") return id;
  const asks = known === undefined && desk.people.length > 2;
  if (asks) remember(desk, track, null);
  tell(desk, { type: asks ? "ask-addressee" : "marked", marker });
  return id;
}

/** A moment at the frame on screen, placed from the list; null when the rules do not allow it. */
export function addAtPlayhead(
  desk: Desk,
  { track, code }: { readonly track: string; readonly code: string },
): string | null {
  const key = desk.scheme.codes.find(({ id }) => id === code)?.key ?? 0;
  return placeCode(desk, key, { track, start: desk.player.now(), end: null });
}

/**
 * Toward whom the markers of a person go. Between two people there is no question; among more it was asked once, in this
 * sitting or in an earlier one. Undefined while nobody was asked.
 */
function knownAddressee(desk: Desk, track: string): string | null | undefined {
  if (desk.people.length <= 2) return undefined;
  const { addressees } = desk.state.get();
  if (addressees.has(track)) return addressees.get(track);
  const earlier = markersInTime(desk.notes.state.get().document).findLast(
    (marker) => marker.track === track && marker.addressee !== null,
  );
  if (earlier !== undefined) remember(desk, track, earlier.addressee);
  return earlier?.addressee;
}

/** Remembers toward whom the markers of a person go from now on. */
export function remember(desk: Desk, track: string, addressee: string | null): void {
  desk.state.update({ addressees: new Map(desk.state.get().addressees).set(track, addressee) });
}

/** A code key comes up: held long enough while the film moved on, its moment becomes a state. */
export function releaseCode(desk: Desk, key: number): void {
  for (const held of desk.state.get().held) if (held.key === key) endHeld(desk, held);
}

/** A digit comes up, whichever page its code was on. */
export function releaseDigit(desk: Desk, digit: number): void {
  for (const held of desk.state.get().held) if (digitOfCode(held.key) === digit) endHeld(desk, held);
}

/**
 * Ends every state that is being held: at a pause, at the end of the film, when a dialog opens, when the window loses
 * focus, when the tab is hidden and when the page is left.
 */
export function releaseAll(desk: Desk): void {
  for (const held of desk.state.get().held) endHeld(desk, held);
}

function endHeld(desk: Desk, held: HeldKey): void {
  desk.state.update({ held: desk.state.get().held.filter((other) => other !== held) });
  const { document, history } = desk.notes.state.get();
  const marker = document.records.get(held.markerId);
  const { table } = desk.player;
  const now = desk.player.now();
  const isLong = desk.clock() - held.pressedAt >= HOLD_MS && now > held.from;
  if (marker?.type !== "marker" || !isLong) return;
  const end = endOf(table, frameAt(table, earlier(desk, now)));
  if (end <= marker.start) return;
  const { id, track, code, start } = marker;
  const placed = placeMarker(settingOf(desk), { id, track, code, start, end });
  if (!placed.ok) return;
  // One step to undo with its own key press, but never with something that was done in between.
  const last = history.past.at(-1);
  const isLast = last !== undefined && idsOf(last).every((touched) => touched === id);
  if (isLast) desk.notes.amend(placed.change);
  else desk.notes.apply(placed.change);
}

/** The person so many lanes further, round and round. */
export function personAfter(desk: Desk, by: number): string | null {
  const at = desk.people.findIndex((person) => person.id === desk.state.get().track);
  return desk.people.at((at + by) % desk.people.length)?.id ?? null;
}

/** The chosen marker; without one the marker at the playhead, on the chosen person first. */
export function chosenMarker(desk: Desk): Marker | null {
  const { document } = desk.notes.state.get();
  const { selection, track } = desk.state.get();
  const chosen = selection === null ? undefined : document.records.get(selection);
  if (chosen !== undefined) return chosen.type === "marker" ? chosen : null;
  const now = desk.player.now();
  const near = markersInTime(document).filter(
    ({ start, end }) => start <= now && now < (end ?? start + NEAR),
  );
  return near.findLast((marker) => marker.track === track) ?? near.at(-1) ?? null;
}

/** Puts a record in the place of the one with its id. */
export function putRecord(desk: Desk, record: DocumentRecord): void {
  desk.notes.apply(changeTo(desk.notes.state.get().document.records.get(record.id), record));
}

/** Removes the chosen record. */
export function removeChosen(desk: Desk): void {
  const { selection } = desk.state.get();
  const chosen =
    selection === null ? chosenMarker(desk) : desk.notes.state.get().document.records.get(selection);
  if (chosen === undefined || chosen === null) tell(desk, { type: "nothing-chosen" });
  else removeRecord(desk, chosen);
}

/** Removes a record; stills of a removed clip stay, and stand alone. */
export function removeRecord(desk: Desk, record: DocumentRecord): void {
  const { records } = desk.notes.state.get().document;
  const orphans = [...records.values()].filter(
    (other) => other.type === "still" && other.clipId === record.id,
  );
  const change: Change = {
    ...emptyChange,
    removed: [record],
    updated: orphans.map((still) => [still, { ...still, clipId: null } as DocumentRecord] as const),
  };
  desk.notes.apply(change);
  if (desk.state.get().selection === record.id) desk.state.update({ selection: null });
}
