import { expect, test } from "vitest";
import { actionOf, type KeyAction, type KeyPress } from "../analysis/workbench/keymap.ts";
import { showActionOf, type ShowAction } from "./show-keys.ts";

const press = (key: string, code: string): KeyPress => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
});

/** What each key of the workbench is called while looking back. */
const same: Partial<Record<KeyAction["type"], readonly ShowAction[]>> = {
  "toggle-play": ["toggle-play"],
  repeat: ["again"],
  "toggle-slow": ["slow"],
  "toggle-full": ["big"],
  "make-still": ["photo"],
  "walk-markers": ["previous", "next"],
  "step-frames": ["frame-back", "frame-on"],
};

const presses = [
  ..."abcdefghijklmnopqrstuvwxyz".split("").map((key) => press(key, `Key${key.toUpperCase()}`)),
  press(" ", "Space"),
  press("ArrowLeft", "ArrowLeft"),
  press("ArrowRight", "ArrowRight"),
  press(",", "Comma"),
];

test("a key that exists in the workbench and while looking back means the same in both", () => {
  const different = presses.filter((key) => {
    const desk = actionOf(key);
    const show = showActionOf(key);
    return desk !== null && show !== null && same[desk.type]?.includes(show) !== true;
  });
  expect(different).toEqual([]);
});
