import { Unsent } from "./unsent.ts";

/** The part of the browser's storage that is used. */
export type KeepingPlace = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** One change that waits, with the name under which this computer keeps it. */
export interface Waiting {
  readonly name: string;
  readonly unsent: Unsent;
}

/** What of one talk is kept on this computer, until the server has it. */
export interface TalkKeeping {
  readonly waiting: () => Waiting[];
  /** Keeps a change; says whether this computer really has it. */
  readonly keep: (waiting: Waiting) => "kept" | "not-kept";
  readonly forget: (name: string) => void;
  readonly readText: (field: string) => string;
  readonly writeText: (field: string, text: string) => void;
  /** Forgets everything of the talk, once it was ended. */
  readonly clear: () => void;
}

/** Keeps what one member does in one talk. Each change has a place of its own, so that two windows never write over each other. */
export function talkKeeping(
  place: KeepingPlace,
  { memberId, lookBackId }: { readonly memberId: string; readonly lookBackId: string },
): TalkKeeping {
  const start = `samenkijken.talk.${memberId}.${lookBackId}.`;
  const names = (from: string): string[] =>
    Array.from({ length: place.length }, (_, nth) => place.key(nth) ?? "").filter((name) =>
      name.startsWith(from),
    );
  const textOf = (field: string): string => `${start}text.${field}`;
  return {
    waiting: () =>
      names(`${start}unsent.`)
        .toSorted()
        .flatMap((name) => {
          const unsent = readUnsent(place.getItem(name));
          return unsent === null ? [] : [{ name: name.slice(start.length), unsent }];
        }),
    keep: ({ name, unsent }) => write(place, `${start}${name}`, JSON.stringify(unsent)),
    forget: (name) => place.removeItem(`${start}${name}`),
    readText: (field) => place.getItem(textOf(field)) ?? "",
    writeText: (field, text) => {
      if (text === "") place.removeItem(textOf(field));
      else write(place, textOf(field), text);
    },
    clear: () => {
      for (const name of names(start)) place.removeItem(name);
    },
  };
}

/** Whether something of a talk waits on this computer to be sent for a member. */
export function hasTalkLeft(place: KeepingPlace, memberId: string): boolean {
  const start = `samenkijken.talk.${memberId}.`;
  return Array.from({ length: place.length }, (_, nth) => place.key(nth) ?? "").some(
    (name) => name.startsWith(start) && name.includes(".unsent."),
  );
}

/** A name that sorts after those that were made before it. */
export function waitingName(nth: number): string {
  return `unsent.${String(Date.now()).padStart(15, "0")}.${String(nth).padStart(6, "0")}.${crypto.randomUUID()}`;
}

function write(place: KeepingPlace, name: string, text: string): "kept" | "not-kept" {
  try {
    place.setItem(name, text);
    return "kept";
  } catch {
    // A browser without room or leave to keep things: it is said on screen, and the change is still sent.
    return "not-kept";
  }
}

function readUnsent(text: string | null): Unsent | null {
  try {
    return Unsent.safeParse(JSON.parse(text ?? "null")).data ?? null;
  } catch {
    return null;
  }
}
