import type { Marker } from "@samenkijken/annotation/document/document-record";
import type { Language } from "@samenkijken/contract/shapes";
import { codeName, personName, receptionSentence, secondsInWords } from "../workbench/marker-words.ts";
import { preparingMessages } from "./messages.ts";
import type { SuggestionReason } from "./suggestions.ts";

type Where = Parameters<typeof receptionSentence>[0];

/** Why a stretch is offered, in words: who did what, and what was counted. */
export function reasonWords(where: Where, reason: SuggestionReason, language: Language): string {
  const words = preparingMessages[language];
  const who = (marker: Marker): string =>
    words.didWhat(personName(where, marker.track), codeName(where, marker.code, language));
  if (reason.type === "starred") return who(reason.marker);
  if (reason.type === "turning") return words.turned(who(reason.no), who(reason.yes));
  if (reason.type === "series")
    return words.seriesOf(reason.count, secondsInWords(reason.seconds * 1_000_000, language));
  return `${who(reason.initiative)}. ${receptionSentence(where, reason.link, language)}`;
}
