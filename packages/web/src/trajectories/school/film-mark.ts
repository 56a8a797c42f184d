import type { LookBackLine } from "@samenkijken/contract/lookback";
import type { Recording } from "@samenkijken/contract/recordings";
import type { Language } from "@samenkijken/contract/shapes";

const words = {
  nl: { atSchool: "op school", teacher: "met de leerkracht", joint: "samen met school" },
  en: { atSchool: "at school", teacher: "with the teacher", joint: "together with school" },
} as const;

/** What follows the word recording: its number at home, "op school" for the one film there, "op school 2" for a second. */
export function filmMark({ lane, number }: Pick<Recording, "lane" | "number">, language: Language): string {
  if (lane === "home") return String(number);
  return number === 1 ? words[language].atSchool : `${words[language].atSchool} ${String(number)}`;
}

/** What follows the word look-back: its number in the family, else with whom it is held. */
export function talkMark(
  { kind, number }: Pick<LookBackLine, "kind" | "number">,
  language: Language,
): string {
  if (kind === "family") return String(number);
  const mark = words[language][kind];
  return number === 1 ? mark : `${mark} ${String(number)}`;
}
