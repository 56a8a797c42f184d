import type { ActivatingQuestion, Fitting } from "../programmes/content.ts";
import { usualFitting } from "./fitting.ts";
import { activatingQuestions } from "./questions.ts";
import { ownWords as source } from "./wording.ts";

/** A young person is always addressed with je. */
function toTeen(intent: string, nl: string, en: string): ActivatingQuestion {
  return { intent, nl, nlU: nl, en, source, verified: false };
}

/** The questions for families with a young person who looks back as well: those for parents, and those to the young person. */
export const teenQuestions: readonly ActivatingQuestion[] = [
  ...activatingQuestions.filter(({ intent }) => !["PAUSE", "FILMED_CHILD"].includes(intent)),
  toTeen("TEEN_OBSERVE", "Wat zie jij hier gebeuren?", "What do you see happening here?"),
  toTeen("TEEN_WANT", "Wat wilde je hier zelf?", "What did you want here yourself?"),
  toTeen(
    "TEEN_NOTICE",
    "Waaraan merkte je dat er naar je geluisterd werd?",
    "How did you notice that you were listened to?",
  ),
  toTeen("TEEN_PROUD", "Wat vind je zelf goed gaan?", "What do you think goes well?"),
  toTeen("TEEN_NEED", "Wat helpt jou op zo’n moment?", "What helps you at such a moment?"),
  toTeen("TEEN_AGREE", "Wat zou jij willen afspreken?", "What would you like to agree on?"),
];

/** Discussing and disagreeing ask the young person first. */
export const teenFitting: Fitting = {
  ...usualFitting,
  byCode: {
    ...usualFitting.byCode,
    INITIATIVE: ["TEEN_WANT", "CHILD_INITIATIVE"],
    RECEIVE: ["PARENT_ACTION", "TEEN_NOTICE"],
    DISCUSS: ["AGREEING", "TEEN_AGREE"],
    CONFLICT: ["TEEN_NEED", "DIFFERENCE"],
    CUE_PAUSE: ["CHILD_VIEW"],
  },
};
