import { schoolTips } from "../method/filming-tips.ts";
import { schoolMoments } from "../method/moments.ts";
import { teacherSelfCheck } from "../method/self-check.ts";
import { stepCards } from "../method/step-cards.ts";
import { teacherCards } from "../method/step-cards/teacher.ts";
import { teacherFitting, teacherQuestions } from "../method/teacher-questions.ts";
import { atSchool } from "../method/programme-themes.ts";
import { goalAttainment } from "../outcomes/goal-attainment.ts";
import { sessionCheckScale } from "../outcomes/scales.ts";
import { teacherClosing, teacherQuestion } from "../outcomes/teacher-questions.ts";
import { cardsOf, textsOf } from "./cards-and-texts.ts";
import { usualOrder } from "./next-step-order.ts";
import type { Programme } from "./programme.ts";
import { weighedFor } from "./weighed.ts";

const cards = { ...stepCards, ...teacherCards };
const atEachMoment = [teacherQuestion.id, goalAttainment.id];

/** Video interaction guidance (video-interactiebegeleiding) at school: a teacher looks back, without a film at home. Version 1. */
export const vibSchool: Programme = {
  id: "vib-school",
  version: 1,
  name: { nl: "VIB school", en: "VIB school" },
  source: {
    nl: "Video-interactiebegeleiding naar Hoogland, Eliëns & Van der Giessen 2004; de aantallen zijn een voorstel, door de eigenaar van de methode te bevestigen",
    en: "Video-interactiebegeleiding after Hoogland, Eliëns & Van der Giessen 2004; numbers are a proposal, for the method’s owner to confirm",
  },
  recognition: null,
  schemeId: "vht-4-12@1",
  ages: { fromMonths: 48, belowMonths: 216 },
  pairs: 3,
  variants: [1, 2, 3, 4, 5],
  band: null,
  followUp: null,
  midwayAfterPairs: null,
  lookBackWithinDays: { from: 1, to: 7 },
  // The films of this programme are made at school: there are none apart from its pairs.
  schoolFilms: 0,
  // Goals are the teacher's, who is known only once school is asked: they can be set, and nothing waits for them.
  intake: { requires: ["question"] },
  client: "teacher",
  order: usualOrder,
  questions: teacherQuestions,
  fitting: teacherFitting,
  checklists: { selfCheck: teacherSelfCheck, sessionCheck: sessionCheckScale },
  instruments: {
    scales: [teacherQuestion, goalAttainment, teacherClosing],
    asked: {
      start: atEachMoment,
      midway: atEachMoment,
      closing: [...atEachMoment, teacherClosing.id],
      "follow-up": atEachMoment,
      talk: [teacherQuestion.id],
    },
    external: [],
  },
  texts: textsOf(cards),
  stepCards: cardsOf(cards),
  considerations: weighedFor("vib-school"),
  filmingTips: schoolTips,
  moments: schoolMoments,
  themes: atSchool,
  contact: null,
};
