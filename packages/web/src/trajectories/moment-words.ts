import type { Language } from "@samenkijken/contract/shapes";
import { schoolMoments } from "@samenkijken/domain/method/moments";
import type { Programme } from "@samenkijken/domain/programmes/programme";

type Moments = Programme["moments"];

/** The words of a film moment; empty when none is chosen. A moment that the programme no longer has is told by its name. */
export function momentWords(moments: Moments, moment: string | null, language: Language): string {
  if (moment === null) return "";
  const named = moment.charAt(0).toUpperCase() + moment.slice(1).replaceAll("-", " ");
  // A film at school in a programme for a family has a moment of school.
  return [...moments, ...schoolMoments].find(({ id }) => id === moment)?.label[language] ?? named;
}

/** The same inside a sentence. */
export function momentInSentence(moments: Moments, moment: string | null, language: Language): string {
  const words = momentWords(moments, moment, language);
  return words.charAt(0).toLocaleLowerCase(language) + words.slice(1);
}
