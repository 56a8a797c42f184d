import type { Language } from "@samenkijken/contract/shapes";
import { dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { dayInWords, timeInWords, today } from "./dates.ts";

const words = {
  nl: {
    today: "vandaag",
    on: (day: string) => `op ${day}`,
    past: (day: string) => `Dit was voor ${day}`,
    dueToday: "Vandaag",
    ahead: (day: string) => `Voor ${day}`,
  },
  en: {
    today: "today",
    on: (day: string) => `on ${day}`,
    past: (day: string) => `This was due before ${day}`,
    dueToday: "Today",
    ahead: (day: string) => `Before ${day}`,
  },
} as const satisfies Record<Language, unknown>;

/** A day by its name, or "vandaag" when it is that. */
export function dayOrToday(day: string, language: Language): string {
  return day === today() ? words[language].today : dayInWords(day, language);
}

/** The same behind a verb: "op dinsdag 17 maart", or "vandaag". */
export function onDayOrToday(day: string, language: Language): string {
  return day === today() ? words[language].today : words[language].on(dayInWords(day, language));
}

/** Day and clock: "dinsdag 17 maart, 10.30 uur", or "vandaag, 10.30 uur". */
export function momentOrToday(instant: string, language: Language): string {
  return `${dayOrToday(dutchDayOf(instant), language)}, ${timeInWords(instant, language)}`;
}

/** Until when: a day that is still to come is before it, the last day itself is today, and a day that passed was. */
export function deadlineInWords(day: string, language: Language): string {
  if (day === today()) return words[language].dueToday;
  return words[language][day < today() ? "past" : "ahead"](dayInWords(day, language));
}
