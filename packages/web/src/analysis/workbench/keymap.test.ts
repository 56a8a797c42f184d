import { describe, expect, test } from "vitest";
import {
  keyFault,
  keyGroups,
  keymapOf,
  keyNames,
  ownKeys,
  standardKeymap,
  standardKeys,
} from "./key-names.ts";
import { actionOf, digitOf, keyNameOf, letterOf, type KeyPress } from "./keymap.ts";

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
    expect(actionOf(key)).toEqual({ type: "code", digit: 2, person: "chosen" });
  });

  test("Shift codes on the next person, whatever it prints", () => {
    expect(actionOf(press("@", "Digit2", { shiftKey: true }))).toEqual({
      type: "code",
      digit: 2,
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

test("brackets move the begin of what is chosen by a frame, with Shift its end, also where they are typed otherwise", () => {
  const begin = { type: "move-edge", edge: "start" };
  expect(actionOf(press("[", "BracketLeft"))).toEqual({ ...begin, frames: -1 });
  expect(actionOf(press("]", "BracketRight", { repeat: true }))).toEqual({ ...begin, frames: 1 });
  expect(actionOf(press("ü", "BracketLeft"))).toEqual({ ...begin, frames: -1 });
  expect(actionOf(press("}", "BracketRight", { shiftKey: true }))).toEqual({
    type: "move-edge",
    edge: "end",
    frames: 1,
  });
  expect(actionOf(press("[", "BracketLeft", { ctrlKey: true }))).toBeNull();
  const moved = keymapOf({ singleKeys: "on", keys: { "edge-on": "h" } });
  expect(actionOf(press("H", "KeyH", { shiftKey: true }), moved)).toMatchObject({ edge: "end", frames: 1 });
  expect(actionOf(press("]", "BracketRight"), moved)).toBeNull();
});

describe("keys of one's own", () => {
  const own = keymapOf({ singleKeys: "on", keys: { "make-clip": "q", "set-in": "[" } });

  test("the new key does it and the old one no longer; Shift goes along with a letter", () => {
    expect(actionOf(press("q", "KeyQ"), own)).toEqual({ type: "make-clip" });
    expect(actionOf(press("c", "KeyC"), own)).toBeNull();
    expect(actionOf(press("[", "BracketLeft"), own)).toEqual({ type: "set-in" });
    const moved = keymapOf({ singleKeys: "on", keys: { "set-in": "y" } });
    expect(actionOf(press("Y", "KeyY", { shiftKey: true }), moved)).toEqual({ type: "go-in" });
  });

  test("a sign is the same key however it is typed", () => {
    expect(actionOf(press("?", "Slash", { shiftKey: true }))).toEqual({ type: "show-keys" });
    expect(actionOf(press("?", "Minus", { shiftKey: true }))).toEqual({ type: "show-keys" });
    expect(actionOf(press(",", "KeyM"))).toEqual({ type: "next-page" });
  });

  test("switched off, no letter, sign or digit does anything; keys that print nothing go on", () => {
    const off = keymapOf({ singleKeys: "off", keys: {} });
    for (const key of [press("c", "KeyC"), press("1", "Digit1"), press("0", "Numpad0"), press("?", "Slash")])
      expect(actionOf(key, off)).toBeNull();
    expect(actionOf(press("ArrowLeft", "ArrowLeft"), off)).not.toBeNull();
    expect(actionOf(press(" ", "Space"), off)).toEqual({ type: "toggle-play" });
    expect(actionOf(press("z", "KeyZ", { ctrlKey: true }), off)).toEqual({ type: "undo" });
  });
});

describe("the standard keys", () => {
  test("are each there once, and none is reserved by a browser", () => {
    const keys = Object.values(standardKeys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const name of keyNames) expect(keyFault(standardKeys, name)).toBeNull();
  });

  test.each([
    [
      "QWERTY",
      "qwertyuiop",
      ["KeyQ", "KeyW", "KeyE", "KeyR", "KeyT", "KeyY", "KeyU", "KeyI", "KeyO", "KeyP"],
    ],
    [
      "AZERTY",
      "azertyuiop",
      ["KeyQ", "KeyW", "KeyE", "KeyR", "KeyT", "KeyY", "KeyU", "KeyI", "KeyO", "KeyP"],
    ],
    [
      "QWERTZ",
      "qwertzuiop",
      ["KeyQ", "KeyW", "KeyE", "KeyR", "KeyT", "KeyY", "KeyU", "KeyI", "KeyO", "KeyP"],
    ],
    [
      "Dvorak",
      "',.pyfgcrl",
      ["KeyQ", "KeyW", "KeyE", "KeyR", "KeyT", "KeyY", "KeyU", "KeyI", "KeyO", "KeyP"],
    ],
  ])("%s: what is printed on the key is what it does", (_, printed, codes) => {
    for (const [nth, code] of codes.entries()) {
      const key = printed[nth] ?? "";
      const name = keyNames.find((candidate) => standardKeys[candidate] === key);
      const found = keyNameOf(press(key, code), standardKeymap);
      expect(found?.name).toBe(name);
    }
  });
});

test("every key stands in one group of the card", () => {
  expect(Object.values(keyGroups).flat().toSorted()).toEqual(keyNames.toSorted());
});

describe("what is wrong with a key", () => {
  test.each([
    ["", "empty"],
    ["7", "not-a-key"],
    [" ", "not-a-key"],
    ["ab", "not-a-key"],
    ["é", "not-a-key"],
    ["c", { taken: "make-clip" }],
    [",", { taken: "next-page" }],
    ["q", null],
    [";", null],
  ])("%j", (key, fault) => {
    expect(keyFault({ ...standardKeys, replay: key }, "replay")).toEqual(fault);
  });

  test("only what differs from the standard is kept", () => {
    expect(ownKeys({ ...standardKeys, replay: "q" })).toEqual({ replay: "q" });
    expect(keymapOf({ singleKeys: "on", keys: { replay: "q", "no-longer-known": "h" } }).keys).toEqual({
      ...standardKeys,
      replay: "q",
    });
  });
});

test("only digit keys are digits", () => {
  expect(digitOf("Digit9")).toBe(9);
  expect(digitOf("F9")).toBeNull();
});
