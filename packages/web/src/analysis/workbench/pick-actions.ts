import {
  recordsBesideMarkers,
  type AnnotationDocument,
} from "@samenkijken/annotation/document/annotation-document";
import type { Clip, Still } from "@samenkijken/annotation/document/document-record";
import { placeClip } from "@samenkijken/annotation/document/place-clip";
import { placeStill } from "@samenkijken/annotation/document/place-still";
import { insideFilm } from "../film/film-clock.ts";
import { settingOf, tell, type Desk } from "./desk.ts";

/** Half of the clip that C makes round the playhead, in microseconds. */
const HALF = 3_000_000;

/** The clips in the order of looking back. */
export function clipsOf(document: AnnotationDocument): Clip[] {
  return recordsBesideMarkers(document)
    .filter((record) => record.type === "clip")
    .sort((one, other) => one.position - other.position || one.start - other.start);
}

/** The stills in order of time. */
export function stillsOf(document: AnnotationDocument): Still[] {
  return recordsBesideMarkers(document)
    .filter((record) => record.type === "still")
    .sort((one, other) => one.at - other.at);
}

/** A clip of what lies between in and out, else of six seconds round the playhead. */
export function makeClip(desk: Desk): void {
  const { inAt, outAt } = desk.state.get();
  const { table, now } = desk.player;
  const id = desk.newId();
  const stretch =
    inAt !== null && outAt !== null
      ? { start: inAt, end: outAt }
      : { start: insideFilm(table, now() - HALF), end: insideFilm(table, now() + HALF) };
  const placed = placeClip(settingOf(desk), { id, ...stretch });
  if (!placed.ok) {
    tell(desk, { type: "ends-before-start" });
    return;
  }
  desk.notes.apply(placed.change);
  desk.state.update({ selection: id, inAt: null, outAt: null, tray: "clips" });
  tell(desk, { type: "clip-made" });
}

/** A still of the frame on screen; inside a clip it belongs to that clip, to freeze on. */
export function makeStill(desk: Desk): void {
  const at = desk.player.now();
  const id = desk.newId();
  const { document } = desk.notes.state.get();
  const clip = clipsOf(document).find(({ start, end }) => start <= at && at < end);
  const placed = placeStill(settingOf(desk), { id, at, clipId: clip?.id ?? null });
  if (!placed.ok) {
    tell(desk, { type: "sensitive-refused" });
    return;
  }
  desk.notes.apply(placed.change);
  desk.state.update({ selection: id, tray: "stills" });
  tell(desk, { type: "still-made" });
}
