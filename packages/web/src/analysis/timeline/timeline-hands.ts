import { frameAt, startOf } from "@samenkijken/annotation/time/frame-table";
import { timecodeOf } from "@samenkijken/annotation/time/timecode";
import { toMicros, type Micros } from "@samenkijken/annotation/time/micros";
import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import { applyChange, type Change } from "@samenkijken/annotation/document/change";
import { createStore, type Store } from "../../platform/store.ts";
import { settingOf, type Desk } from "../workbench/desk.ts";
import type { Part } from "./hit-record.ts";
import { frameAtPart, moveRecord } from "./move-record.ts";

/** A part of a record that is being dragged. */
export interface Drag {
  readonly id: string;
  readonly part: Part;
  /** By how many frames the part has moved. */
  readonly frames: number;
  readonly change: Change | null;
  readonly document: AnnotationDocument;
  readonly at: Micros;
  readonly words: string;
}

/** The actions of a record, open beside it. */
export interface OpenActions {
  readonly id: string;
  /** Where, in the window. */
  readonly x: number;
  readonly y: number;
  /** With a finger they come up from below, large. */
  readonly how: "beside" | "sheet";
}

/** What hands do on the timeline, apart from the notes themselves. */
export interface HandsState {
  readonly drag: Drag | null;
  readonly actions: OpenActions | null;
}

export type HandsStore = Store<HandsState>;

/** Hands that do nothing yet. */
export function createHands(): HandsStore {
  return createStore<HandsState>({ drag: null, actions: null });
}

/** A drag with the frame that the film showed before it. */
export interface Grip {
  readonly id: string;
  readonly part: Part;
  /** The moment under the pointer when it took hold. */
  readonly from: number;
  readonly shownBefore: number;
}

/** Takes hold of a part of a record. */
export function takeHold(desk: Desk, { id, part }: { id: string; part: Part }, from: number): Grip {
  return { id, part, from, shownBefore: desk.player.state.get().frame };
}

/** Drags to a moment: whole frames only, and the film shows the frame at the part that moves. */
export function dragTo(desk: Desk, hands: HandsStore, { grip, to }: { grip: Grip; to: number }): void {
  const { document } = desk.notes.state.get();
  const { table } = desk.player;
  const record = document.records.get(grip.id);
  const begin = record === undefined ? null : frameAtPart(table, record, grip.part);
  if (record === undefined || begin === null) return;
  const wished = startOf(table, begin) + (to - grip.from);
  const frames = frameAt(table, toMicros(Math.max(0, Math.round(wished)))) - begin;
  if (hands.get().drag?.frames === frames) return;
  const move = moveRecord(settingOf(desk), record, { part: grip.part, frames });
  const { change, frame } = move ?? { change: null, frame: begin };
  const at = startOf(table, frame);
  hands.update({
    drag: {
      id: grip.id,
      part: grip.part,
      frames,
      change,
      at,
      words: timecodeOf(table, at),
      document: after(document, change),
    },
  });
  desk.player.showFrame(frame);
}

function after(document: AnnotationDocument, change: Change | null): AnnotationDocument {
  const result = change === null ? null : applyChange(document, change);
  return result?.ok === true ? result.value : document;
}

/** Lets go: what was dragged is one step, to be undone as one. */
export function letGo(desk: Desk, hands: HandsStore): void {
  const change = hands.get().drag?.change ?? null;
  hands.update({ drag: null });
  if (change !== null) desk.notes.apply(change);
}

/** Gives a drag up: everything is as before. */
export function giveUp(desk: Desk, hands: HandsStore, grip: Grip): void {
  hands.update({ drag: null });
  desk.player.showFrame(grip.shownBefore);
}

/** Moves the begin or the end of the chosen record by whole frames, and shows that frame; null when nothing is chosen. */
export function moveEdge(
  desk: Desk,
  { edge, frames }: { readonly edge: "start" | "end"; readonly frames: number },
): "moved" | "nothing-chosen" {
  const { selection } = desk.state.get();
  const record = selection === null ? undefined : desk.notes.state.get().document.records.get(selection);
  if (record === undefined) return "nothing-chosen";
  const move = moveRecord(settingOf(desk), record, { part: edge, frames });
  if (move === null) return "moved";
  desk.notes.apply(move.change);
  desk.player.showFrame(move.frame);
  return "moved";
}
