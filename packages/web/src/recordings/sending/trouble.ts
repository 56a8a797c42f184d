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
  /** The server is there and cannot take it now. */
  | "away";

/** Finds out what went wrong by asking the server for the truth. */
export async function readTrouble(error: unknown, recordingId: string): Promise<Trouble> {
  if (error instanceof DOMException && unreadable.has(error.name)) return "unreadable";
  if (!navigator.onLine) return "offline";
  try {
    return troubleOf(await api.readRecording({ params: { recordingId }, body: {} }), codeIn(error));
  } catch (asked) {
    if (asked instanceof OfflineError) return "offline";
    const code = problemCode(asked);
    if (code === "not-signed-in") return "signed-out";
    return code === "not-found" || code === "forbidden" ? "gone" : "away";
  }
}

function troubleOf(recording: Recording, code: string | null): Trouble {
  if (recording.state === "erased") return "gone";
  if (recording.state !== "uploading") return "in";
  if (recording.consent !== "complete") return "no-consent";
  return code === "disk-full" ? "disk-full" : "away";
}

/** What the browser says of a file that it cannot read. */
const unreadable: ReadonlySet<string> = new Set(["NotReadableError", "NotFoundError", "NotAllowedError"]);

/** The problem that an answer of the upload protocol names. */
function codeIn(error: unknown): string | null {
  if (!(error instanceof DetailedError)) return null;
  return /problem:([a-z-]+)/.exec(error.originalResponse?.getBody() ?? "")?.[1] ?? null;
}
