import type { ParentWording } from "../method/wording.ts";
import { improvedFrom } from "./change.ts";
import { closingItems, closingQuestions, ownWording } from "./closing-questions.ts";
import type { Scale } from "./scale.ts";

const same = (nl: string, en: string): ParentWording => ({ nl, nlU: nl, en });

/** The teacher's question in a number: three own questions, at every measuring moment. */
export const teacherQuestion: Scale = {
  id: "teacher-question",
  version: 1,
  name: { nl: "Mijn vraag in een cijfer, op school", en: "My question in a number, at school" },
  items: [
    {
      id: "t_situation",
      answer: "0-10",
      question: {
        nl: "Hoe gaat het nu met je vraag?",
        nlU: "Hoe gaat het nu met uw vraag?",
        en: "How is it going with your question?",
      },
      atZero: same("helemaal niet goed", "not well at all"),
      atTen: same("heel goed", "very well"),
    },
    {
      id: "t_confidence",
      answer: "0-10",
      question: {
        nl: "Hoeveel vertrouwen heb je dat je dit zelf kunt in de groep?",
        nlU: "Hoeveel vertrouwen heeft u dat u dit zelf kunt in de groep?",
        en: "How confident are you that you can do this in the group?",
      },
      atZero: same("geen vertrouwen", "not confident"),
      atTen: same("heel veel vertrouwen", "very confident"),
    },
    {
      id: "t_contact",
      answer: "0-10",
      question: same("Hoe fijn is het contact met dit kind?", "How pleasant is the contact with this child?"),
      atZero: same("niet fijn", "not pleasant"),
      atTen: same("heel fijn", "very pleasant"),
    },
  ],
  scoring: { kind: "each-item", improvedFrom, talkWhen: null },
  source: {
    nl: "eigen vragen, als schaalvraag; de grens van twee punten is een vuistregel",
    en: "own questions, as scaling questions; the threshold of two points is a rule of thumb",
  },
  licence: ownWording,
  verified: false,
};

/** The closing questions in which a teacher recognises the work. */
export const teacherClosing: Scale = {
  ...closingQuestions,
  id: "teacher-closing",
  name: { nl: "Vragen bij het afronden, op school", en: "Questions at closing, at school" },
  items: [
    {
      ...closingItems.grade,
      question: {
        nl: "Welk rapportcijfer geef je deze begeleiding?",
        nlU: "Welk rapportcijfer geeft u deze begeleiding?",
        en: "Which mark out of ten do you give this guidance?",
      },
    },
    closingItems.reached,
    closingItems.alone,
    closingItems.recommend,
    closingItems.helpedMost,
  ],
};
