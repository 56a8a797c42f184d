import { letterOf, type KeyPress } from "../../analysis/workbench/keymap.ts";
import { showActionOf } from "../show-keys.ts";

/** What one key does while looking and marking together. */
export type TogetherAction =
  | { readonly type: "press"; readonly key: number }
  | {
      readonly type:
        | "toggle-play"
        | "again"
        | "slow"
        | "frame-back"
        | "frame-on"
        | "undo"
        | "leave"
        /** A key of the talk that would take the film away from under the marking: it does nothing here. */
        | "nothing";
    };

const kept = new Set(["toggle-play", "again", "slow", "frame-back", "frame-on"]);

/** Keys of the talk that go on to work as they do there. */
const passed = new Set(["blank", "big"]);

/** The key that opens looking together, and closes it. */
export function isTogetherKey(press: KeyPress): boolean {
  const isPlain = !press.altKey && !press.ctrlKey && !press.metaKey && !press.shiftKey && !press.repeat;
  return isPlain && letterOf(press) === "m";
}

/** What a key means, or null when it is left to the talk or the browser. */
export function togetherActionOf(press: KeyPress): TogetherAction | null {
  if (isTogetherKey(press)) return { type: "leave" };
  if (isUndo(press)) return { type: "undo" };
  const digit = digitOf(press);
  if (digit !== null) return { type: "press", key: digit };
  const action = showActionOf(press);
  if (action === null || passed.has(action)) return null;
  return kept.has(action) ? ({ type: action } as TogetherAction) : { type: "nothing" };
}

/** Z, with or without Control or Command. */
function isUndo(press: KeyPress): boolean {
  return letterOf(press) === "z" && !press.altKey && !press.shiftKey && !press.repeat;
}

/** By place, so that it works without Shift on keyboards where the top row prints signs; and by what it prints. */
function digitOf(press: KeyPress): number | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey || press.repeat) return null;
  const [, digit = press.key] = /^(?:Digit|Numpad)([1-9])$/u.exec(press.code) ?? [];
  return /^[1-9]$/u.test(digit) ? Number(digit) : null;
}
