import { defineMessages } from "../platform/language.ts";

export const guideMessages = defineMessages({
  nl: {
    title: "Kennisbank",
    lead: "Waar je op let, wat je kunt vragen en wat je kunt filmen. Bij elke regel staat waar hij vandaan komt.",
    themes: {
      principle: "Contactprincipes",
      question: "Vragen die helpen kijken",
      "film-moment": "Gewone momenten om te filmen",
    },
    source: (source: string) => `Bron: ${source}`,
    empty: "Hier komen de principes en vragen van de methode.",
  },
  en: {
    title: "Guide",
    lead: "What to look for, what to ask and what to film. Each line says where it comes from.",
    themes: {
      principle: "Contact principles",
      question: "Questions that help to look",
      "film-moment": "Ordinary moments to film",
    },
    source: (source) => `Source: ${source}`,
    empty: "The principles and questions of the method will be here.",
  },
});
