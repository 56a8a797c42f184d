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
  | { readonly type: "code"; readonly key: number; readonly person: "chosen" | "next" }
  | { readonly type: "step-frames"; readonly frames: number }
  | { readonly type: "step-seconds"; readonly seconds: number }
  | { readonly type: "choose-person"; readonly by: 1 | -1 }
  | { readonly type: "walk-markers"; readonly by: 1 | -1 }
  | { readonly type: "walk-clips"; readonly by: 1 | -1 }
  | { readonly type: SimpleAction };

type SimpleAction = (typeof simpleActions)[number];

const simpleActions = [
  "toggle-play",
  "play-back",
  "stop",
  "play-forward",
  "go-begin",
  "go-end",
  "repeat",
  "toggle-slow",
  "toggle-sound",
  "toggle-full",
  "set-in",
  "set-out",
  "go-in",
  "go-out",
  "clear-in-out",
  "make-clip",
  "make-still",
  "toggle-star",
  "toggle-valence",
  "next-addressee",
  "next-reception",
  "remove",
  "deselect",
  "zoom-in",
  "zoom-out",
  "undo",
  "redo",
  "save",
  "show-keys",
] as const;

const letters: Readonly<Record<string, SimpleAction>> = {
  j: "play-back",
  k: "stop",
  l: "play-forward",
  r: "repeat",
  t: "toggle-slow",
  d: "toggle-sound",
  f: "toggle-full",
  i: "set-in",
  o: "set-out",
  x: "clear-in-out",
  c: "make-clip",
  s: "make-still",
  g: "toggle-star",
  v: "toggle-valence",
  a: "next-addressee",
  z: "zoom-in",
};

const shiftedLetters: Readonly<Record<string, SimpleAction>> = { i: "go-in", o: "go-out", z: "zoom-out" };

const places: Readonly<Record<string, SimpleAction>> = {
  Space: "toggle-play",
  Home: "go-begin",
  End: "go-end",
  Delete: "remove",
  Escape: "deselect",
};

/** Keys that go on while they are held; every other one counts once per press. */
const repeating = new Set<KeyAction["type"]>([
  "step-frames",
  "step-seconds",
  "walk-markers",
  "zoom-in",
  "zoom-out",
  "undo",
  "redo",
]);

/** What a key press means, or null when it is not ours: then the browser keeps it. */
export function actionOf(press: KeyPress): KeyAction | null {
  if (press.altKey) return null;
  const action =
    press.ctrlKey || press.metaKey ? controlAction(press) : (placeAction(press) ?? letterAction(press));
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

function controlAction(press: KeyPress): KeyAction | null {
  const letter = letterOf(press);
  if (letter === "z") return { type: press.shiftKey ? "redo" : "undo" };
  if (letter === "y" && !press.shiftKey) return { type: "redo" };
  if (letter === "s" && !press.shiftKey) return { type: "save" };
  return null;
}

function placeAction({ code, shiftKey }: KeyPress): KeyAction | null {
  const digit = digitOf(code);
  if (digit === 0) return { type: "next-reception" };
  if (digit !== null) return { type: "code", key: digit, person: shiftKey ? "next" : "chosen" };
  const by = code === "ArrowLeft" || code === "ArrowUp" ? -1 : 1;
  if (code === "ArrowLeft" || code === "ArrowRight") {
    return shiftKey ? { type: "step-seconds", seconds: by } : { type: "step-frames", frames: by };
  }
  if (code === "ArrowUp" || code === "ArrowDown") return { type: "choose-person", by };
  const place = places[code];
  return place === undefined ? null : { type: place };
}

function letterAction(press: KeyPress): KeyAction | null {
  if (press.key === "?") return { type: "show-keys" };
  const letter = letterOf(press);
  if (letter === null) return null;
  if (letter === "n" || letter === "p") {
    return { type: press.shiftKey ? "walk-clips" : "walk-markers", by: letter === "n" ? 1 : -1 };
  }
  const simple = (press.shiftKey ? shiftedLetters : letters)[letter];
  return simple === undefined ? null : { type: simple };
}
