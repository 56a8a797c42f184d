import type { Clip } from "@samenkijken/annotation/document/document-record";
import { createFrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { createFilmPlayer } from "../analysis/film/film-player.ts";
import { createStore } from "../platform/store.ts";
import {
  clipAt,
  clipNow,
  firstShowState,
  freezeOn,
  goToStep,
  momentIn,
  orderShow,
  performShow,
  showMoment,
  stillOfClip,
  waitAtStep,
  type Show,
  type ShowState,
} from "./show.ts";

const FRAME = 40_000;

function aClip(id: string, [first, end]: readonly [number, number]): Clip {
  const [start, until] = [toMicros(first * FRAME), toMicros(end * FRAME)];
  return {
    type: "clip",
    id,
    start,
    end: until,
    title: "",
    kind: "success",
    question: "",
    position: 0,
    sensitive: "no",
    aim: "",
    followUps: "",
  };
}

function aShow(): Show {
  const table = createFrameTable(
    Array.from({ length: 250 }, (_, frame) => frame * FRAME),
    250 * FRAME,
  );
  if (!table.ok) throw new Error(table.refusal);
  const player = createFilmPlayer(table.value);
  const state = createStore<ShowState>({
    ...firstShowState,
    clips: [aClip("a", [100, 150]), aClip("b", [10, 40])],
  });
  return {
    player,
    get clips() {
      return state.get().clips;
    },
    jump: player.showFrame,
    takePhoto: () => undefined,
    stills: [
      {
        type: "still",
        id: "s",
        at: toMicros(120 * FRAME),
        caption: "",
        clipId: null,
        position: 0,
        crop: null,
      },
    ],
    state,
  };
}

test("the next clip starts at once, at its first frame", () => {
  const show = aShow();
  performShow(show, "next");
  expect(show.player.state.get()).toMatchObject({ frame: 100, playing: true });
  performShow(show, "next");
  expect(show.player.state.get()).toMatchObject({ frame: 10, playing: true });
});

test("no frame outside the clip is ever asked for", () => {
  const show = aShow();
  goToStep(show, 2);
  for (let press = 0; press < 50; press += 1) performShow(show, "frame-on");
  expect(show.player.state.get().frame).toBe(39);
  for (let press = 0; press < 80; press += 1) performShow(show, "frame-back");
  expect(show.player.state.get().frame).toBe(10);
});

test("the steps end at the week and at the agreement, where no film plays", () => {
  const show = aShow();
  performShow(show, "previous");
  expect(show.state.get().step).toBe(0);
  for (let press = 0; press < 9; press += 1) performShow(show, "next");
  expect(show.state.get().step).toBe(3);
  expect(show.player.state.get().playing).toBe(false);
  performShow(show, "toggle-play");
  expect(show.player.state.get().playing).toBe(false);
});

test("freezing goes to the still's frame; a blank screen pauses", () => {
  const show = aShow();
  goToStep(show, 1);
  const clip = clipNow(show);
  const still = clip === null ? null : stillOfClip(show, clip);
  if (still === null) throw new Error("no still");
  freezeOn(show, still);
  expect(show.player.state.get()).toMatchObject({ frame: 120, playing: false });
  performShow(show, "toggle-play");
  performShow(show, "blank");
  expect(show.state.get().screen).toBe("blank");
  expect(show.player.state.get().playing).toBe(false);
});

test("slow goes to a half, a quarter and back", () => {
  const show = aShow();
  goToStep(show, 1);
  const rates = [1, 2, 3].map(() => {
    performShow(show, "slow");
    return show.player.state.get().rate;
  });
  expect(rates).toEqual([0.5, 0.25, 1]);
});

test("the parents choose another order: what is on screen stays", () => {
  const show = aShow();
  goToStep(show, 1);
  orderShow(show, ["b", "a"]);
  expect(show.state.get().step).toBe(2);
  expect(clipNow(show)?.id).toBe("a");
  performShow(show, "previous");
  expect(show.player.state.get().frame).toBe(10);
});

test("a talk goes on where it was, and waits there", () => {
  const show = aShow();
  waitAtStep(show, 2);
  expect(show.player.state.get()).toMatchObject({ frame: 10, playing: false });
  performShow(show, "toggle-play");
  expect(show.player.state.get().playing).toBe(true);
});

test("what is kept lies in its clip, also while the film is still on its way there", () => {
  const show = aShow();
  goToStep(show, 1);
  show.player.stayWithin(null);
  show.player.showFrame(3);
  const clip = clipNow(show);
  expect(clip === null ? null : momentIn(show, clip)).toBe(100 * FRAME);
});

test("while more than the clip is looked at, the moment is the one that is seen, in the clip it lies in or in none", () => {
  const show = aShow();
  goToStep(show, 1);
  show.player.pause();
  show.player.stayWithin({ first: 0, last: 200, atEnd: "stop", outside: "hold" });
  const seenAt = (frame: number): [number, string | null] => {
    show.player.showFrame(frame);
    const clip = clipNow(show);
    const at = clip === null ? toMicros(-1) : momentIn(show, clip);
    return [at, clipAt(show, at)?.id ?? null];
  };
  expect(seenAt(3)).toEqual([3 * FRAME, null]);
  expect(seenAt(20)).toEqual([20 * FRAME, "b"]);
  expect(seenAt(105)).toEqual([105 * FRAME, "a"]);
});

test("words that were said lead back to their moment, also in another clip", () => {
  const show = aShow();
  goToStep(show, 1);
  showMoment(show, { clipId: "b", at: 20 * FRAME });
  expect(show.state.get().step).toBe(2);
  expect(show.player.state.get()).toMatchObject({ frame: 20, playing: false });
});
