import { markersInTime } from "@samenkijken/annotation/document/annotation-document";
import { changeTo, emptyChange, type Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import { placeMarker } from "@samenkijken/annotation/document/place-marker";
import { endOf } from "@samenkijken/annotation/time/frame-table";
import type { Micros } from "@samenkijken/annotation/time/micros";
import { codeById } from "@samenkijken/annotation/scheme/coding-scheme";
import { settingOf, tell, type Desk, type HeldKey } from "./desk.ts";

/** From this long on a press is a state and not a moment. */
const HOLD_MS = 300;

/** How near the playhead a moment must be for G to mean it, in microseconds. */
const NEAR = 1_000_000;

/** A code key goes down: a moment on the chosen or the next person, or the stretch between in and out. */
export function pressCode(desk: Desk, key: number, person: "chosen" | "next"): void {
  const { inAt, outAt, held, track } = desk.state.get();
  if (held.some((other) => other.key === key)) return;
  const isStretch = inAt !== null && outAt !== null;
  const start = isStretch ? inAt : desk.player.now();
  const end = isStretch ? outAt : null;
  const markerId = placeCode(desk, key, {
    track: person === "chosen" ? track : personAfter(desk, 1),
    start,
    end,
  });
  if (markerId === null || isStretch) return;
  desk.state.update({ held: [...held, { key, markerId, start, pressedAt: desk.clock() }] });
}

function placeCode(
  desk: Desk,
  key: number,
  { track, start, end }: { track: string | null; start: Micros; end: Micros | null },
): string | null {
  const code = desk.scheme.codes.find((candidate) => candidate.key === key);
  if (code === undefined || track === null) return null;
  const id = desk.newId();
  const placed = placeMarker(settingOf(desk), { id, track, code: code.id, start, end });
  if (!placed.ok) {
    tell(desk, { type: "ends-before-start" });
    return null;
  }
  desk.notes.apply(placed.change);
  desk.state.update({ selection: id });
  const [marker] = placed.change.added;
  if (marker?.type === "marker") tell(desk, { type: "marked", marker });
  return id;
}

/** A code key comes up: held long enough while the film moved on, its moment becomes a state. */
export function releaseCode(desk: Desk, key: number): void {
  for (const held of desk.state.get().held) if (held.key === key) endHeld(desk, held);
}

/** Ends every state that is being held: at a pause, at the end of the film, when the window loses focus. */
export function releaseAll(desk: Desk): void {
  for (const held of desk.state.get().held) endHeld(desk, held);
}

function endHeld(desk: Desk, held: HeldKey): void {
  desk.state.update({ held: desk.state.get().held.filter((other) => other !== held) });
  const marker = desk.notes.state.get().document.records.get(held.markerId);
  const { table } = desk.player;
  const { frame } = desk.player.state.get();
  const end = endOf(table, frame);
  const isLong = desk.clock() - held.pressedAt >= HOLD_MS && desk.player.now() > held.start;
  if (marker?.type !== "marker" || !isLong) return;
  const placed = placeMarker(settingOf(desk), {
    id: marker.id,
    track: marker.track,
    code: marker.code,
    start: marker.start,
    end,
  });
  if (placed.ok) desk.notes.amend(placed.change);
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

/** Changes the chosen marker; says so when there is none to change. */
export function changeChosen(desk: Desk, change: (marker: Marker) => Marker): void {
  const marker = chosenMarker(desk);
  if (marker === null) tell(desk, { type: "nothing-chosen" });
  else putRecord(desk, change(marker));
}

/** Puts a record in the place of the one with its id. */
export function putRecord(desk: Desk, record: DocumentRecord): void {
  desk.notes.apply(changeTo(desk.notes.state.get().document.records.get(record.id), record));
}

/** As a success, or plain again. */
export function toggleStar(desk: Desk): void {
  changeChosen(desk, (marker) => ({ ...marker, star: marker.star === "plain" ? "success" : "plain" }));
}

/** Yes, or no: the opposite of the principle was seen. */
export function toggleValence(desk: Desk): void {
  changeChosen(desk, (marker) => ({ ...marker, valence: marker.valence === "yes" ? "no" : "yes" }));
}

const receptions = ["computed", "received", "missed"] as const;

/** For an initiative: as computed, received, missed, and round. */
export function nextReception(desk: Desk): void {
  const marker = chosenMarker(desk);
  if (marker === null || codeById(desk.scheme, marker.code)?.isInitiative !== true) {
    tell(desk, { type: "nothing-chosen" });
    return;
  }
  const next = receptions[(receptions.indexOf(marker.reception) + 1) % receptions.length] ?? "computed";
  putRecord(desk, { ...marker, reception: next, receivedBy: next === "received" ? marker.receivedBy : null });
}

/** Toward the next of the others, and after the last toward nobody named. */
export function nextAddressee(desk: Desk): void {
  changeChosen(desk, (marker) => {
    const others = [...desk.people.map(({ id }) => id).filter((id) => id !== marker.track), null];
    return { ...marker, addressee: others[(others.indexOf(marker.addressee) + 1) % others.length] ?? null };
  });
}

/** Removes the chosen record; stills of a removed clip stay, and stand alone. */
export function removeChosen(desk: Desk): void {
  const { records } = desk.notes.state.get().document;
  const { selection } = desk.state.get();
  const chosen = selection === null ? chosenMarker(desk) : records.get(selection);
  if (chosen === undefined || chosen === null) {
    tell(desk, { type: "nothing-chosen" });
    return;
  }
  const orphans = [...records.values()].filter(
    (record) => record.type === "still" && record.clipId === chosen.id,
  );
  const change: Change = {
    ...emptyChange,
    removed: [chosen],
    updated: orphans.map((still) => [still, { ...still, clipId: null } as DocumentRecord] as const),
  };
  desk.notes.apply(change);
  desk.state.update({ selection: null });
}
