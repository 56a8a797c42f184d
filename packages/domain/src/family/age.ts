import { addDays, addMonths, daysBetween, type IsoDate, monthsBetween } from "../time/iso-date.ts";

/** An age in the unit people use for it; `months` accompanies years only. */
export type Age =
  | { readonly unit: "weeks" | "months"; readonly count: number }
  | { readonly unit: "years"; readonly count: number; readonly months: number };

/** The age groups in which the law lets others, both, or the child alone decide. */
export type Bracket = "under-12" | "12-15" | "16-plus";

/** Corrected age in days since the due date; `age` is null while the due date still lies ahead. */
export type CorrectedAge = { readonly days: number; readonly age: Age | null };

/** 37+0 weeks: birth from here on is not premature (domain §1.4). */
const termDays = 259;
const fullPregnancyDays = 280;
/** How long to correct differs among professionals; 24 calendar months is the common default (domain §10, question 6). */
const correctUntilMonths = 24;

/** The age to show: weeks up to 12 weeks, months up to 24 months, then years and months; throws RangeError before birth. */
export function ageOf(birthDate: IsoDate, onDate: IsoDate): Age {
  const days = daysBetween(birthDate, onDate);
  if (days < 0) throw new RangeError(`No age on ${onDate}: born ${birthDate}`);
  const weeks = Math.floor(days / 7);
  if (weeks < 12) return { unit: "weeks", count: weeks };
  const months = monthsBetween(birthDate, onDate);
  if (months < 24) return { unit: "months", count: months };
  return { unit: "years", count: Math.floor(months / 12), months: months % 12 };
}

/** Age counted from the due date, for texts on development and never for legal age; null at term, when the duration of pregnancy is unknown, and from 24 calendar months. */
export function correctedAge(child: {
  readonly birthDate: IsoDate;
  readonly gestationalAgeDays: number | null;
  readonly onDate: IsoDate;
}): CorrectedAge | null {
  const { birthDate, gestationalAgeDays, onDate } = child;
  if (gestationalAgeDays === null || gestationalAgeDays >= termDays) return null;
  if (monthsBetween(birthDate, onDate) >= correctUntilMonths) return null;
  const dueDate = addDays(birthDate, fullPregnancyDays - gestationalAgeDays);
  const days = daysBetween(dueDate, onDate);
  return { days, age: days < 0 ? null : ageOf(dueDate, onDate) };
}

/** The age that texts on development go by, in whole months: corrected where that applies; null before birth and before the due date. */
export function developmentMonths(child: {
  readonly birthDate: IsoDate;
  readonly gestationalAgeDays: number | null;
  readonly onDate: IsoDate;
}): number | null {
  const { birthDate, gestationalAgeDays, onDate } = child;
  if (onDate < birthDate) return null;
  if (gestationalAgeDays === null || correctedAge(child) === null) return monthsBetween(birthDate, onDate);
  const dueDate = addDays(birthDate, fullPregnancyDays - gestationalAgeDays);
  return onDate < dueDate ? null : monthsBetween(dueDate, onDate);
}

/** Who decides on help by age: parents, parents and child, or the child alone from 16 (domain §5.2); changes on the birthday itself. */
export function bracket(birthDate: IsoDate, onDate: IsoDate): Bracket {
  if (onDate >= addMonths(birthDate, 16 * 12)) return "16-plus";
  return onDate >= addMonths(birthDate, 12 * 12) ? "12-15" : "under-12";
}
