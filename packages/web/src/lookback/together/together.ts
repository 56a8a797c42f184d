import { endOf } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { stretchOf } from "../../analysis/film/film-player.ts";
import { createStore, type Store } from "../../platform/store.ts";
import { clipOfStep, type Show, type ShowState } from "../show.ts";
import type { Span } from "./mark-together.ts";

/** What is looked at together: a clip by its id, the whole film, or a stretch that was chosen in the talk. */
export type Stretch =
  | { readonly type: "clip"; readonly id: string }
  | { readonly type: "film" }
  | { readonly type: "own"; readonly span: Span };

export interface TogetherState {
  /** First marking, then looking at both layers beside each other. */
  readonly phase: "closed" | "mark" | "compare";
  readonly stretch: Stretch;
  /** The step of the talk that this knows of; a clicker on the shared screen can move it. */
  readonly step: number;
  /** How often a clip had been started in the talk: a clicker can do that too. */
  readonly take: number;
  /** Where the talk was when this began, to go back to. */
  readonly before: { readonly show: ShowState; readonly frame: number } | null;
}

/** Looking and marking together in one talk. */
export interface Together {
  readonly show: Show;
  readonly state: Store<TogetherState>;
}

/** Looking together in a talk, not begun yet. */
export function createTogether(show: Show): Together {
  const nothing = { phase: "closed", stretch: { type: "film" }, step: 0, take: 0, before: null } as const;
  return { show, state: createStore<TogetherState>(nothing) };
}

/** The stretch in time; a clip that is gone is the whole film. */
export function spanOf({ clips, player }: Show, stretch: Stretch): Span {
  if (stretch.type === "own") return stretch.span;
  const clip = stretch.type === "clip" ? clips.find(({ id }) => id === stretch.id) : undefined;
  return clip ?? { start: toMicros(0), end: player.table.end };
}

/** Begins: the film stands still at the clip of this step, else at the first one, else at its begin. */
export function beginTogether({ show, state }: Together): void {
  if (state.get().phase !== "closed") return;
  const before = { show: show.state.get(), frame: show.player.state.get().frame };
  const clip = clipOfStep(show, before.show.step) ?? show.clips[0] ?? null;
  // The parents' question and an empty screen would be in the way; the room sees the picture and nothing else.
  show.state.update({ question: "hidden", screen: "picture", view: "overview", still: null });
  state.set({
    phase: "mark",
    stretch: { type: "film" },
    step: before.show.step,
    take: before.show.take,
    before,
  });
  lookAt({ show, state }, clip === null ? { type: "film" } : { type: "clip", id: clip.id });
}

/** Goes on in another stretch: the film stays where it is when that lies inside, and else goes to the begin. */
export function lookAt({ show, state }: Together, stretch: Stretch): void {
  const { player } = show;
  const bounds = stretchOf(player.table, spanOf(show, stretch), { atEnd: "stop", outside: "hold" });
  const { frame } = player.state.get();
  const step = stretch.type === "clip" ? stepOf(show, stretch.id) : state.get().step;
  player.pause();
  player.stayWithin(bounds);
  if (frame < bounds.first || frame > bounds.last) player.showFrame(bounds.first);
  state.update({ stretch, step });
  show.state.update({ step });
}

function stepOf({ clips }: Show, id: string): number {
  return clips.findIndex((clip) => clip.id === id) + 1;
}

/** Follows the talk when a clicker moved it: to the clip it plays now, or out of looking together where there is none. */
export function followTalk({ show, state }: Together): void {
  const known = state.get();
  const { step, take } = show.state.get();
  if (known.phase === "closed" || (step === known.step && take === known.take)) return;
  const clip = clipOfStep(show, step);
  if (clip !== null) {
    state.update({ stretch: { type: "clip", id: clip.id }, step, take });
    return;
  }
  state.update({ phase: "closed", step, take, before: null });
  show.state.update({ question: known.before?.show.question ?? "shown" });
}

/** Ends, and the talk is as it was. */
export function leaveTogether({ show, state }: Together): void {
  const { before } = state.get();
  show.player.pause();
  if (before !== null) {
    const { step, question, screen } = before.show;
    state.update({ phase: "closed", step });
    show.state.update({ step, question, screen });
    const clip = clipOfStep(show, step);
    show.player.stayWithin(
      clip === null ? null : stretchOf(show.player.table, clip, { atEnd: "stop", outside: "hold" }),
    );
    show.player.showFrame(before.frame);
  }
  state.update({ phase: "closed", before: null });
}

/** The span from the frame on screen on, or up to and with it; null when nothing would be left. */
export function cutSpan({ player }: Show, span: Span, side: "from" | "until"): Span | null {
  const { frame } = player.state.get();
  const cut =
    side === "from"
      ? { start: player.now(), end: span.end }
      : { start: span.start, end: endOf(player.table, frame) };
  return cut.start < cut.end ? cut : null;
}

/** Plays the stretch from its begin. */
export function playAgain({ show, state }: Together): void {
  const { start } = spanOf(show, state.get().stretch);
  show.player.showMoment(start);
  show.player.play();
}

/** Stands still at a moment, to look at it. */
export function standStillAt({ player }: Show, at: number): void {
  player.pause();
  player.showMoment(at);
}
