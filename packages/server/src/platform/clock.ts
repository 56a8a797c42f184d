import { movedByDays } from "@samenkijken/domain/time/iso-date";

/** Tells the moment. The one place that asks the machine; tests hand in another. */
export interface Clock {
  now(): Date;
}

export const machineClock: Clock = { now: () => new Date() };

/** When something is asked: when it is in the organisation, and when it is on the machine. Only a demo's may differ (decision 028). */
export interface Moment {
  readonly at: Date;
  /** What logs and sessions go by: nobody moves it. */
  readonly machineAt: Date;
  /** Whether the people of this organisation may move its day. */
  readonly canMove: "yes" | "no";
}

/** The moment of an organisation whose clock cannot be moved. */
export function machineMoment(machineAt: Date): Moment {
  return { at: machineAt, machineAt, canMove: "no" };
}

/** The moment of a demo whose clock stands so many days later, or earlier when negative. */
export function movedMoment(machineAt: Date, days: number): Moment {
  const at = days === 0 ? machineAt : new Date(movedByDays(machineAt.toISOString(), days));
  return { at, machineAt, canMove: "yes" };
}

const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short" });

/** The calendar day where the families live, as `2026-11-21`. */
export function dayInAmsterdam(at: Date): string {
  return amsterdam.format(at);
}
