/** The parts of the editor, in the order in which one goes through them. */
export const editorParts = [
  "about",
  "course",
  "questions",
  "checks",
  "instruments",
  "steps",
  "filming",
  "considerations",
  "review",
] as const;
export type EditorPart = (typeof editorParts)[number];

const partOfPlace: Readonly<Record<string, EditorPart>> = {
  pairs: "course",
  variants: "course",
  midway: "course",
  schoolFilms: "course",
  requiresQuestion: "course",
  requiresGoals: "course",
  lookBackFrom: "course",
  lookBackTo: "course",
  bandFrom: "course",
  bandTo: "course",
  bandWarn: "course",
  followUpMonths: "course",
  followUpNotice: "course",
  order: "course",
  questions: "questions",
  fitting: "questions",
  checklists: "checks",
  instruments: "instruments",
  stepCards: "steps",
  texts: "steps",
  moments: "filming",
  filmingTips: "filming",
  considerations: "considerations",
  note: "review",
};

/** In which part a field stands. */
export function partOf(fieldId: string): EditorPart {
  return partOfPlace[fieldId.split(".")[0] ?? ""] ?? "about";
}
