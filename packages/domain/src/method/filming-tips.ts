import type { Wording } from "./step-cards/card.ts";

/** One thing to think of before filming. */
export type FilmingTip = { readonly id: string; readonly topic: Wording; readonly tip: Wording };

/** The agreements on filming (filmafspraken) as a card before the film. */
export const filmingTips: { readonly source: Wording; readonly tips: readonly FilmingTip[] } = {
  source: {
    nl: "Handboek K-VHT: kleine camera, kind wakker en aandachtig; verder eigen woorden, versie 1, nog te bevestigen door AIT",
    en: "Handbook of K-VHT: small camera, child awake and attentive; the rest own wording, version 1, to be confirmed by AIT",
  },
  tips: [
    {
      id: "what",
      topic: { nl: "Wat", en: "What" },
      tip: {
        nl: "Een gewoon moment dat redelijk gaat. De ouders kiezen.",
        en: "An ordinary moment that goes fairly well. The parents choose.",
      },
    },
    {
      id: "length",
      topic: { nl: "Hoe lang", en: "How long" },
      tip: {
        nl: "Ongeveer tien minuten. Korter mag; langer dan twintig is te veel.",
        en: "About ten minutes. Shorter is fine; more than twenty is too much.",
      },
    },
    {
      id: "child",
      topic: { nl: "Het kind", en: "The child" },
      tip: {
        nl: "Wakker en aandachtig of actief. Huilt het, wacht dan even.",
        en: "Awake and attentive or active. When it cries, wait a while.",
      },
    },
    {
      id: "picture",
      topic: { nl: "In beeld", en: "In the picture" },
      tip: {
        nl: "De gezichten van kind en ouder allebei, en hun handen. Niemand zonder toestemming.",
        en: "The faces of child and parent both, and their hands. Nobody without consent.",
      },
    },
    {
      id: "camera",
      topic: { nl: "De camera", en: "The camera" },
      tip: {
        nl: "Op ooghoogte van het kind, licht achter je. Volg het kind en blijf ruim.",
        en: "At the child's eye level, light behind you. Follow the child and stay wide.",
      },
    },
    {
      id: "sound",
      topic: { nl: "Geluid", en: "Sound" },
      tip: { nl: "Tv en radio uit.", en: "Television and radio off." },
    },
    {
      id: "you",
      topic: { nl: "Jij", en: "You" },
      tip: {
        nl: "Vriendelijk op de achtergrond. Antwoord kort als iemand iets zegt. Stop als ouder of kind dat wil.",
        en: "Friendly in the background. Answer briefly when spoken to. Stop when parent or child wants to.",
      },
    },
    {
      id: "after",
      topic: { nl: "Na afloop", en: "Afterwards" },
      tip: {
        nl: "Een compliment en dank. Geen oordeel. Zeg wanneer jullie terugkijken.",
        en: "A compliment and thanks. No verdict. Say when you look back together.",
      },
    },
  ],
};
