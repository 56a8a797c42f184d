import {
  recordsBesideMarkers,
  type AnnotationDocument,
} from "@samenkijken/annotation/document/annotation-document";
import { emptyChange, squashChanges } from "@samenkijken/annotation/document/change";
import type { Note } from "@samenkijken/annotation/document/document-record";
import { placeNote } from "@samenkijken/annotation/document/place-note";
import { settingOf, type Desk } from "../workbench/desk.ts";
import type { FilmTopic } from "./film-note-id.ts";

/** As much as one note holds. */
const MOST_LETTERS = 2000;

/** The notes about the whole film on this topic: one, and those that were written beside it on another device. */
export function filmNotes(document: AnnotationDocument, topic: FilmTopic): readonly Note[] {
  return recordsBesideMarkers(document)
    .filter((record): record is Note => record.type === "note" && record.topic === topic)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The note about the whole film on this topic that is written in; where there are more, the first by id. */
export function filmNote(document: AnnotationDocument, topic: FilmTopic): Note | null {
  return filmNotes(document, topic)[0] ?? null;
}

/** The notes of moments in order of time. */
export function momentNotes(document: AnnotationDocument): Note[] {
  return recordsBesideMarkers(document)
    .filter((record): record is Note => record.type === "note" && record.topic === "moment")
    .sort((one, other) => (one.at ?? 0) - (other.at ?? 0) || (one.id < other.id ? -1 : 1));
}

/** Writes the note of a topic; without words it goes. */
export function writeFilmNote(desk: Desk, topic: FilmTopic, text: string): void {
  const there = filmNote(desk.notes.state.get().document, topic);
  if (text.trim() === "") {
    if (there !== null) desk.notes.apply({ ...emptyChange, removed: [there] });
    return;
  }
  const id = there?.id ?? desk.filmNoteId(topic);
  const placed = placeNote(settingOf(desk), { id, topic, text });
  if (placed.ok) desk.notes.apply(placed.change);
}

/** What a topic's note is when another one is put under it; null when it would be longer than a note can be. */
export function joinedText(first: Note, other: Note): string | null {
  const text = `${first.text}\n${other.text}`;
  return text.length > MOST_LETTERS ? null : text;
}

/** Puts a note that was written on another device under the first one of its topic. */
export function joinFilmNote(desk: Desk, other: Note): void {
  const { document } = desk.notes.state.get();
  if (other.topic === "moment") return;
  const first = filmNote(document, other.topic);
  const text = first === null || first.id === other.id ? null : joinedText(first, other);
  if (first === null || text === null) return;
  const placed = placeNote(settingOf(desk), { id: first.id, topic: other.topic, text });
  if (placed.ok) desk.notes.apply(squashChanges(placed.change, { ...emptyChange, removed: [other] }));
}
