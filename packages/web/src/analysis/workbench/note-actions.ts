import { placeNote } from "@samenkijken/annotation/document/place-note";
import { settingOf, tell, type Desk } from "./desk.ts";
import { removeRecord } from "./mark-actions.ts";

/** M: a note at the frame on screen; where there is one already, that one. The film waits. */
export function openNote(desk: Desk): void {
  desk.player.pause();
  const at = desk.player.now();
  const there = [...desk.notes.state.get().document.records.values()].find(
    (record) => record.type === "note" && record.at === at,
  );
  const text = there?.type === "note" ? there.text : "";
  desk.state.update({ note: { at, id: there?.id ?? null, text } });
}

/**
 * Keeps what was written in the open note, and closes it. An empty new note is no note; an emptied one goes. What a
 * colleague wrote in it meanwhile stays, and mine stands beside it.
 */
export function keepNote(desk: Desk, text: string): void {
  const { note } = desk.state.get();
  if (note === null) return;
  desk.state.update({ note: null });
  const words = text.trim();
  if (words === note.text.trim()) return;
  const there = note.id === null ? undefined : desk.notes.state.get().document.records.get(note.id);
  const isTheirs = there?.type === "note" && there.text !== note.text;
  if (words === "") {
    if (there !== undefined && !isTheirs) removeRecord(desk, there);
    return;
  }
  const id = note.id === null || isTheirs ? desk.newId() : note.id;
  const placed = placeNote(settingOf(desk), { id, topic: "moment", at: note.at, text: words });
  if (!placed.ok) return;
  desk.notes.apply(placed.change);
  desk.state.update({ selection: id });
  tell(desk, { type: "note-made" });
}

/** Closes the open note as it was. */
export function dropNote(desk: Desk): void {
  desk.state.update({ note: null });
}
