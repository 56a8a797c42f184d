import { keyNames, standardKeymap, type Keymap, type KeyName } from "./key-names.ts";

/** The parts of a keyboard event that decide what it means. */
export interface KeyPress {
  /** The printed character. */
  readonly key: string;
  /** The place on the keyboard. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** Everything that one key does in the workbench (settled 8). */
export type KeyAction =
  | { readonly type: "code"; readonly digit: number; readonly person: "chosen" | "next" }
  | { readonly type: "step-frames"; readonly frames: number }
  | { readonly type: "step-seconds"; readonly seconds: number }
  | { readonly type: "choose-person"; readonly by: 1 | -1 }
  | { readonly type: "walk-markers"; readonly by: 1 | -1 }
  | { readonly type: "walk-clips"; readonly by: 1 | -1 }
  | { readonly type: "move-edge"; readonly edge: "start" | "end"; readonly frames: 1 | -1 }
  | { readonly type: SimpleAction };

type SimpleAction =
  | Exclude<KeyName, "previous-marker" | "next-marker" | "edge-back" | "edge-on">
  | "toggle-play"
  | "go-begin"
  | "go-end"
  | "go-in"
  | "go-out"
  | "next-reception"
  | "open"
  | "remove"
  | "deselect"
  | "zoom-out"
  | "undo"
  | "redo"
  | "save";

/** What a letter does with Shift; every other letter does nothing then. */
const shifted: Partial<Readonly<Record<KeyName, KeyAction>>> = {
  "set-in": { type: "go-in" },
  "set-out": { type: "go-out" },
  "zoom-in": { type: "zoom-out" },
  "previous-marker": { type: "walk-clips", by: -1 },
  "next-marker": { type: "walk-clips", by: 1 },
};

const places: Readonly<Record<string, SimpleAction>> = {
  Space: "toggle-play",
  Home: "go-begin",
  End: "go-end",
  Enter: "open",
  NumpadEnter: "open",
  Delete: "remove",
  Escape: "deselect",
};

/** Keys that go on while they are held; every other one counts once per press. */
const repeating = new Set<KeyAction["type"]>([
  "step-frames",
  "step-seconds",
  "walk-markers",
  "move-edge",
  "zoom-in",
  "zoom-out",
  "undo",
  "redo",
]);

/** What a key press means, or null when it is not ours: then the browser keeps it. */
export function actionOf(press: KeyPress, keymap: Keymap = standardKeymap): KeyAction | null {
  if (press.altKey) return null;
  const action =
    press.ctrlKey || press.metaKey
      ? controlAction(press)
      : (placeAction(press) ?? (keymap.singleKeys === "on" ? singleAction(press, keymap) : null));
  return action !== null && press.repeat && !repeating.has(action.type) ? null : action;
}

/** The digit of a key by its place, so that Shift and AZERTY change nothing; null for other keys. */
export function digitOf(code: string): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** The letter on the key; by its place where the layout prints no Latin letter. */
export function letterOf({ key, code }: Pick<KeyPress, "key" | "code">): string | null {
  const printed = key.toLowerCase();
  if (/^[a-z]$/.test(printed)) return printed;
  if (key.length === 1 && !/^\p{L}$/u.test(key)) return null;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

const brackets: Readonly<Record<string, string>> = { BracketLeft: "[", BracketRight: "]" };

/** The name of a single key that was pressed or let go; null when it has none. Of a sign it does not matter how it is typed. */
export function keyNameOf(
  press: Pick<KeyPress, "key" | "code">,
  { keys }: Keymap,
): { name: KeyName; is: "letter" | "sign" } | null {
  const letter = letterOf(press);
  const named = (character: string | undefined) =>
    keyNames.find((candidate) => keys[candidate] === character);
  // Brackets are typed otherwise on many keyboards, and Shift makes other signs of them: there their place counts.
  const name = named(letter ?? press.key) ?? named(brackets[press.code]);
  return name === undefined ? null : { name, is: letter === null ? "sign" : "letter" };
}

function controlAction(press: KeyPress): KeyAction | null {
  const letter = letterOf(press);
  if (letter === "z") return { type: press.shiftKey ? "redo" : "undo" };
  if (letter === "y" && !press.shiftKey) return { type: "redo" };
  if (letter === "s" && !press.shiftKey) return { type: "save" };
  return null;
}

/** Keys that print nothing, and Space: they stay where they are, and are not switched off with the single keys. */
function placeAction({ code, shiftKey }: KeyPress): KeyAction | null {
  const by = code === "ArrowLeft" || code === "ArrowUp" ? -1 : 1;
  if (code === "ArrowLeft" || code === "ArrowRight") {
    return shiftKey ? { type: "step-seconds", seconds: by } : { type: "step-frames", frames: by };
  }
  if (code === "ArrowUp" || code === "ArrowDown") return { type: "choose-person", by };
  const place = places[code];
  return place === undefined ? null : { type: place };
}

function singleAction(press: KeyPress, keymap: Keymap): KeyAction | null {
  const digit = digitOf(press.code);
  if (digit === 0) return { type: "next-reception" };
  if (digit !== null) return { type: "code", digit, person: press.shiftKey ? "next" : "chosen" };
  const found = keyNameOf(press, keymap);
  if (found === null) return null;
  return namedAction(press, found, keymap);
}

function namedAction(
  { key, shiftKey }: KeyPress,
  { name, is }: { name: KeyName; is: "letter" | "sign" },
  { keys }: Keymap,
): KeyAction | null {
  if (name === "edge-back" || name === "edge-on") {
    const edge = shiftKey && key !== keys[name] ? "end" : "start";
    return { type: "move-edge", edge, frames: name === "edge-back" ? -1 : 1 };
  }
  if (is === "letter" && shiftKey) return shifted[name] ?? null;
  if (name === "previous-marker") return { type: "walk-markers", by: -1 };
  if (name === "next-marker") return { type: "walk-markers", by: 1 };
  return { type: name };
}
