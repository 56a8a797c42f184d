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
