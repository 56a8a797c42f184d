/** Tells the moment. The one place that asks the machine; tests hand in another. */
export interface Clock {
  now(): Date;
}

export const machineClock: Clock = { now: () => new Date() };

const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short" });

/** The calendar day where the families live, as `2026-11-21`. */
export function dayInAmsterdam(at: Date): string {
  return amsterdam.format(at);
}
