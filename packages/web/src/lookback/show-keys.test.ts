import { expect, test } from "vitest";
import { isClicker, isHarmfulClick, showActionOf } from "./show-keys.ts";

const press = (key: string, code: string, more: { repeat?: boolean; ctrlKey?: boolean } = {}) =>
  showActionOf({
    key,
    code,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    ...more,
  });

test("a presenter clicker works as P, N and B", () => {
  expect([press("PageUp", "PageUp"), press("PageDown", "PageDown"), press(".", "Period")]).toEqual([
    "previous",
    "next",
    "blank",
  ]);
  expect([press("p", "KeyP"), press("n", "KeyN"), press("b", "KeyB")]).toEqual(["previous", "next", "blank"]);
});

test("a held key counts once, frames go on", () => {
  expect(press("n", "KeyN", { repeat: true })).toBeNull();
  expect(press("ArrowLeft", "ArrowLeft", { repeat: true })).toBe("frame-back");
});

const key = (code: string, ctrlKey = false) => ({
  key: code,
  code,
  shiftKey: false,
  ctrlKey,
  metaKey: false,
  altKey: false,
  repeat: false,
});

test("what a clicker sends besides does no harm: F5 loads nothing anew, Escape does nothing", () => {
  expect(showActionOf(key("F5"))).toBeNull();
  expect([isHarmfulClick(key("F5")), isHarmfulClick(key("F5", true)), isHarmfulClick(key("KeyR"))]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isClicker(key("PageDown")), isClicker(key("KeyN"))]).toEqual([true, false]);
});

test("Escape and the browser's own keys are not ours", () => {
  expect(press("Escape", "Escape")).toBeNull();
  expect(press("r", "KeyR", { ctrlKey: true })).toBeNull();
});
