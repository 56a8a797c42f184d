import type { Preferences } from "@samenkijken/contract/organisations";

/** The single keys of the workbench, by what they do. Each can be given another letter or sign, or be switched off. */
export const standardKeys = {
  "play-back": "j",
  stop: "k",
  "play-forward": "l",
  replay: "w",
  repeat: "r",
  "toggle-slow": "t",
  "toggle-full": "f",
  "toggle-sound": "d",
  "toggle-valence": "v",
  "next-addressee": "a",
  "next-receiver": "u",
  "open-elements": "e",
  "toggle-star": "g",
  "next-page": ",",
  "previous-marker": "p",
  "next-marker": "n",
  "set-in": "i",
  "set-out": "o",
  "clear-in-out": "x",
  "make-clip": "c",
  "make-still": "s",
  "make-note": "m",
  "edge-back": "[",
  "edge-on": "]",
  "zoom-in": "z",
  "show-keys": "?",
} as const;

/** The name of what a single key does. */
export type KeyName = keyof typeof standardKeys;

/** Which key does what for one member. */
export interface Keymap {
  readonly singleKeys: Preferences["singleKeys"];
  readonly keys: Readonly<Record<KeyName, string>>;
}

/** Every key in the order of the card and of the settings. */
export const keyNames = Object.keys(standardKeys) as KeyName[];

/** The single keys by what they are for, as on the card and in the settings. */
export const keyGroups = {
  play: [
    "play-back",
    "stop",
    "play-forward",
    "replay",
    "repeat",
    "toggle-slow",
    "toggle-full",
    "toggle-sound",
  ],
  code: [
    "toggle-valence",
    "next-addressee",
    "next-receiver",
    "open-elements",
    "toggle-star",
    "next-page",
    "previous-marker",
    "next-marker",
    "edge-back",
    "edge-on",
  ],
  choose: ["set-in", "set-out", "clear-in-out", "make-clip", "make-still", "make-note"],
  other: ["zoom-in", "show-keys"],
} as const satisfies Readonly<Record<string, readonly KeyName[]>>;

/** The name of a group of keys. */
export type KeyGroup = keyof typeof keyGroups;

/** The keys of who chose nothing. */
export const standardKeymap: Keymap = { singleKeys: "on", keys: standardKeys };

/** The keys of a member: the standard with what was chosen otherwise. */
export function keymapOf({ singleKeys, keys }: Pick<Preferences, "singleKeys" | "keys">): Keymap {
  return {
    singleKeys,
    keys: Object.fromEntries(
      keyNames.map((name) => [name, keys[name] ?? standardKeys[name]]),
    ) as Keymap["keys"],
  };
}

/** Only what differs from the standard, as it is kept. */
export function ownKeys(keys: Keymap["keys"]): Record<string, string> {
  return Object.fromEntries(
    keyNames.filter((name) => keys[name] !== standardKeys[name]).map((name) => [name, keys[name]]),
  );
}

/** Why a key cannot be what somebody wants it to be. */
export type KeyFault = "empty" | "not-a-key" | { readonly taken: KeyName };

/**
 * What is wrong with the key of one name, or null. A letter or a sign will do; digits place codes, and a space would
 * play the film.
 */
export function keyFault(keys: Keymap["keys"], name: KeyName): KeyFault | null {
  const key = keys[name];
  if (key === "") return "empty";
  if (!/^[a-z]$/.test(key) && !/^[\p{P}\p{S}]$/u.test(key)) return "not-a-key";
  const taken = keyNames.find((other) => other !== name && keys[other] === key);
  return taken === undefined ? null : { taken };
}

/** How a key is written on a button or on the card. */
export function keyCap(key: string): string {
  return key.toUpperCase();
}
