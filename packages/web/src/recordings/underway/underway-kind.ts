import type { Recording } from "@samenkijken/contract/recordings";
import type { Phase } from "../sending/send-film.ts";
import type { SendingFilm } from "../sending/upload-queue.ts";

/** What there is to tell about a film between the camera and the analysis. */
export type UnderwayKind =
  | Phase
  /** Bytes are missing and this tab does not send them. */
  | "interrupted"
  | "preparing"
  | "ready"
  | "refused"
  | "erased";

type Known = Pick<Recording, "state" | "consent" | "receivedBytes" | "sizeBytes" | "progress">;

/** Where a film is. The server knows best; this tab only knows how its own sending goes. */
export function underwayKind(recording: Known, sending: SendingFilm | undefined): UnderwayKind {
  if (recording.state === "erased") return "erased";
  if (recording.consent !== "complete") return "no-consent";
  if (recording.state !== "uploading") return recording.state;
  // Consent is complete again: the film waits until somebody says to go on.
  if (sending?.phase === "no-consent") return "paused";
  return sending?.phase ?? "interrupted";
}

/** How far it is, from 0 to 1; null when that is no question any more. */
export function underwayFraction(recording: Known, sending: SendingFilm | undefined): number | null {
  if (recording.state === "preparing") return recording.progress;
  if (recording.state !== "uploading") return null;
  const received = Math.max(recording.receivedBytes, sending?.sent ?? 0);
  return received / Math.max(1, recording.sizeBytes);
}

/** Whether a film is between the camera and the analysis, without anything wrong with it. */
export function isUnderway({ state }: Pick<Recording, "state">): boolean {
  return state === "uploading" || state === "preparing";
}

/** Whether a person has to give the film once more before it goes on. */
export function asksFiles(kind: UnderwayKind): boolean {
  return kind === "interrupted" || kind === "unreadable";
}
