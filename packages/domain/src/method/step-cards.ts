import type { NextStepId } from "../trajectory/step.ts";
import type { StepWords } from "./step-cards/card.ts";
import { endCards } from "./step-cards/end.ts";
import { familyCards } from "./step-cards/family.ts";
import { schoolCards } from "./step-cards/school.ts";
import { startCards } from "./step-cards/start.ts";
import { workCards } from "./step-cards/work.ts";

/** The card of every next step; a step without a card does not compile, an empty list says that nothing has to be done. */
export const stepCards: Readonly<Record<NextStepId, StepWords>> = {
  ...familyCards,
  ...startCards,
  ...workCards,
  ...schoolCards,
  ...endCards,
};
