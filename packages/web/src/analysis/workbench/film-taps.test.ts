import { expect, test } from "vitest";
import { aDesk, FRAME } from "./a-desk.ts";
import { filmTaps, sideOf } from "./film-taps.ts";

test("the picture has three parts", () => {
  const box = { left: 100, width: 300 };
  expect([120, 199, 201, 299, 301, 400].map((x) => sideOf(x, box))).toEqual([
    "left",
    "left",
    "middle",
    "middle",
    "right",
    "right",
  ]);
});

test("one tap plays or pauses; two at one side go two seconds and leave playing as it was", () => {
  const { desk, wait } = aDesk();
  const tap = filmTaps(desk);
  desk.player.showFrame(500);
  tap("middle");
  expect(desk.player.state.get().playing).toBe(true);
  wait(200);
  tap("middle");
  expect(desk.player.state.get().playing).toBe(false);
  wait(1000);
  tap("left");
  wait(200);
  tap("left");
  expect(desk.player.state.get()).toMatchObject({ playing: false, frame: 450 });
  wait(200);
  tap("left");
  expect(desk.player.state.get()).toMatchObject({ playing: false, frame: 400 });
  wait(1000);
  tap("right");
  wait(200);
  tap("right");
  expect(desk.player.now()).toBe(450 * FRAME);
});

test("slow taps, and taps at two sides, are single ones", () => {
  const { desk, wait } = aDesk();
  const tap = filmTaps(desk);
  tap("left");
  wait(100);
  tap("right");
  expect(desk.player.state.get()).toMatchObject({ playing: false, frame: 0 });
  wait(400);
  tap("right");
  expect(desk.player.state.get().playing).toBe(true);
  desk.player.pause();
});
