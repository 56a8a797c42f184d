import type { Appointment } from "@samenkijken/contract/agenda";
import { dutchDayOf, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { clockOf } from "../../platform/dates.ts";
import { lanesOf, type Stretch } from "./lanes.ts";

/** Minutes since midnight on the Dutch clock: an agenda is drawn by what the clock on the wall says. */
export function minuteOf(instant: string): number {
  const [hour, minute] = clockOf(instant).split(":").map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

/** What has a place in the week: when it begins and how long it takes. */
export interface Placed {
  readonly appointment: Pick<Appointment, "startsAt" | "minutes">;
}

export function stretchesOf(views: readonly Placed[]): Stretch[] {
  return views.map(({ appointment }) => {
    const from = minuteOf(appointment.startsAt);
    return { from, to: from + appointment.minutes };
  });
}

export function onDay<T extends Placed>(views: readonly T[], day: IsoDate): T[] {
  return views.filter(({ appointment }) => dutchDayOf(appointment.startsAt) === day);
}

/** A day as wide as the grid gives it holds two appointments that can be read and pressed; a third is too much. */
const mostBeside = 2;

/** Whether more lies at one hour than the grid has room for: then the week is shown as a list. */
export function isCrowded(days: readonly IsoDate[], views: readonly Placed[]): boolean {
  return days.some((day) => lanesOf(stretchesOf(onDay(views, day))).some(({ lanes }) => lanes > mostBeside));
}
