import type { Wording } from "./wording.ts";

export type ThemeId = (typeof themeIds)[number];

/** What a question is about, as tags for lists and reports (requirements B-06, C-13), in the order of the form. */
export const themeIds = [
  "crying",
  "sleeping",
  "eating",
  "daily-care",
  "contact",
  "limits",
  "siblings",
  "play",
  "premature",
  "school",
  "emotions",
  "other",
] as const;

export const themes: Readonly<Record<ThemeId, Wording>> = {
  crying: { nl: "Huilen", en: "Crying" },
  sleeping: { nl: "Slapen", en: "Sleeping" },
  eating: { nl: "Eten", en: "Eating" },
  "daily-care": { nl: "Verzorgen en zindelijk worden", en: "Care and toilet training" },
  contact: { nl: "Contact en hechting", en: "Contact and attachment" },
  limits: { nl: "Grenzen", en: "Limits" },
  siblings: { nl: "Broers en zussen", en: "Siblings" },
  play: { nl: "Spelen", en: "Play" },
  premature: { nl: "Te vroeg geboren", en: "Born too soon" },
  school: { nl: "School of opvang", en: "School or day care" },
  emotions: { nl: "Gevoelens en gedrag", en: "Feelings and behaviour" },
  other: { nl: "Iets anders", en: "Something else" },
};

/** What help is for: to keep problems away, or to make them less (requirement C-15). */
export const aims = ["prevent", "reduce"] as const;
