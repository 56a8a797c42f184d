import { defineMessages } from "../../platform/language.ts";

const seconds = (count: number): string => `${count} ${count === 1 ? "seconde" : "seconden"}`;

const nl = {
  title: "Instellingen",
  lead: "Zo werk jij bij het analyseren. Alleen jij ziet deze keuzes, op elk apparaat waar je inlogt.",
  coding: "Coderen",
  reaction: "Reactietijd",
  reactionHelp:
    "Een hand is later dan een oog. Speelt de film, dan zetten we een code zoveel eerder. Staat hij stil, dan niet.",
  replay: "Laatste seconden nog eens",
  replayHelp: "Zo ver springt de film terug.",
  preRoll: "Aanloop",
  preRollHelp: "Ga je naar een code of fragment, dan begint de film zoveel eerder.",
  reception: "Tijd om te ontvangen",
  receptionHelp: "Zo lang na het begin van een initiatief telt volgen, ontvangen of benoemen als antwoord.",
  none: "geen",
  fraction: (text: string) => `${text} seconde`,
  seconds,
  keys: "Toetsen",
  single: "Losse toetsen",
  singleHelp: "Zet ze uit als je met je stem werkt of soms per ongeluk een toets raakt.",
  singleOn: "Aan",
  singleOff: "Uit: alles kan dan met knoppen, pijlen en Ctrl",
  keysHelp:
    "Kies een veld en druk op een letter of teken. Cijfers, spatie, pijlen en Ctrl blijven zoals ze zijn.",
  keyFor: (does: string) => `Toets voor ${does}`,
  standardIs: (key: string) => `standaard ${key}`,
  faults: {
    empty: "Druk op een letter of een teken.",
    notAKey: "Dit kan geen toets zijn. Kies een letter of een teken.",
    taken: (does: string) => `Deze toets is al voor: ${does}. Kies een andere.`,
  },
  toStandard: "Toetsen terug naar standaard",
  save: "Bewaren",
  saved: "Bewaard. Het geldt meteen.",
  wrong: "Er klopt iets niet",
};

const en: typeof nl = {
  title: "Settings",
  lead: "This is how you work when you analyse. Only you see these choices, on every device you sign in on.",
  coding: "Coding",
  reaction: "Reaction time",
  reactionHelp:
    "A hand is later than an eye. While the film plays we place a code so much earlier. When it stands still, we do not.",
  replay: "The last seconds again",
  replayHelp: "The film jumps back this far.",
  preRoll: "Run-up",
  preRollHelp: "When you go to a code or clip, the film begins this much earlier.",
  reception: "Time to receive",
  receptionHelp:
    "For so long after the begin of an initiative, following, receiving or naming counts as an answer.",
  none: "none",
  fraction: (text) => `${text} second`,
  seconds: (count) => `${count} ${count === 1 ? "second" : "seconds"}`,
  keys: "Keys",
  single: "Single keys",
  singleHelp: "Switch them off if you work by voice or sometimes touch a key by accident.",
  singleOn: "On",
  singleOff: "Off: everything can then be done with buttons, arrows and Ctrl",
  keysHelp: "Choose a field and press a letter or sign. Digits, space, arrows and Ctrl stay as they are.",
  keyFor: (does) => `Key for ${does}`,
  standardIs: (key) => `standard ${key}`,
  faults: {
    empty: "Press a letter or a sign.",
    notAKey: "This cannot be a key. Choose a letter or a sign.",
    taken: (does) => `This key is taken by: ${does}. Choose another.`,
  },
  toStandard: "Keys back to standard",
  save: "Save",
  saved: "Saved. It counts from now on.",
  wrong: "Something is not right",
};

/** Words of the settings. */
export const settingsMessages = defineMessages({ nl, en });
