import type { Session } from "@samenkijken/contract/organisations";
import { movedByDays } from "@samenkijken/domain/time/iso-date";

// The session tells how far the day of a demo was moved (decision 028); everywhere else the device's clock is the clock.
let movedDays = 0;

/** Now, as everything on screen counts it. */
export function now(): Date {
  const device = new Date();
  return movedDays === 0 ? device : new Date(movedByDays(device.toISOString(), movedDays));
}

/** Lets this window follow the clock of the session that it just heard of. */
export function followClock(session: Session | null): void {
  movedDays = session?.clock?.movedDays ?? 0;
}
