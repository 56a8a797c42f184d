import type { Recording } from "@samenkijken/contract/recordings";
import type { Language } from "@samenkijken/contract/shapes";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { clockInWords, dayInWords, today } from "../../platform/dates.ts";
import { plural } from "../../platform/plural.ts";
import { percentOf } from "../film-sizes.ts";
import type { RecordingWords } from "../messages.ts";
import type { UnderwayKind } from "./underway-kind.ts";

type Words = RecordingWords["underway"];

/** The kinds that are always told in the same words. */
const sentences = {
  waiting: "waiting",
  sending: "sending",
  checking: "checking",
  paused: "paused",
  offline: "offline",
  away: "away",
  "signed-out": "signedOut",
  "disk-full": "diskFull",
  unreadable: "unreadable",
  ready: "ready",
  refused: "refused",
  erased: "erased",
} as const;

/** What happens to the film now, in a sentence or two. */
export function kindInWords(kind: UnderwayKind, recording: Recording, words: Words): string {
  if (kind === "no-consent")
    return recording.consent === "withdrawn" ? words.noConsentWithdrawn : words.noConsentMissing;
  if (kind === "interrupted")
    return words.interrupted(percentOf(recording.receivedBytes / Math.max(1, recording.sizeBytes)));
  if (kind === "preparing") return recording.playable ? words.playable : words.preparing;
  return words[sentences[kind]];
}

/** "Nog ongeveer 4 minuten.", or nothing while that cannot be said. */
export function leftInWords(secondsLeft: number | null, language: Language, words: Words): string {
  if (secondsLeft === null) return "";
  const minutes = Math.round(secondsLeft / 60);
  return words.left(minutes < 1 ? words.lessThanMinute : plural(language, minutes, words.minutes));
}

/** When the film came in and whether it may go from the camera; nothing before that, nor of one that cannot be used. */
export function arrivalInWords(
  { arrivedAt, confirmedAt, state }: Pick<Recording, "arrivedAt" | "confirmedAt" | "state">,
  language: Language,
  words: Words,
): string {
  if (arrivedAt === null || state === "refused" || state === "erased") return "";
  const day = dutchDayOf(arrivedAt);
  const when =
    day === today()
      ? words.today(clockInWords(arrivedAt, language))
      : words.onDay(dayInWords(day, language, "short"));
  return confirmedAt === null ? words.arrived(when) : words.confirmed(when);
}
