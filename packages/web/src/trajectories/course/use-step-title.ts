import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useLanguage } from "../../platform/language.ts";
import { nextStepWords } from "../next-step-words.ts";
import { momentInSentence } from "../moment-words.ts";
import { noFacts } from "../step-words.ts";

/** The title of any step of a trajectory, by its id and number. */
export function useStepTitle(trajectory: Trajectory): (step: string, number: number | null) => string {
  const language = useLanguage();
  return (step, number) => {
    const known = Object.entries(nextStepWords[language]).find(([id]) => id === step)?.[1];
    if (known === undefined) return step;
    const cycle = trajectory.cycles.find((each) => each.number === number);
    return known.title({
      ...noFacts,
      n: number === null ? "" : String(number),
      moment: momentInSentence(trajectory.programme.moments, cycle?.moment ?? null, language),
    });
  };
}
