import { teenMoments } from "../method/moments.ts";
import { teenSelfCheck } from "../method/self-check.ts";
import { stepCards } from "../method/step-cards.ts";
import { teenFitting, teenQuestions } from "../method/teen-questions.ts";
import { textsOf } from "./cards-and-texts.ts";
import { familyContent } from "./family-content.ts";
import type { Programme } from "./programme.ts";
import { weighedFor } from "./weighed.ts";

/** What a young person hears at a step, always with je (settled 11). From 12 the young person consents as well (settled 4). */
const forTeen = {
  "intake-incomplete": ["Wat wil jij graag anders thuis?", "What would you like to be different at home?"],
  "consent-missing": [
    "Jij kiest zelf of je gefilmd wordt. Nee is ook goed.",
    "You choose whether you are filmed. No is fine too.",
  ],
  "consent-withdrawn": [
    "Je keuze is bewaard. De film is op slot.",
    "Your choice is kept. The film is locked.",
  ],
  "film-plan": ["Welk moment vind jij goed om te filmen?", "Which moment is fine with you to film?"],
  "film-record": ["Doe gewoon. Zeg je stop, dan stop ik.", "Be yourself. When you say stop, I stop."],
  analyse: ["Ik zoek momenten waarop het goed gaat.", "I look for moments at which it goes well."],
  "look-back-plan": ["Wil je meekijken? Kies zelf.", "Do you want to look with us? You choose."],
  "look-back-hold": [
    "Je mag zeggen wat jij ziet, en wanneer we stilzetten.",
    "You may say what you see, and when we pause.",
  ],
  "midway-evaluate": ["Hoe gaat het nu, vind jij?", "How is it going now, in your view?"],
  "closing-discuss": ["Wat is er anders dan eerst?", "What is different from before?"],
  "follow-up-due": ["Hoe is het een half jaar later voor jou?", "How is it for you half a year later?"],
} as const;

/** Video-hometraining for families with a young person from 12 to 18: made of data alone. Version 1. */
export const vht1218: Programme = {
  ...familyContent,
  id: "vht-12-18",
  version: 1,
  name: { nl: "VHT 12-18", en: "VHT 12-18" },
  source: {
    nl: "Handboek K-VHT: eerst initiatieven, ook bij kinderen van 4 tot 18; aantallen naar VHT 4-12, door de eigenaar van de methode te bevestigen",
    en: "Handbook of K-VHT: first initiatives with children from 4 to 18; numbers after VHT 4-12, for the method’s owner to confirm",
  },
  recognition: null,
  schemeId: "vht-4-12@1",
  ages: { fromMonths: 144, belowMonths: 216 },
  pairs: 4,
  variants: [2, 3, 4, 5],
  band: { fromMonths: 3, toMonths: 6, warnAfterMonths: 5 },
  followUp: { months: 6, noticeDays: 28 },
  midwayAfterPairs: 2,
  lookBackWithinDays: { from: 5, to: 7 },
  schoolFilms: 0,
  intake: { requires: ["question", "goals"] },
  questions: teenQuestions,
  fitting: teenFitting,
  checklists: { ...familyContent.checklists, selfCheck: teenSelfCheck },
  texts: textsOf(stepCards, forTeen),
  moments: teenMoments,
  considerations: weighedFor("vht-12-18"),
};
