import { addDays, isWeekend, type IsoDate } from "@samenkijken/domain/time/iso-date";

/** This day; in a weekend the Monday after it. */
export function workdayFrom(day: IsoDate): IsoDate {
  return isWeekend(day) ? workdayFrom(addDays(day, 1)) : day;
}

/** This day; in a weekend the Friday before it. */
export function workdayUntil(day: IsoDate): IsoDate {
  return isWeekend(day) ? workdayUntil(addDays(day, -1)) : day;
}
