import { emptyChange } from "@samenkijken/annotation/document/change";
import type { Clip, DocumentRecord, Still } from "@samenkijken/annotation/document/document-record";
import { placeClip } from "@samenkijken/annotation/document/place-clip";
import { placeStill } from "@samenkijken/annotation/document/place-still";
import { stillsInClip } from "@samenkijken/annotation/document/sensitive";
import { endOf, frameAt, startOf } from "@samenkijken/annotation/time/frame-table";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";
import { settingOf, tell, type Desk } from "../workbench/desk.ts";
import { removeRecord } from "../workbench/mark-actions.ts";
import { clipsOf } from "../workbench/pick-actions.ts";
import { playStretch } from "../workbench/play-actions.ts";

const SECOND = 1_000_000;

export type Edge = "start" | "end";

/** A clip of a stretch that was suggested; it comes last in the tray and is chosen. */
export function makeClipOf(desk: Desk, stretch: { readonly start: Micros; readonly end: Micros }): void {
  const id = desk.newId();
  const placed = placeClip(settingOf(desk), { id, start: stretch.start, end: stretch.end });
  if (!placed.ok) return;
  desk.notes.apply(placed.change);
  desk.state.update({ selection: id, tray: "clips" });
  desk.player.showMoment(stretch.start);
  tell(desk, { type: "clip-made" });
}

/** The frame that an edge stands on: the first of the clip, or the last. */
export function edgeFrame(desk: Desk, clip: Clip, edge: Edge): number {
  return frameAt(desk.player.table, edge === "start" ? clip.start : toMicros(clip.end - 1));
}

/** Puts the first or the last frame of a clip on this one; it keeps at least one frame. The frame is shown. */
export function setEdge(desk: Desk, clip: Clip, to: { readonly edge: Edge; readonly frame: number }): void {
  const { table } = desk.player;
  const frame = Math.min(table.starts.length - 1, Math.max(0, to.frame));
  const wish =
    to.edge === "start"
      ? { start: startOf(table, Math.min(frame, edgeFrame(desk, clip, "end"))), end: clip.end }
      : { start: clip.start, end: endOf(table, Math.max(frame, edgeFrame(desk, clip, "start"))) };
  const placed = placeClip(settingOf(desk), { id: clip.id, ...wish });
  if (!placed.ok) {
    tell(desk, { type: "sensitive-refused" });
    return;
  }
  desk.notes.apply(placed.change);
  desk.player.pause();
  desk.player.showMoment(to.edge === "start" ? wish.start : wish.end - 1);
}

/** Plays the last second of a clip, to hear and see where it ends. */
export function playLastSecond(desk: Desk, clip: Clip): void {
  const start = toMicros(Math.max(clip.start, clip.end - SECOND));
  playStretch(desk, { start, end: clip.end }, "stop");
}

/** Puts a clip on a place in the order of looking back; the others make room. */
export function moveClipTo(desk: Desk, id: string, place: number): void {
  const clips = clipsOf(desk.notes.state.get().document);
  const from = clips.findIndex((clip) => clip.id === id);
  const moving = clips[from];
  if (moving === undefined || clips[place] === undefined) return;
  applyOrder(desk, clips.toSpliced(from, 1).toSpliced(place, 0, moving), []);
}

/** A second clip with the same stretch and words, directly after the first, and chosen. */
export function duplicateClip(desk: Desk, clip: Clip): void {
  const clips = clipsOf(desk.notes.state.get().document);
  const place = clips.findIndex(({ id }) => id === clip.id) + 1;
  const copy = { ...clip, id: desk.newId(), position: place };
  applyOrder(desk, clips.toSpliced(place, 0, copy), [copy]);
  desk.state.update({ selection: copy.id });
  tell(desk, { type: "clip-made" });
}

function applyOrder(desk: Desk, order: readonly Clip[], added: readonly Clip[]): void {
  const updated = order.flatMap((clip, position) =>
    clip.position === position || added.includes(clip) ? [] : [[clip, { ...clip, position }] as const],
  );
  desk.notes.apply({ ...emptyChange, added, updated });
}

/** Marks a clip as sensitive or not. Its stills go in the same step, so that one undo brings everything back. */
export function setSensitive(desk: Desk, clip: Clip, sensitive: Clip["sensitive"]): void {
  const removed = sensitive === "yes" ? stillsInClip(desk.notes.state.get().document, clip) : [];
  const updated = [[clip, { ...clip, sensitive }] as const];
  desk.notes.apply({ ...emptyChange, updated, removed });
  if (removed.length > 0) tell(desk, { type: "stills-removed" });
}

/** Changes a still, under the rules of the engine; a refusal is told. */
export function changeStill(desk: Desk, still: Still, part: Partial<Omit<Still, "type" | "id">>): void {
  const { type: _type, ...there } = still;
  const placed = placeStill(settingOf(desk), { ...there, ...part });
  if (placed.ok) desk.notes.apply(placed.change);
  else if (placed.refusal === "sensitive-clip") tell(desk, { type: "sensitive-refused" });
}

/** Moves a still by whole frames and shows where it is now. */
export function moveStill(desk: Desk, still: Still, frames: number): void {
  const { table } = desk.player;
  const frame = Math.min(table.starts.length - 1, Math.max(0, frameAt(table, still.at) + frames));
  changeStill(desk, still, { at: startOf(table, frame) });
  desk.player.pause();
  desk.player.showFrame(frame);
}

/** Takes one record away and tells how it comes back; the stills of a clip stay, and stand alone. */
export function takeAway(desk: Desk, record: DocumentRecord): void {
  removeRecord(desk, record);
  tell(desk, { type: "removed", record });
}
