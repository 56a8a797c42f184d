import type { Wording } from "./wording.ts";

/** A step of the reporting code for domestic violence and child abuse (meldcode). */
export type SafetyStep = { readonly id: string; readonly title: Wording; readonly what: Wording };

/** The five steps, as a reminder beside the organisation's own protocol, which goes first (domain §2.10). */
export const safetySteps: {
  readonly source: Wording;
  readonly unverified: true;
  readonly steps: readonly SafetyStep[];
} = {
  source: {
    nl: "Wet verplichte meldcode huiselijk geweld en kindermishandeling, met afwegingskader (2019). Eigen woorden, versie 1, nog te bevestigen",
    en: "Dutch act on the reporting code for domestic violence and child abuse, with assessment framework (2019). Own wording, version 1, to be confirmed",
  },
  unverified: true,
  steps: [
    {
      id: "signs",
      title: { nl: "Breng de signalen in kaart", en: "Note the signs" },
      what: {
        nl: "Schrijf op wat je ziet en hoort, met de dag. Nog zonder oordeel. Doe dat in het dossier van je organisatie.",
        en: "Write down what you see and hear, with the day. Without a verdict yet. Do so in your organisation’s own file.",
      },
    },
    {
      id: "consult",
      title: { nl: "Overleg", en: "Consult" },
      what: {
        nl: "Vraag een collega of de aandachtsfunctionaris. Advies van Veilig Thuis kan zonder namen.",
        en: "Ask a colleague or the officer for child abuse. Advice of Veilig Thuis is possible without names.",
      },
    },
    {
      id: "talk",
      title: { nl: "Praat met de ouders en het kind", en: "Talk with the parents and the child" },
      what: {
        nl: "Zeg wat je ziet en vraag wat zij zien. Alleen niet als dat gevaar geeft.",
        en: "Say what you see and ask what they see. Only not when that brings danger.",
      },
    },
    {
      id: "weigh",
      title: { nl: "Weeg het af", en: "Weigh it" },
      what: {
        nl: "Gebruik het afwegingskader van jouw beroep. Is er acute of structurele onveiligheid?",
        en: "Use the assessment framework of your profession. Is there acute or structural lack of safety?",
      },
    },
    {
      id: "decide",
      title: { nl: "Beslis", en: "Decide" },
      what: {
        nl: "Eerst: is melden nodig? Dan: is hulp ook mogelijk? Beslis samen en leg het vast in het dossier van je organisatie.",
        en: "First: is reporting needed? Then: is help possible as well? Decide together and record it in your organisation’s own file.",
      },
    },
  ],
};

/** Where to call; the national numbers of the Netherlands. */
export const safetyNumbers = { emergency: "112", veiligThuis: "0800 2000" } as const;
