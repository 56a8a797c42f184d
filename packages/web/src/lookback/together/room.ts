import type { Change } from "@samenkijken/annotation/document/change";
import type { Marker } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { clockOf } from "@samenkijken/annotation/time/timecode";
import { createContext, useContext } from "react";
import type { Desk } from "../../analysis/workbench/desk.ts";
import { useMessages } from "../../platform/language.ts";
import { createStore, useStore, type Store } from "../../platform/store.ts";
import { kindOf, pressMark, removeMark, takeBack, type MarkButton, type Span } from "./mark-together.ts";
import { togetherMessages, type TogetherWords, type Watchers } from "./messages.ts";
import { spanOf, type Together, type TogetherState } from "./together.ts";

/** What was just done, told to everyone who looks along. */
export type Told =
  | { readonly type: "marked" | "already" | "removed"; readonly marker: Marker }
  | { readonly type: "refused" | "undone" | "nothing-to-undo" };

export interface Steps {
  /** What was done while looking together, to take back; the desk's own steps are not among them. */
  readonly steps: readonly Change[];
  readonly told: { readonly what: Told; readonly nth: number } | null;
}

/** Everything that marking together needs, as long as it is open. */
export interface Room {
  readonly together: Together;
  readonly desk: Desk;
  readonly steps: Store<Steps>;
  readonly buttons: readonly MarkButton[];
  readonly watchers: Watchers;
  readonly trainer: string;
  readonly mayMark: boolean;
  /** Makes a soft tone where that was not turned off. */
  readonly sound: () => void;
}

/** No steps yet. */
export function createSteps(): Store<Steps> {
  return createStore<Steps>({ steps: [], told: null });
}

export const RoomContext = createContext<Room | null>(null);

/** The room; only while looking together. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (room === null) throw new Error("This part is drawn outside looking together.");
  return room;
}

/** A part of how looking together goes. */
export function useTogetherState<Part>(select: (state: TogetherState) => Part): Part {
  return useStore(useRoom().together.state, select);
}

/** The stretch that is looked at. */
export function useSpan(): Span {
  const { together } = useRoom();
  const stretch = useTogetherState((state) => state.stretch);
  return spanOf(together.show, stretch);
}

function tell({ steps }: Room, what: Told, more: readonly Change[] = []): void {
  const now = steps.get();
  steps.set({ steps: [...now.steps, ...more], told: { what, nth: (now.told?.nth ?? 0) + 1 } });
}

/** A press of a big button: marked, seen and heard at once. */
export function pressButton(room: Room, button: MarkButton): void {
  if (!room.mayMark || room.together.state.get().phase !== "mark") return;
  const pressed = pressMark(room.desk, button);
  if (pressed.type === "refused") {
    tell(room, { type: "refused" });
    return;
  }
  room.sound();
  tell(room, pressed, pressed.type === "marked" ? [pressed.change] : []);
}

/** One press takes the last step back. */
export function undoLast(room: Room): void {
  if (!room.mayMark) return;
  const back = takeBack(room.desk, room.steps.get().steps);
  room.steps.update({ steps: back?.steps ?? [] });
  tell(room, { type: back === null ? "nothing-to-undo" : "undone" });
}

/** Takes any mark away. */
export function takeAway(room: Room, marker: Marker): void {
  if (!room.mayMark) return;
  const change = removeMark(room.desk, marker.id);
  if (change !== null) tell(room, { type: "removed", marker }, [change]);
}

/** A moment in words, minutes and seconds: "0:12". */
export function timeWords(micros: number): string {
  return clockOf(toMicros(micros)).replace(/^0(?=\d)/u, "");
}

/** What a mark says, in words without codes: "Saar begint iets". */
export function useMarkWords(): (marker: Marker) => string {
  const words = useMessages(togetherMessages);
  const { desk } = useRoom();
  return (marker) => markWords(desk, marker, words);
}

function markWords({ people, scheme }: Desk, marker: Marker, words: TogetherWords): string {
  const name = people.find(({ id }) => id === marker.track)?.name ?? "";
  return kindOf(scheme, marker) === "begins" ? words.begins(name) : words.receives(name);
}
