import type { Clip } from "@samenkijken/annotation/document/document-record";
import { createFrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { createFilmPlayer } from "../../analysis/film/film-player.ts";
import { createStore } from "../../platform/store.ts";
import { firstShowState, freezeOn, goToStep, performShow, type Show, type ShowState } from "../show.ts";
import { sceneOf } from "./scene.ts";

const FRAME = 40_000;

const clip: Clip = {
  type: "clip",
  id: "a",
  start: toMicros(100 * FRAME),
  end: toMicros(150 * FRAME),
  title: "Een titel",
  kind: "success",
  question: "Wat doet Saar hier?",
  position: 0,
  sensitive: "no",
  aim: "Wat de ouder mag ontdekken",
  followUps: "En dan?",
};
const crop = { left: 100, top: 100, width: 500, height: 500 };

function aShow(): Show {
  const table = createFrameTable(
    Array.from({ length: 250 }, (_, frame) => frame * FRAME),
    250 * FRAME,
  );
  if (!table.ok) throw new Error(table.refusal);
  const player = createFilmPlayer(table.value);
  return {
    player,
    clips: [clip],
    stills: [],
    state: createStore<ShowState>({ ...firstShowState, clips: [clip] }),
    jump: player.showFrame,
    takePhoto: () => undefined,
  };
}

const about = { recordingId: "r", isLocked: "no" as const, openQuestion: "Wat zie je gebeuren?" };

test("before the film the shared screen waits, and at the agreement it is empty", () => {
  const show = aShow();
  expect(sceneOf(show, about)).toEqual({ type: "waiting" });
  goToStep(show, 2);
  expect(sceneOf(show, about)).toEqual({ type: "blank" });
});

test("a film that is locked here is locked there", () => {
  const show = aShow();
  goToStep(show, 1);
  expect(sceneOf(show, { ...about, isLocked: "yes" })).toEqual({ type: "locked" });
});

test("the shared screen hears the question and nothing of what the trainer prepared", () => {
  const show = aShow();
  goToStep(show, 1);
  const scene = sceneOf(show, about);
  expect(scene).toMatchObject({ type: "film", first: 100, last: 149, question: "Wat doet Saar hier?" });
  expect(JSON.stringify(scene)).not.toMatch(/titel|ontdekken|En dan/);
  performShow(show, "question");
  expect(sceneOf(show, about)).toMatchObject({ question: null });
  performShow(show, "plate");
  expect(sceneOf(show, about)).toMatchObject({ plate: "top" });
  performShow(show, "blank");
  expect(sceneOf(show, about)).toEqual({ type: "blank" });
});

test("a part of the picture is shown while the film is frozen on its still, and no longer", () => {
  const show = aShow();
  goToStep(show, 1);
  freezeOn(show, {
    type: "still",
    id: "s",
    at: toMicros(120 * FRAME),
    caption: "",
    clipId: "a",
    position: 0,
    crop,
  });
  expect(sceneOf(show, about)).toMatchObject({ frame: 120, playing: false, crop });
  performShow(show, "frame-on");
  expect(sceneOf(show, about)).toMatchObject({ frame: 121, crop: null });
});
