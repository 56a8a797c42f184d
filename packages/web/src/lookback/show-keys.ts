import { letterOf, type KeyPress } from "../analysis/workbench/keymap.ts";

/** What one key does while looking back; presenter clickers send PageUp, PageDown and a full stop. */
export type ShowAction =
  | "toggle-play"
  | "again"
  | "slow"
  | "previous"
  | "next"
  | "blank"
  | "question"
  | "plate"
  | "photo"
  | "notes"
  | "big"
  | "frame-back"
  | "frame-on";

const places: Readonly<Record<string, ShowAction>> = {
  Space: "toggle-play",
  ArrowLeft: "frame-back",
  ArrowRight: "frame-on",
  PageUp: "previous",
  PageDown: "next",
};

const letters: Readonly<Record<string, ShowAction>> = {
  r: "again",
  t: "slow",
  p: "previous",
  n: "next",
  b: "blank",
  q: "question",
  y: "plate",
  s: "photo",
  h: "notes",
  f: "big",
};

/** What a key means, or null when it is not ours; a key that is held counts once, except for frames. */
export function showActionOf(press: KeyPress): ShowAction | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null;
  const letter = letterOf(press);
  const action =
    places[press.code] ?? (press.key === "." ? "blank" : letter === null ? undefined : letters[letter]);
  if (action === undefined || (press.repeat && !action.startsWith("frame"))) return null;
  return action;
}

/** Keys of a presenter clicker that would do harm in a browser: F5 starts a slide show there, and loads a page anew here. */
export function isHarmfulClick({ code, ctrlKey, metaKey }: KeyPress): boolean {
  return code === "F5" && !ctrlKey && !metaKey;
}

/** Whether a key can only come from a clicker while a line of text is written: then it still works. */
export function isClicker({ code }: Pick<KeyPress, "code">): boolean {
  return code === "PageUp" || code === "PageDown";
}
