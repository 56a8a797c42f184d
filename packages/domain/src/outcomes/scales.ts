import { questionInNumbers, sessionCheck } from "../method/session-check.ts";
import { improvedFrom } from "./change.ts";
import { ownWording } from "./closing-questions.ts";
import type { Scale } from "./scale.ts";

/** My question in a number (mijn vraag in een cijfer): three own questions of each parent, at every measuring moment. */
export const myQuestion: Scale = {
  id: "my-question",
  version: 1,
  name: { nl: "Mijn vraag in een cijfer", en: "My question in a number" },
  items: questionInNumbers,
  scoring: { kind: "each-item", improvedFrom, talkWhen: null },
  source: {
    nl: "eigen vragen, als schaalvraag; de grens van twee punten is een vuistregel",
    en: "own questions, as scaling questions; the threshold of two points is a rule of thumb",
  },
  licence: ownWording,
  verified: false,
};

/** How was this talk? Four own questions after each look-back. */
export const sessionCheckScale: Scale = {
  id: "session-check",
  version: 1,
  name: { nl: "Hoe was dit gesprek?", en: "How was this talk?" },
  items: sessionCheck,
  scoring: { kind: "each-item", improvedFrom: null, talkWhen: { meanBelow: 7, anyAtMost: 5 } },
  source: {
    nl: "eigen vragen, in plaats van schalen die niet ingebouwd mogen worden",
    en: "own questions, instead of scales that may not be built in",
  },
  licence: ownWording,
  verified: false,
};
