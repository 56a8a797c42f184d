import type { Language } from "@samenkijken/contract/shapes";
import { nextStepWords } from "./next-step-words.ts";
import { noFacts } from "./step-words.ts";

/** What a next step is called by itself, by its id; a step that is not known keeps its id. */
export function stepName(step: string, language: Language): string {
  const found = Object.entries(nextStepWords[language]).find(([id]) => id === step);
  return found?.[1].title(noFacts).replaceAll(/\s+/gu, " ").trim() ?? step;
}
