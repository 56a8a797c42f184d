import { describe, expect, test } from "vitest";
import { actionOf, digitOf, letterOf, type KeyPress } from "./keymap.ts";

function press(key: string, code: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    ...more,
  };
}

describe("digits are the physical keys", () => {
  test.each([
    ["QWERTY", press("2", "Digit2")],
    ["AZERTY, where the 2 key prints é", press("é", "Digit2")],
    ["the number pad", press("2", "Numpad2")],
  ])("%s", (_, key) => {
    expect(actionOf(key)).toEqual({ type: "code", key: 2, person: "chosen" });
  });

  test("Shift codes on the next person, whatever it prints", () => {
    expect(actionOf(press("@", "Digit2", { shiftKey: true }))).toEqual({
      type: "code",
      key: 2,
      person: "next",
    });
  });

  test("0 walks through received, missed and as computed", () => {
    expect(actionOf(press("0", "Digit0"))).toEqual({ type: "next-reception" });
  });

  test("a held code key is one press", () => {
    expect(actionOf(press("2", "Digit2", { repeat: true }))).toBeNull();
  });
});

describe("letters are what is printed", () => {
  test("QWERTZ and AZERTY swap letters, and the action goes with the letter", () => {
    expect(actionOf(press("z", "KeyY", { ctrlKey: true }))).toEqual({ type: "undo" });
    expect(actionOf(press("a", "KeyQ"))).toEqual({ type: "next-addressee" });
  });

  test("a layout without Latin letters falls back on the place", () => {
    expect(letterOf({ key: "с", code: "KeyC" })).toBe("c");
    expect(letterOf({ key: ";", code: "KeyZ" })).toBeNull();
  });

  test("Shift gives a letter its second meaning or none", () => {
    expect(actionOf(press("I", "KeyI", { shiftKey: true }))).toEqual({ type: "go-in" });
    expect(actionOf(press("N", "KeyN", { shiftKey: true }))).toEqual({ type: "walk-clips", by: 1 });
    expect(actionOf(press("G", "KeyG", { shiftKey: true }))).toBeNull();
  });
});

describe("undo and redo", () => {
  test.each([
    [press("z", "KeyZ", { ctrlKey: true }), "undo"],
    [press("z", "KeyZ", { metaKey: true }), "undo"],
    [press("Z", "KeyZ", { ctrlKey: true, shiftKey: true }), "redo"],
    [press("y", "KeyY", { ctrlKey: true }), "redo"],
    [press("s", "KeyS", { ctrlKey: true }), "save"],
  ])("%o", (key, type) => {
    expect(actionOf(key)).toEqual({ type });
  });
});

describe("the browser keeps its own keys", () => {
  test.each([
    press("ArrowLeft", "ArrowLeft", { altKey: true }),
    press("1", "Digit1", { ctrlKey: true }),
    press("t", "KeyT", { ctrlKey: true }),
    press("F5", "F5"),
    press("Tab", "Tab"),
    press("Enter", "Enter"),
  ])("%o", (key) => {
    expect(actionOf(key)).toBeNull();
  });
});

test("arrows step a frame or a second, and go on while held", () => {
  expect(actionOf(press("ArrowLeft", "ArrowLeft", { repeat: true }))).toEqual({
    type: "step-frames",
    frames: -1,
  });
  expect(actionOf(press("ArrowRight", "ArrowRight", { shiftKey: true }))).toEqual({
    type: "step-seconds",
    seconds: 1,
  });
  expect(actionOf(press("ArrowUp", "ArrowUp"))).toEqual({ type: "choose-person", by: -1 });
});

test("no two unshifted letters do the same", () => {
  const meanings = "abcdefghijklmnopqrstuvwxyz"
    .split("")
    .map((letter) => JSON.stringify(actionOf(press(letter, `Key${letter.toUpperCase()}`))))
    .filter((meaning) => meaning !== "null");
  expect(new Set(meanings).size).toBe(meanings.length);
});

test("only digit keys are digits", () => {
  expect(digitOf("Digit9")).toBe(9);
  expect(digitOf("F9")).toBeNull();
});
