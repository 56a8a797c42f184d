import type { Wording } from "../method/wording.ts";
import { prorate, type SumRule, type SumScore } from "./sum-score.ts";

/** A questionnaire of others. Only a score that was obtained outside is kept: none of its items is in the product. */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly what: { readonly nl: string; readonly en: string };
  readonly licence: Wording;
  readonly source: string;
  /** How its sum is made, where that is published; it gives the range of scores and the number of items. */
  readonly rule: SumRule | null;
  /** Sums over some of the items, by name. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
}

const byOthers: Wording = {
  nl: "Van anderen: alleen de uitkomst invullen, verkregen met hun eigen formulieren",
  en: "Owned by others: score entry only, obtained with the owner’s own forms",
};

/** Me as a Parent, 16 items of 1 to 5; personal agency counts the other way round. */
export const maaps: Instrument = {
  id: "maaps",
  name: "MaaPs",
  what: { nl: "vertrouwen als ouder", en: "confidence as a parent" },
  licence: {
    nl: "Voorwaarden om in te bouwen zijn niet nagegaan: alleen de uitkomst invullen",
    en: "Terms for building in are not verified: score entry only",
  },
  source: "Parenting Research Centre, Me as a Parent scale",
  rule: { items: 16, lowest: 1, highest: 5, reversed: [1, 4, 9, 16] },
  parts: {
    "self-efficacy": [3, 11, 12, 15],
    "personal-agency": [1, 4, 9, 16],
    "self-sufficiency": [2, 5, 7, 13],
    "self-management": [6, 8, 10, 14],
  },
};

/** Parental Stress Scale, 18 items of 1 to 5; a low sum is little stress. */
export const parentalStress: Instrument = {
  id: "pss",
  name: "Parental Stress Scale",
  what: { nl: "spanning als ouder", en: "stress as a parent" },
  licence: {
    nl: "Vrij op papier; inbouwen vraagt toestemming van de maker: alleen de uitkomst invullen",
    en: "Free on paper; building it in asks for the author’s permission: score entry only",
  },
  source: "Berry & Jones 1995",
  rule: { items: 18, lowest: 1, highest: 5, reversed: [1, 2, 5, 6, 7, 8, 17, 18] },
  parts: {},
};

function scoreOnly(id: string, name: string, what: Instrument["what"], source: string): Instrument {
  return { id, name, what, licence: byOthers, source, rule: null, parts: {} };
}

/** What a trainer can enter a score of; another name can always be written. */
export const instruments: readonly Instrument[] = [
  scoreOnly("obvl", "OBVL", { nl: "opvoedingsbelasting", en: "parenting burden" }, "Praktikon"),
  scoreOnly(
    "obvl-k",
    "OBVL-K",
    { nl: "opvoedingsbelasting, kort", en: "parenting burden, short" },
    "Praktikon",
  ),
  scoreOnly(
    "sdq",
    "SDQ",
    { nl: "sterke kanten en moeilijkheden", en: "strengths and difficulties" },
    "Youthinmind",
  ),
  scoreOnly("nosik", "NOSI(K)", { nl: "opvoedingsstress", en: "parenting stress" }, "commercial publisher"),
  scoreOnly("empo", "EMPO", { nl: "kracht van ouders", en: "empowerment of parents" }, "Praktikon"),
  maaps,
  parentalStress,
];

/** A known instrument by its id. */
export function instrumentById(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id);
}

/** A score as it was obtained: the sum over what was answered; `answered` null = everything. */
export interface ObtainedScore {
  readonly instrument: string;
  readonly score: number;
  readonly answered: number | null;
}

/** Whether a score is possible with what is published of the instrument, and enough of its items were answered. */
export function fitsInstrument(obtained: ObtainedScore): boolean {
  const rule = instrumentById(obtained.instrument)?.rule ?? null;
  // Of others only the total is known: nothing can be made up for what was left open.
  if (rule === null) return obtained.answered === null;
  const count = obtained.answered ?? rule.items;
  const isInRange = obtained.score >= count * rule.lowest && obtained.score <= count * rule.highest;
  return isInRange && count <= rule.items && wholeScore(obtained) !== null;
}

/** The score over the whole list, prorated when some of it was left open; null when too much was. */
export function wholeScore(obtained: ObtainedScore): SumScore | null {
  const rule = instrumentById(obtained.instrument)?.rule ?? null;
  if (rule === null || obtained.answered === null) return { sum: obtained.score, isProrated: false };
  return prorate({ sum: obtained.score, count: obtained.answered, items: rule.items });
}
