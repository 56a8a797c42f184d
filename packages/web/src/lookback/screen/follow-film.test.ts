import { createFrameTable } from "@samenkijken/annotation/time/frame-table";
import { expect, test } from "vitest";
import { createFilmPlayer } from "../../analysis/film/film-player.ts";
import { followFilm } from "./follow-film.ts";
import type { FilmScene } from "./scene.ts";

const FRAME = 40_000;

function aScreen() {
  const table = createFrameTable(
    Array.from({ length: 250 }, (_, frame) => frame * FRAME),
    250 * FRAME,
  );
  if (!table.ok) throw new Error(table.refusal);
  const player = createFilmPlayer(table.value);
  const pair = { jump: (frame: number) => player.showFrame(frame), prepare: () => undefined };
  let before: FilmScene | null = null;
  return {
    player,
    follow: (change: Partial<FilmScene>) => {
      const scene: FilmScene = { ...aScene, ...before, ...change };
      followFilm({ player, pair }, scene, before);
      before = scene;
      return player.state.get();
    },
  };
}

const aScene: FilmScene = {
  type: "film",
  recordingId: "r",
  first: 100,
  last: 149,
  frame: 100,
  playing: true,
  rate: 1,
  take: 1,
  nextFrame: 10,
  crop: null,
  question: null,
  plate: "bottom",
  nth: 1,
  total: 2,
};

test("a screen that comes late catches up with the clip, the frame and the speed", () => {
  const { follow } = aScreen();
  expect(follow({ frame: 120, rate: 0.5 })).toMatchObject({ frame: 120, playing: true, rate: 0.5 });
});

test("frozen, it shows exactly the frame of the leading window", () => {
  const { follow, player } = aScreen();
  follow({});
  player.showFrame(123);
  expect(follow({ playing: false, frame: 121 })).toMatchObject({ frame: 121, playing: false });
});

test("while both play a small difference is let be, a large one is not", () => {
  const { follow, player } = aScreen();
  follow({});
  player.showFrame(112);
  expect(follow({ frame: 110 }).frame).toBe(112);
  player.showFrame(130);
  expect(follow({ frame: 110 }).frame).toBe(110);
});

test("the one that is at the end first waits there; once more starts both", () => {
  const { follow, player } = aScreen();
  follow({});
  player.showFrame(149);
  player.pause();
  expect(follow({ frame: 145 })).toMatchObject({ frame: 149, playing: false });
  expect(follow({ frame: 100, take: 2 })).toMatchObject({ frame: 100, playing: true });
});
