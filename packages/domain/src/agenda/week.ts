import { Temporal } from "temporal-polyfill";
import { addDays, type IsoDate } from "../time/iso-date.ts";

/** The Monday of the week of a day. */
export function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

/** The seven days of the week of a day, from Monday. */
export function daysOfWeek(day: IsoDate): readonly IsoDate[] {
  const monday = mondayOf(day);
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
}

/** The number of the week as calendars print it (ISO 8601): week 1 holds the first Thursday of the year. */
export function weekNumber(day: IsoDate): number {
  const thursday = addDays(mondayOf(day), 3);
  const dayOfYear = Temporal.PlainDate.from(thursday).dayOfYear;
  return Math.ceil(dayOfYear / 7);
}
