import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A calendar day as "2026-11-21"; the type keeps moments ("2026-11-21T10:00:00Z") out at compile time. */
export type IsoDate = `${number}-${number}-${number}`;

/** The shape of a calendar day for use at the edges; refuses days that do not exist, such as 30 February. */
export const IsoDate = z.iso.date() as z.ZodType<IsoDate, string>;

/** The calendar day in the Netherlands of a moment, because legal ages and terms turn at Dutch midnight; throws RangeError when the text is no moment. */
export function dutchDayOf(instant: string): IsoDate {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Amsterdam").toPlainDate();
  return isoDateOf(day);
}

/** The moment at which a Dutch clock shows the same time, `days` days later (earlier when negative). */
export function movedByDays(instant: string, days: number): string {
  const shown = Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Amsterdam");
  return shown.add({ days }).toInstant().toString({ fractionalSecondDigits: 3 });
}

/** The day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateOf(Temporal.PlainDate.from(date).add({ days }));
}

/** The day `months` later; clamps to the end of a shorter month, so 31 August + 6 = 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return isoDateOf(Temporal.PlainDate.from(date).add({ months }, { overflow: "constrain" }));
}

/** Whole days from one day to another, negative when the second comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}

/** Whole calendar months from one day to another, as a birthday counts them. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "months" }).months;
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: IsoDate): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek > 5;
}

function isoDateOf(day: Temporal.PlainDate): IsoDate {
  return day.toString() as IsoDate;
}
