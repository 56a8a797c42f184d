import { snapToFrame, type FrameTable } from "../time/frame-table.ts";
import type { Micros } from "../time/micros.ts";
import type { AnnotationDocument } from "./annotation-document.ts";
import { changeTo, type Change } from "./change.ts";
import type { Note } from "./document-record.ts";

/** A note as someone asks for it; what is left out is taken from the note of that id, else from an empty one. */
export interface NoteWish {
  readonly id: string;
  readonly topic: Note["topic"];
  readonly at?: Micros | null;
  readonly text?: string;
}

export type NoteRefusal = "id-taken" | "outside-film" | "moment-missing";

export type PlaceNoteResult =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly refusal: NoteRefusal };

/** The change that writes a note, about the whole film or at the frame on screen, or why the rules do not allow it. */
export function placeNote(
  { document, table }: { readonly document: AnnotationDocument; readonly table: FrameTable },
  wish: NoteWish,
): PlaceNoteResult {
  const there = document.records.get(wish.id);
  if (there !== undefined && there.type !== "note") return { ok: false, refusal: "id-taken" };
  const old = there ?? { at: null, text: "" };
  const { topic, at = old.at, text = old.text } = wish;
  const moment = topic === "moment" ? at : null;
  if (topic === "moment" && moment === null) return { ok: false, refusal: "moment-missing" };
  if ((at ?? 0) > table.end) return { ok: false, refusal: "outside-film" };
  const frame = moment === null ? null : snapToFrame(table, moment);
  return { ok: true, change: changeTo(there, { type: "note", id: wish.id, topic, at: frame, text }) };
}
