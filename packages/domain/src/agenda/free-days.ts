import { Temporal } from "temporal-polyfill";
import { addDays, type IsoDate } from "../time/iso-date.ts";
import type { Wording } from "../method/wording.ts";

/** The free day that falls on this day in the Netherlands, in words; null on another day. */
export function freeDayOn(day: IsoDate): Wording | null {
  return freeDaysOf(Number(day.slice(0, 4))).get(day) ?? null;
}

/** Whether nothing is suggested on this day: a weekend or a free day. Who chooses it herself may have it. */
export function isDayOff(day: IsoDate): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek > 5 || freeDayOn(day) !== null;
}

/** The general free days of a year (Algemene termijnenwet, art. 3, with Good Friday left out); 5 May only each fifth year. */
function freeDaysOf(year: number): ReadonlyMap<IsoDate, Wording> {
  const on = (monthDay: string) => `${String(year)}-${monthDay}` as IsoDate;
  const easter = easterOf(year);
  const kingsDay = Temporal.PlainDate.from(on("04-27")).dayOfWeek === 7 ? on("04-26") : on("04-27");
  return new Map<IsoDate, Wording>([
    [on("01-01"), { nl: "Nieuwjaarsdag", en: "New Year’s Day" }],
    [easter, { nl: "Eerste paasdag", en: "Easter Sunday" }],
    [addDays(easter, 1), { nl: "Tweede paasdag", en: "Easter Monday" }],
    [kingsDay, { nl: "Koningsdag", en: "King’s Day" }],
    ...(year % 5 === 0 ? [[on("05-05"), { nl: "Bevrijdingsdag", en: "Liberation Day" }] as const] : []),
    [addDays(easter, 39), { nl: "Hemelvaartsdag", en: "Ascension Day" }],
    [addDays(easter, 49), { nl: "Eerste pinksterdag", en: "Whit Sunday" }],
    [addDays(easter, 50), { nl: "Tweede pinksterdag", en: "Whit Monday" }],
    [on("12-25"), { nl: "Eerste kerstdag", en: "Christmas Day" }],
    [on("12-26"), { nl: "Tweede kerstdag", en: "Second Christmas Day" }],
  ]);
}

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easterOf(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return `${String(year)}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}` as IsoDate;
}

function two(count: number): string {
  return String(count).padStart(2, "0");
}
