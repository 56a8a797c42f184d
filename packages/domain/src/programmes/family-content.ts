import { homeTips } from "../method/filming-tips.ts";
import { usualFitting } from "../method/fitting.ts";
import { familyMoments } from "../method/moments.ts";
import { activatingQuestions } from "../method/questions.ts";
import { selfCheck } from "../method/self-check.ts";
import { stepCards } from "../method/step-cards.ts";
import { upbringing } from "../method/programme-themes.ts";
import { closingQuestions } from "../outcomes/closing-questions.ts";
import { goalAttainment } from "../outcomes/goal-attainment.ts";
import { instruments } from "../outcomes/instruments.ts";
import { myQuestion, sessionCheckScale } from "../outcomes/scales.ts";
import { cardsOf, textsOf } from "./cards-and-texts.ts";
import { usualOrder } from "./next-step-order.ts";
import type { ProgrammeContent } from "./programme.ts";
import { weighedFor } from "./weighed.ts";

const atEachMoment = [myQuestion.id, goalAttainment.id];

/** The method in words for parents with a child at home, as both programmes for families share it. */
export const familyContent: ProgrammeContent = {
  client: "family",
  order: usualOrder,
  questions: activatingQuestions,
  fitting: usualFitting,
  checklists: { selfCheck, sessionCheck: sessionCheckScale },
  instruments: {
    scales: [myQuestion, goalAttainment, closingQuestions],
    asked: {
      start: atEachMoment,
      midway: atEachMoment,
      closing: [...atEachMoment, closingQuestions.id],
      "follow-up": atEachMoment,
      talk: [myQuestion.id],
    },
    external: instruments.map(({ id }) => id),
  },
  texts: textsOf(stepCards),
  stepCards: cardsOf(stepCards),
  considerations: weighedFor("family"),
  filmingTips: homeTips,
  moments: familyMoments,
  themes: upbringing,
  contact: null,
};
