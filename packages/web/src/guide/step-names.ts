import type { Language } from "@samenkijken/contract/shapes";
import { createContext, use } from "react";
import { useLanguage } from "../platform/language.ts";

/** What a next step is called: the words of steps belong to trajectories, which tell them here. */
export const StepNames = createContext<(step: string, language: Language) => string>((step) => step);

/** What a step is called in the language of the screen, by its id. */
export function useStepName(): (step: string) => string {
  const language = useLanguage();
  const nameOf = use(StepNames);
  return (step) => nameOf(step, language);
}
