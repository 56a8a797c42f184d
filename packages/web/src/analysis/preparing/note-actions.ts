import {
  recordsBesideMarkers,
  type AnnotationDocument,
} from "@samenkijken/annotation/document/annotation-document";
import { emptyChange } from "@samenkijken/annotation/document/change";
import type { Note } from "@samenkijken/annotation/document/document-record";
import { placeNote } from "@samenkijken/annotation/document/place-note";
import { settingOf, type Desk } from "../workbench/desk.ts";

/** What a note about the whole film can be about: one note each. */
export type FilmTopic = Exclude<Note["topic"], "moment">;

/** The note about the whole film on this topic; where there are more, the first by id. */
export function filmNote(document: AnnotationDocument, topic: FilmTopic): Note | null {
  const notes = recordsBesideMarkers(document).filter(
    (record): record is Note => record.type === "note" && record.topic === topic,
  );
  return notes.sort((one, other) => (one.id < other.id ? -1 : 1))[0] ?? null;
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
  const placed = placeNote(settingOf(desk), { id: there?.id ?? desk.newId(), topic, text });
  if (placed.ok) desk.notes.apply(placed.change);
}
