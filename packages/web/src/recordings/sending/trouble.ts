import type { Recording } from "@samenkijken/contract/recordings";
import { DetailedError } from "tus-js-client";
import { api, OfflineError } from "../../platform/api.ts";
import { problemCode } from "../../platform/problem-words.ts";

/** Why bytes did not get through, as the server tells it: a film that failed here may have come in all the same. */
export type Trouble =
  /** The server has the film. */
  | "in"
  /** It is there no more: erased, or taken from this member. */
  | "gone"
  | "no-consent"
  /** The file itself cannot be read any more: the card is out, or it was moved. */
  | "unreadable"
  | "offline"
  | "signed-out"
  | "disk-full"
  /** The sending before this one is still coming to a halt; a moment later it is over. */
  | "busy"
  /** The server is there and cannot take it now. */
  | "away";

/** Finds out what went wrong by asking the server for the truth. */
export async function readTrouble(error: unknown, recordingId: string): Promise<Trouble> {
  if (isUnreadable(error)) return "unreadable";
  if (!navigator.onLine) return "offline";
  try {
    const recording = await api.readRecording({ params: { recordingId }, body: {} });
    return troubleOf(recording, { code: codeIn(error), isBusy: isBusyAnswer(error) });
  } catch (asked) {
    if (asked instanceof OfflineError) return "offline";
    const code = problemCode(asked);
    if (code === "not-signed-in") return "signed-out";
    return code === "not-found" || code === "forbidden" ? "gone" : "away";
  }
}

function troubleOf(
  recording: Recording,
  { code, isBusy }: { readonly code: string | null; readonly isBusy: boolean },
): Trouble {
  if (recording.state === "erased") return "gone";
  if (recording.state !== "uploading") return "in";
  if (recording.consent !== "complete") return "no-consent";
  if (code === "disk-full") return "disk-full";
  return isBusy ? "busy" : "away";
}

/** The answers of the protocol to a second sender of the same film, or to one that is behind. */
const busy: ReadonlySet<number> = new Set([409, 423]);

function isBusyAnswer(error: unknown): boolean {
  return error instanceof DetailedError && busy.has(error.originalResponse?.getStatus() ?? 0);
}

/** What the browser says of a file that it cannot read. */
const unreadable: ReadonlySet<string> = new Set(["NotReadableError", "NotFoundError", "NotAllowedError"]);

/** The protocol wraps what reading the file threw. */
function isUnreadable(error: unknown): boolean {
  const cause: unknown = error instanceof DetailedError ? error.causingError : error;
  return cause instanceof DOMException && unreadable.has(cause.name);
}

/** The problem that an answer of the upload protocol names. */
function codeIn(error: unknown): string | null {
  if (!(error instanceof DetailedError)) return null;
  return /problem:([a-z-]+)/.exec(error.originalResponse?.getBody() ?? "")?.[1] ?? null;
}
