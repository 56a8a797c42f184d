import type { Clip } from "@samenkijken/annotation/document/document-record";
import { createFrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { createFilmPlayer } from "../../analysis/film/film-player.ts";
import { createStore } from "../../platform/store.ts";
import { firstShowState, goToStep, performShow, type ShowState } from "../show.ts";
import {
  beginTogether,
  createTogether,
  cutSpan,
  followTalk,
  leaveTogether,
  lookAt,
  playAgain,
  spanOf,
} from "./together.ts";

const FRAME = 40_000;

function aClip(id: string, first: number, after: number, position: number): Clip {
  const text = { title: id, question: "Wat zie je?", aim: "", followUps: "" };
  const stretch = { start: toMicros(first * FRAME), end: toMicros(after * FRAME) };
  return { type: "clip", id, ...stretch, ...text, kind: "success", position, sensitive: "no" };
}

/** A talk over a film of 500 frames with two clips. */
function aTalk() {
  const table = createFrameTable(
    Array.from({ length: 500 }, (_, frame) => frame * FRAME),
    500 * FRAME,
  );
  if (!table.ok) throw new Error(table.refusal);
  const player = createFilmPlayer(table.value);
  const clips = [aClip("one", 50, 100, 0), aClip("two", 200, 300, 1)];
  const show = {
    player,
    clips,
    stills: [],
    state: createStore<ShowState>({ ...firstShowState, clips }),
    jump: player.showFrame,
    takePhoto: () => undefined,
  };
  const together = createTogether(show);
  show.state.subscribe(() => followTalk(together));
  return { show, together, player };
}

test("begins still, at the first clip from the week, and at the clip of the step from a clip", () => {
  const { show, together, player } = aTalk();
  beginTogether(together);
  expect(together.state.get()).toMatchObject({ phase: "mark", stretch: { type: "clip", id: "one" } });
  expect(show.state.get()).toMatchObject({ step: 1, question: "hidden", screen: "picture" });
  expect(player.state.get()).toMatchObject({ frame: 50, playing: false, within: { first: 50, last: 99 } });
  leaveTogether(together);
  goToStep(show, 2);
  player.showFrame(230);
  beginTogether(together);
  expect(together.state.get().stretch).toEqual({ type: "clip", id: "two" });
  expect(player.state.get()).toMatchObject({ frame: 230, playing: false });
});

test("leaving puts the talk back: its step, its question, the frame and the bounds of its clip", () => {
  const { show, together, player } = aTalk();
  goToStep(show, 2);
  player.showFrame(250);
  const before = show.state.get();
  beginTogether(together);
  lookAt(together, { type: "film" });
  player.showFrame(20);
  leaveTogether(together);
  expect(show.state.get()).toMatchObject({ step: before.step, question: before.question });
  expect(player.state.get()).toMatchObject({ frame: 250, playing: false, within: { first: 200, last: 299 } });
  expect(together.state.get().phase).toBe("closed");
});

test("another clip moves the talk along, the whole film does not, and a film inside the stretch stays where it is", () => {
  const { show, together, player } = aTalk();
  beginTogether(together);
  lookAt(together, { type: "clip", id: "two" });
  expect(show.state.get().step).toBe(2);
  expect(player.state.get().frame).toBe(200);
  player.showFrame(240);
  lookAt(together, { type: "film" });
  expect(show.state.get().step).toBe(2);
  expect(player.state.get()).toMatchObject({ frame: 240, within: { first: 0, last: 499 } });
});

test("an own stretch runs from the frame on screen, and up to and with it", () => {
  const { show, together, player } = aTalk();
  beginTogether(together);
  lookAt(together, { type: "film" });
  player.showFrame(120);
  const from = cutSpan(show, spanOf(show, { type: "film" }), "from");
  if (from === null) throw new Error("a stretch was expected");
  player.showFrame(180);
  const both = cutSpan(show, from, "until");
  expect(both).toEqual({ start: 120 * FRAME, end: 181 * FRAME });
  if (both === null) throw new Error("a stretch was expected");
  lookAt(together, { type: "own", span: both });
  expect(player.state.get().within).toMatchObject({ first: 120, last: 180 });
  player.showFrame(150);
  playAgain(together);
  expect(player.state.get()).toMatchObject({ frame: 120, playing: true });
});

test("a clicker that plays the clip once more makes the clip what is looked at", () => {
  const { show, together, player } = aTalk();
  beginTogether(together);
  lookAt(together, { type: "film" });
  performShow(show, "again");
  expect(together.state.get().stretch).toEqual({ type: "clip", id: "one" });
  expect(player.state.get().within).toMatchObject({ first: 50, last: 99 });
});

test("a clicker on the shared screen takes it to the next clip, and out of it at the end of the talk", () => {
  const { show, together } = aTalk();
  beginTogether(together);
  goToStep(show, 2);
  expect(together.state.get()).toMatchObject({ phase: "mark", stretch: { type: "clip", id: "two" } });
  goToStep(show, 3);
  expect(together.state.get().phase).toBe("closed");
  expect(show.state.get()).toMatchObject({ step: 3, question: "shown" });
});
