import { questionInNumbers, sessionCheck, type ScaleQuestion } from "../method/session-check.ts";
import { improvedFrom } from "./change.ts";
import { closingQuestions, ownWording } from "./closing-questions.ts";
import { goalAttainment } from "./goal-attainment.ts";
import type { Scale } from "./scale.ts";

const fromZero = (item: ScaleQuestion) => ({ ...item, answer: "0-10" as const });

/** My question in a number (mijn vraag in een cijfer): three own questions of each parent, at every measuring moment. */
export const myQuestion: Scale = {
  id: "my-question",
  version: 1,
  name: { nl: "Mijn vraag in een cijfer", en: "My question in a number" },
  items: questionInNumbers.map(fromZero),
  scoring: { kind: "each-item", improvedFrom, talkWhen: null },
  source: {
    nl: "eigen vragen, als schaalvraag; de grens van twee punten is een vuistregel",
    en: "own questions, as scaling questions; the threshold of two points is a rule of thumb",
  },
  licence: ownWording,
};

/** How was this talk? Four own questions after each look-back. */
export const sessionCheckScale: Scale = {
  id: "session-check",
  version: 1,
  name: { nl: "Hoe was dit gesprek?", en: "How was this talk?" },
  items: sessionCheck.map(fromZero),
  scoring: { kind: "each-item", improvedFrom: null, talkWhen: { meanBelow: 7, anyAtMost: 5 } },
  source: {
    nl: "eigen vragen, in plaats van schalen die niet ingebouwd mogen worden",
    en: "own questions, instead of scales that may not be built in",
  },
  licence: ownWording,
};

/** Every scale that the product itself asks, in the order in which a trajectory meets them. */
export const scales: readonly Scale[] = [myQuestion, goalAttainment, sessionCheckScale, closingQuestions];
