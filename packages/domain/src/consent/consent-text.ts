import type { Purpose } from "./purpose.ts";

/** One text in one form: title, sentences and the line on stopping, at B1 level; "{deleteOn}" is filled with the day the film goes. */
export type ConsentWording = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly stop: string;
};

/** A version of what a person agrees to; a decision keeps the id, so a changed word asks for a new version. */
export type ConsentText = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly source: string;
  readonly nl: ConsentWording;
  readonly nlU: ConsentWording;
  readonly en: ConsentWording;
};
