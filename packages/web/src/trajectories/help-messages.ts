import { defineMessages } from "../platform/language.ts";

export const helpMessages = defineMessages({
  nl: {
    whatNow: "Wat nu?",
    why: "Waarom",
    hears: { family: "Wat de ouders horen", teacher: "Wat de leerkracht hoort" },
    childHears: "Wat de jongere hoort",
    filmingTips: "Tips voor het filmen",
    quoted: (text: string) => `“${text}”`,
    source: (source: string) => `Bron: ${source}`,
    phase: (name: string, phase: string) => `${name}, ${phase}`,
    phaseCorrected: (name: string, phase: string) => `${name}, ${phase} (gecorrigeerde leeftijd)`,
    phases: "Wat bij de leeftijd past",
    child: "Bezig met",
    look: "Let in de film op",
    moments: "Momenten om te filmen",
  },
  en: {
    whatNow: "What now?",
    why: "Why",
    hears: { family: "What the parents hear", teacher: "What the teacher hears" },
    childHears: "What the young person hears",
    filmingTips: "Tips for filming",
    quoted: (text) => `“${text}”`,
    source: (source) => `Source: ${source}`,
    phase: (name, phase) => `${name}, ${phase}`,
    phaseCorrected: (name, phase) => `${name}, ${phase} (corrected age)`,
    phases: "What fits the age",
    child: "Busy with",
    look: "In the film, look at",
    moments: "Moments to film",
  },
});
