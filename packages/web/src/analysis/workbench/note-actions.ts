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
  desk.state.update({ note: { at, id: there?.id ?? null } });
}

/** Keeps what was written in the open note, and closes it. An empty new note is no note; an emptied one goes. */
export function keepNote(desk: Desk, text: string): void {
  const { note } = desk.state.get();
  if (note === null) return;
  desk.state.update({ note: null });
  const words = text.trim();
  const there = note.id === null ? undefined : desk.notes.state.get().document.records.get(note.id);
  if (words === "") {
    if (there !== undefined) removeRecord(desk, there);
    return;
  }
  const id = note.id ?? desk.newId();
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
