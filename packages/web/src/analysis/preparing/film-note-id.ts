import type { Note } from "@samenkijken/annotation/document/document-record";

/** What a note about the whole film can be about. */
export type FilmTopic = Exclude<Note["topic"], "moment">;

const digits: Readonly<Record<FilmTopic, number>> = { impression: 1, information: 2, "working-point": 3 };

/**
 * The id of the note about the whole film on a topic, made of the film's own id: whoever writes it first on two devices
 * writes the same note, so that they clash in the open. Its version is 8 (RFC 9562), which no id made by chance has.
 */
export function filmNoteId(recordingId: string, topic: FilmTopic): string {
  const last = Number.parseInt(recordingId.slice(-1), 16) ^ digits[topic];
  return `${recordingId.slice(0, 14)}8${recordingId.slice(15, -1)}${last.toString(16)}`;
}
