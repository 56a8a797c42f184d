/** The fields of the form of a programme, in its order. */
export const draftFields = [
  "id",
  "nameNl",
  "nameEn",
  "sourceNl",
  "sourceEn",
  "recognitionNl",
  "recognitionEn",
  "recognitionSince",
  "recognitionSourceNl",
  "recognitionSourceEn",
  "byNl",
  "byEn",
  "earlyNl",
  "earlyEn",
  "againNl",
  "againEn",
  "schemeId",
  "ageFrom",
  "ageBelow",
  "pairs",
  "variants",
  "midway",
  "lookBackFrom",
  "lookBackTo",
  "bandFrom",
  "bandTo",
  "bandWarn",
  "followUpMonths",
  "followUpNotice",
  "schoolFilms",
  "requiresQuestion",
  "requiresGoals",
] as const;

export type DraftField = (typeof draftFields)[number];

/** Fields that must be filled in. */
export const neededFields: ReadonlySet<DraftField> = new Set([
  "id",
  "nameNl",
  "nameEn",
  "sourceNl",
  "sourceEn",
  "schemeId",
  "ageFrom",
  "ageBelow",
  "pairs",
  "variants",
  "lookBackFrom",
  "lookBackTo",
  "schoolFilms",
]);

/** Fields that hold a whole number. */
export const numberFields: ReadonlySet<DraftField> = new Set([
  "ageFrom",
  "ageBelow",
  "pairs",
  "midway",
  "lookBackFrom",
  "lookBackTo",
  "bandFrom",
  "bandTo",
  "bandWarn",
  "followUpMonths",
  "followUpNotice",
  "schoolFilms",
]);

/** Fields that are filled in together or not at all. */
export const fieldsTogether: readonly (readonly DraftField[])[] = [
  ["recognitionNl", "recognitionEn", "recognitionSourceNl", "recognitionSourceEn"],
  ["byNl", "byEn"],
  ["earlyNl", "earlyEn"],
  ["againNl", "againEn"],
  ["bandFrom", "bandTo", "bandWarn"],
  ["followUpMonths", "followUpNotice"],
];
