import { expect, test } from "vitest";
import { showActionOf } from "../show-keys.ts";
import { isTogetherKey, togetherActionOf } from "./together-keys.ts";

const aPress = (
  key: string,
  code: string,
  more: { repeat?: boolean; ctrlKey?: boolean; shiftKey?: boolean } = {},
) => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});
const action = (...press: Parameters<typeof aPress>) => togetherActionOf(aPress(...press))?.type ?? null;

test("no key that marks, takes back or opens means something else in the talk", () => {
  const own = [
    aPress("m", "KeyM"),
    aPress("z", "KeyZ"),
    ...["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => aPress(digit, `Digit${digit}`)),
  ];
  expect(own.map((press) => showActionOf(press))).toEqual(own.map(() => null));
  expect(own.map((press) => togetherActionOf(press))).not.toContain(null);
});

test("M opens and closes, once per press", () => {
  expect(isTogetherKey(aPress("m", "KeyM"))).toBe(true);
  expect(isTogetherKey(aPress("m", "KeyM", { repeat: true }))).toBe(false);
  expect(isTogetherKey(aPress("m", "KeyM", { ctrlKey: true }))).toBe(false);
  expect(action("m", "KeyM")).toBe("leave");
});

test("digits press the buttons, by place and from the number pad; a held digit counts once", () => {
  expect(togetherActionOf(aPress("&", "Digit1"))).toEqual({ type: "press", key: 1 });
  expect(togetherActionOf(aPress("2", "Numpad2"))).toEqual({ type: "press", key: 2 });
  expect(action("1", "Digit1", { repeat: true })).toBeNull();
  expect(action("0", "Digit0")).toBeNull();
});

test("Space, R, T and the arrows work as in the talk, and what moves its steps does nothing", () => {
  expect([action(" ", "Space"), action("r", "KeyR"), action("t", "KeyT")]).toEqual([
    "toggle-play",
    "again",
    "slow",
  ]);
  expect([action("ArrowLeft", "ArrowLeft"), action("ArrowRight", "ArrowRight")]).toEqual([
    "frame-back",
    "frame-on",
  ]);
  const moving = [
    action("n", "KeyN"),
    action("PageDown", "PageDown"),
    action("p", "KeyP"),
    action("q", "KeyQ"),
  ];
  expect(moving).toEqual(["nothing", "nothing", "nothing", "nothing"]);
});

test("Z takes back, also with Control; the browser's own keys are left alone", () => {
  expect([action("z", "KeyZ"), action("z", "KeyZ", { ctrlKey: true })]).toEqual(["undo", "undo"]);
  expect([
    action("Tab", "Tab"),
    action("Escape", "Escape"),
    action("1", "Digit1", { ctrlKey: true }),
  ]).toEqual([null, null, null]);
});
