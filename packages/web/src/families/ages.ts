import type { Language } from "@samenkijken/contract/shapes";
import { ageOf, correctedAge, type Age } from "@samenkijken/domain/family/age";
import { asDay, today } from "../platform/dates.ts";
import { plural } from "../platform/plural.ts";

const units = {
  nl: {
    weeks: { one: "week", other: "weken" },
    months: { one: "maand", other: "maanden" },
    years: { one: "jaar", other: "jaar" },
  },
  en: {
    weeks: { one: "week", other: "weeks" },
    months: { one: "month", other: "months" },
    years: { one: "year", other: "years" },
  },
} as const;

/** An age as people say it: "9 weken", "14 maanden", "7 jaar". */
export function ageInWords(age: Age, language: Language): string {
  return plural(language, age.count, units[language][age.unit]);
}

/** A child's age today and, for a child born too soon, the age counted from the due date; null when there is none. */
export function childAges(
  child: { readonly birthDate: string; readonly gestationalAgeDays: number | null },
  language: Language,
): { readonly age: string; readonly corrected: string | null } {
  const onDate = today();
  const birthDate = asDay(child.birthDate);
  if (birthDate > onDate) return { age: "", corrected: null };
  const corrected = correctedAge({ birthDate, gestationalAgeDays: child.gestationalAgeDays, onDate });
  return {
    age: ageInWords(ageOf(birthDate, onDate), language),
    corrected: corrected?.age ? ageInWords(corrected.age, language) : null,
  };
}
