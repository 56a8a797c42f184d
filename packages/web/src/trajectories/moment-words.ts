import type { Language } from "@samenkijken/contract/shapes";
import { filmMoments, type FilmMomentId } from "@samenkijken/domain/method/moments";

/** The words of a daily moment; empty when none is chosen. */
export function momentWords(moment: FilmMomentId | null, language: Language): string {
  return moment === null ? "" : filmMoments[moment].label[language];
}

/** The same inside a sentence. */
export function momentInSentence(moment: FilmMomentId | null, language: Language): string {
  const words = momentWords(moment, language);
  return words.charAt(0).toLocaleLowerCase(language) + words.slice(1);
}
