import type { Language } from "@samenkijken/contract/shapes";
import { createContext, useContext } from "react";

/** The words of a module in both languages: strings, and functions that fill something in. */
interface Messages<T> {
  readonly nl: T;
  readonly en: T;
}

/** Declares the words of a module; a key that one language lacks does not compile. */
export function defineMessages<T extends object>(texts: {
  readonly nl: T;
  readonly en: NoInfer<T>;
}): Messages<T> {
  return texts;
}

/** The language of the screen; given by the language provider. */
export const LanguageContext = createContext<Language>("nl");

/** The language of the screen. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of a module in the language of the screen. */
export function useMessages<T>(messages: Messages<T>): T {
  return messages[useLanguage()];
}
