import type { ParentWording } from "../method/wording.ts";
import type { Choice, Scale, ScaleItem } from "./scale.ts";

const same = (nl: string, en: string): ParentWording => ({ nl, nlU: nl, en });
const choice = (id: string, nl: string, en: string): Choice => ({ id, label: same(nl, en) });

/** Answers to "did we reach what you wanted", from most to least. */
export const reachedIds = ["completely", "mostly", "a-little", "no"] as const;
/** Answers to "can you go on without help". */
export const aloneIds = ["yes", "with-support", "no"] as const;
/** Answers to "would you recommend this". */
export const recommendIds = ["yes", "perhaps", "no"] as const;

/** The terms of what was worded for this product. */
export const ownWording = { nl: "eigen tekst, vrij te gebruiken", en: "own wording, free" } as const;

type Asked<Item extends ScaleItem["answer"]> = Extract<ScaleItem, { answer: Item }>;

const grade: Asked<"1-10"> = {
  id: "grade",
  answer: "1-10",
  question: {
    nl: "Welk rapportcijfer geef je deze hulp?",
    nlU: "Welk rapportcijfer geeft u deze hulp?",
    en: "Which mark out of ten do you give this help?",
  },
};

const reached: Asked<"choice"> = {
  id: "reached",
  answer: "choice",
  question: {
    nl: "Hebben we bereikt wat je wilde?",
    nlU: "Hebben we bereikt wat u wilde?",
    en: "Did we reach what you wanted?",
  },
  choices: [
    choice("completely", "Ja, helemaal", "Yes, completely"),
    choice("mostly", "Grotendeels", "Mostly"),
    choice("a-little", "Een beetje", "A little"),
    choice("no", "Nee", "No"),
  ],
};

const alone: Asked<"choice"> = {
  id: "alone",
  answer: "choice",
  question: {
    nl: "Kun je nu zonder hulp verder?",
    nlU: "Kunt u nu zonder hulp verder?",
    en: "Can you go on without help now?",
  },
  choices: [
    choice("yes", "Ja", "Yes"),
    choice("with-support", "Met wat steun", "With some support"),
    choice("no", "Nee", "No"),
  ],
};

const recommend: Asked<"choice"> = {
  id: "recommend",
  answer: "choice",
  question: {
    nl: "Zou je dit aan anderen aanraden?",
    nlU: "Zou u dit aan anderen aanraden?",
    en: "Would you recommend this to others?",
  },
  choices: [choice("yes", "Ja", "Yes"), choice("perhaps", "Misschien", "Perhaps"), choice("no", "Nee", "No")],
};

const helpedMost: Asked<"words"> = {
  id: "helped-most",
  answer: "words",
  question: {
    nl: "Wat heeft je het meest geholpen?",
    nlU: "Wat heeft u het meest geholpen?",
    en: "What helped you most?",
  },
};

/** The items of the closing questions by what they are about. */
export const closingItems = { grade, reached, alone, recommend, helpedMost } as const;

/** Own closing questions, version 1, in step with the harmonised indicators: satisfaction, and going on without help. */
export const closingQuestions: Scale = {
  id: "closing-questions",
  version: 1,
  name: { nl: "Vragen bij het afronden", en: "Questions at closing" },
  items: [grade, reached, alone, recommend, helpedMost],
  scoring: { kind: "each-item", improvedFrom: null, talkWhen: null },
  source: {
    nl: "eigen vragen, in lijn met de basisset geharmoniseerde uitkomstindicatoren (NJi/VNG)",
    en: "own questions, in step with the basic set of harmonised outcome indicators (NJi/VNG)",
  },
  licence: ownWording,
  verified: false,
};
