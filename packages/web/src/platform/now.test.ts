import type { Session } from "@samenkijken/contract/organisations";
import { addDays, dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { afterEach, expect, test } from "vitest";
import { clockOf, instantOf, today } from "./dates.ts";
import { followClock, now } from "./now.ts";

const deviceDay = () => dutchDayOf(new Date().toISOString());
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const sessionMoved = (movedDays: number) => ({ clock: { movedDays } }) as Session;

afterEach(() => followClock(null));

test.each([-40, 0, 1, 181, 366])(
  "the day of the session is today: %i days on, at the same time of day",
  (days) => {
    followClock(sessionMoved(days));
    expect(today()).toBe(addDays(deviceDay(), days));
    const apart = Math.abs(
      minutes(clockOf(now().toISOString())) - minutes(clockOf(new Date().toISOString())),
    );
    // Night may fall, or a minute pass, between the two readings; the skipped hour in March is the one that counts double.
    expect(Math.min(apart, 1440 - apart)).toBeLessThanOrEqual(61);
  },
);

test("a moment that somebody chose is not moved", () => {
  followClock(sessionMoved(181));
  expect(instantOf("2026-01-15", "10:30")).toBe("2026-01-15T09:30:00.000Z");
});

test("a session whose clock cannot move has the device's day", () => {
  followClock(sessionMoved(30));
  followClock({ clock: null } as Session);
  expect(today()).toBe(deviceDay());
});
