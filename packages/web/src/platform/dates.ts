import type { Language } from "@samenkijken/contract/shapes";
import { dutchDayOf, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { now } from "./now.ts";

const zone = "Europe/Amsterdam";
const locales = { nl: "nl-NL", en: "en-GB" } as const;
const clockParts = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, hour: "2-digit", minute: "2-digit" });

/** Today in the Netherlands; in a demo the day that it plays. */
export function today(): IsoDate {
  return dutchDayOf(now().toISOString());
}

/** A day of the contract as the domain's type: the contract has checked its shape already. */
export function asDay(day: string): IsoDate {
  return day as IsoDate;
}

/** The Dutch clock of a moment, as `10:30`. */
export function clockOf(instant: string): string {
  return clockParts.format(new Date(instant));
}

/** The moment at which a Dutch clock shows `time` on `day`; the skipped hour in March becomes the hour after it. */
export function instantOf(day: string, time: string): string {
  const asUtc = new Date(`${day}T${time}:00.000Z`);
  const first = new Date(asUtc.getTime() - offsetAt(asUtc));
  return new Date(asUtc.getTime() - offsetAt(first)).toISOString();
}

function offsetAt(moment: Date): number {
  const shown = new Date(`${dutchDayOf(moment.toISOString())}T${clockOf(moment.toISOString())}:00.000Z`);
  return shown.getTime() - Math.floor(moment.getTime() / 60_000) * 60_000;
}

const styles = {
  /** dinsdag 17 maart */
  full: { weekday: "long", day: "numeric", month: "long" },
  /** 17 maart */
  short: { day: "numeric", month: "long" },
  /** dinsdag */
  weekday: { weekday: "long" },
  /** 17 mrt */
  brief: { day: "numeric", month: "short" },
  /** 17 maart 2026 */
  year: { day: "numeric", month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A calendar day in words: "dinsdag 17 maart" (full), "17 maart" (short), "dinsdag" (weekday), "17 mrt" (brief) or with its year. */
export function dayInWords(day: string, language: Language, style: keyof typeof styles = "full"): string {
  const words = new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone: "UTC" });
  return words
    .format(new Date(`${day}T00:00:00Z`))
    .replace(",", "")
    .replace(/\.$/, "");
}

/** The clock of a moment as people write it: "10.30" or "10:30". */
export function clockInWords(instant: string, language: Language): string {
  return language === "nl" ? clockOf(instant).replace(":", ".") : clockOf(instant);
}

/** The same inside a sentence: "10.30 uur" or "10:30". */
export function timeInWords(instant: string, language: Language): string {
  const clock = clockInWords(instant, language);
  return language === "nl" ? `${clock} uur` : clock;
}

/** Day and clock of a moment: "dinsdag 17 maart, 10.30 uur". */
export function momentInWords(instant: string, language: Language): string {
  return `${dayInWords(dutchDayOf(instant), language)}, ${timeInWords(instant, language)}`;
}
