import type { Recording } from "@samenkijken/contract/recordings";
import { ProblemError } from "@samenkijken/contract/client";
import { api } from "../../platform/api.ts";
import { problemCode } from "../../platform/problem-words.ts";
import { createFilmHash, type FilmHash } from "./film-hash.ts";
import { changeKept, readKept } from "./kept-films.ts";
import { sendBytes } from "./send-bytes.ts";
import { createTimeLeft } from "./time-left.ts";
import { readTrouble, type Trouble } from "./trouble.ts";

/** Where the sending of a film is. */
export type Phase =
  | "waiting"
  | "sending"
  /** All bytes are there; the hash of both sides is compared. */
  | "checking"
  | "paused"
  | Exclude<Trouble, "in" | "gone" | "busy">;

export interface Progress {
  readonly phase: Phase;
  readonly sent: number;
  /** Null while it cannot be said. */
  readonly secondsLeft: number | null;
}

export interface FilmToSend {
  readonly id: string;
  /** The files of the film, one after the other; they stay where they are until they are read. */
  readonly bytes: Blob;
}

/** How a sending ended: with the film in, or with what a person has to do first. */
export type Ending = "arrived" | "gone" | "no-consent" | "unreadable";

export interface Surroundings {
  readonly tell: (change: Partial<Progress>) => void;
  readonly stop: AbortSignal;
  /** Says "wake" when trying again at once makes sense. */
  readonly wake: EventTarget;
}

/** Growing pauses between tries; a film tries on until it is in. */
const pausesMs = [500, 1_000, 2_000, 5_000, 10_000, 20_000] as const;
const longestPauseMs = 20_000;
const fullDiskPauseMs = 15_000;

/** Sends one film until it is in and has been compared, through lost connections, full disks and signing in again. */
export async function sendFilm(film: FilmToSend, around: Surroundings): Promise<Ending> {
  const kept = await readKept(film.id);
  const hash = createFilmHash(film.bytes, kept?.hash ?? null);
  const sending: Sending = { film, hash, around, tries: 0, isIn: false };
  for (;;) {
    try {
      await tryToFinish(sending);
      return "arrived";
    } catch (error) {
      around.stop.throwIfAborted();
      const ending = await sitOut(sending, error);
      if (ending !== null) return ending;
    }
  }
}

interface Sending {
  readonly film: FilmToSend;
  readonly hash: FilmHash;
  readonly around: Surroundings;
  /** Since something last got through. */
  tries: number;
  /** Whether the server has every byte. */
  isIn: boolean;
}

async function tryToFinish(sending: Sending): Promise<void> {
  const { film, around } = sending;
  if (!sending.isIn) {
    around.tell({ phase: "sending", secondsLeft: null });
    await sendAll(sending);
    sending.isIn = true;
  }
  around.tell({ phase: "checking", sent: film.bytes.size, secondsLeft: null });
  await confirm(sending);
}

/** What happens after a trouble: an end, or null when it makes sense to try again, which is waited for here. */
async function sitOut(sending: Sending, error: unknown): Promise<Ending | null> {
  const { film, around } = sending;
  const trouble = await readTrouble(error, film.id);
  around.stop.throwIfAborted();
  if (trouble === "gone" || trouble === "no-consent" || trouble === "unreadable") return trouble;
  const wasIn = sending.isIn;
  sending.isIn = trouble === "in";
  if (trouble !== "in") await waitOut(sending, trouble);
  else if (wasIn && isAnswer(error)) return "arrived";
  else if (wasIn) await waitOut(sending, "away");
  return null;
}

async function waitOut(sending: Sending, trouble: Exclude<Phase, Ending> | "busy"): Promise<void> {
  const { around } = sending;
  if (trouble !== "busy") around.tell({ phase: trouble, secondsLeft: null });
  const pause = trouble === "disk-full" ? fullDiskPauseMs : (pausesMs[sending.tries] ?? longestPauseMs);
  sending.tries += 1;
  await pauseFor(pause, around);
  around.stop.throwIfAborted();
}

/** The server answered the comparison with a problem: the film is in, and its own words say what is wrong with it. */
function isAnswer(error: unknown): boolean {
  return error instanceof ProblemError && problemCode(error) !== "failed";
}

async function sendAll(sending: Sending): Promise<void> {
  const { film, hash, around } = sending;
  const timeLeft = createTimeLeft(film.bytes.size);
  let shown = 0;
  await sendBytes(film, hash, {
    stop: around.stop,
    onPart: () => {
      sending.tries = 0;
      const saved = hash.save();
      if (saved !== null) void changeKept(film.id, { hash: saved });
    },
    // Kept before the last byte goes: a film that came in just before the tab closed can be compared later.
    onRead: async () => {
      if (hash.isWhole())
        await changeKept(film.id, { sha256: await hash.finish(() => undefined, around.stop) });
    },
    onProgress: (sent) => {
      const now = performance.now();
      const secondsLeft = timeLeft({ at: now, bytes: sent });
      // A screen needs no more than four a second; the last one always.
      if (now - shown < 250 && sent < film.bytes.size) return;
      shown = now;
      around.tell({ phase: "sending", sent, secondsLeft });
    },
  });
}

async function confirm({ film, hash, around }: Sending): Promise<Recording> {
  const known = (await readKept(film.id))?.sha256 ?? null;
  const sha256 = known ?? (await hash.finish(() => undefined, around.stop));
  return api.confirmUpload({ params: { recordingId: film.id }, body: { sha256 } });
}

/** Waits, no longer than until there is a reason to try again. */
function pauseFor(ms: number, { stop, wake }: Pick<Surroundings, "stop" | "wake">): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop.removeEventListener("abort", end);
      wake.removeEventListener("wake", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stop.addEventListener("abort", end);
    wake.addEventListener("wake", end);
  });
}
