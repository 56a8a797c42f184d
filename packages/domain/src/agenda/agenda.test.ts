import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, type IsoDate } from "../time/iso-date.ts";
import { appointmentKinds, usualPlace } from "./appointment.ts";
import { clashesOf } from "./clashes.ts";
import { freeDayOn, isDayOff } from "./free-days.ts";
import { judgeLookBackDay, suggestLookBackDay } from "./look-back-day.ts";
import { daysOfWeek, mondayOf, weekNumber } from "./week.ts";

const within = { from: 5, to: 7 };
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1990-01-01", days));

test.each([
  ["2026-04-05", "Eerste paasdag"],
  ["2026-04-06", "Tweede paasdag"],
  ["2027-03-28", "Eerste paasdag"],
  ["2026-05-14", "Hemelvaartsdag"],
  ["2026-05-25", "Tweede pinksterdag"],
  ["2026-04-27", "Koningsdag"],
  // 27 April 2025 was a Sunday.
  ["2025-04-26", "Koningsdag"],
  ["2025-05-05", "Bevrijdingsdag"],
  ["2026-12-26", "Tweede kerstdag"],
] as const)("%s is %s", (day, name) => {
  expect(freeDayOn(day)?.nl).toBe(name);
});

test("an ordinary day, and 5 May in most years, is none", () => {
  expect(freeDayOn("2026-05-05")).toBeNull();
  expect(freeDayOn("2025-04-27")).toBeNull();
  expect(isDayOff("2026-03-17")).toBe(false);
  expect(isDayOff("2026-03-14")).toBe(true);
});

test("a look-back is never before the film, and asks a reason on its day and after seven days", () => {
  const judged = [-1, 0, 1, 4, 5, 7, 8].map((days) =>
    judgeLookBackDay("2026-03-10", addDays("2026-03-10", days), within),
  );
  expect(judged).toEqual(["before-film", "too-early", "fits", "fits", "fits", "fits", "too-late"]);
});

test("requirement B-11: the same weekday a week later is suggested, or a day before it when that is a day off", () => {
  expect(suggestLookBackDay("2026-03-10", within)).toBe("2026-03-17");
  // Easter Monday gives way to the Friday before, and a Saturday film to a Friday.
  expect(suggestLookBackDay("2026-03-30", within)).toBe("2026-04-03");
  expect(suggestLookBackDay("2026-03-14", within)).toBe("2026-03-20");
});

test("what is suggested always fits and is no day off", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const suggested = suggestLookBackDay(day, within);
      expect(judgeLookBackDay(day, suggested, within)).toBe("fits");
      expect(isDayOff(suggested)).toBe(false);
    }),
  );
});

test.each([
  ["2026-01-01", "2025-12-29", 1],
  ["2026-03-29", "2026-03-23", 13],
  ["2026-12-31", "2026-12-28", 53],
  ["2027-01-03", "2026-12-28", 53],
  ["2027-01-04", "2027-01-04", 1],
] as const)("%s lies in the week of %s, number %i", (day, monday, number) => {
  expect(mondayOf(day)).toBe(monday);
  expect(weekNumber(day)).toBe(number);
});

test("every day lies in its own week of seven days that follow each other", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const days = daysOfWeek(day);
      expect(days).toContain(day);
      expect(days).toHaveLength(7);
      expect(daysBetween(days[0] as IsoDate, days[6] as IsoDate)).toBe(6);
      expect(days.map(mondayOf)).toEqual(days.map(() => days[0]));
    }),
  );
});

function at(id: string, startsAt: string, minutes: number, travelMinutes: number | null = null) {
  return { id, startsAt, minutes, travelMinutes };
}

test("C-17: people meet at home, unless it is about school or about something of its own", () => {
  const elsewhere = appointmentKinds.filter((kind) => usualPlace[kind] !== "home");
  expect(elsewhere).toEqual(["school-film", "teacher-look-back", "joint-look-back", "other"]);
});

test("appointments that follow each other exactly do not clash", () => {
  expect(
    clashesOf([at("b", "2026-03-10T10:00:00.000Z", 30), at("a", "2026-03-10T09:00:00.000Z", 60)]),
  ).toEqual([]);
});

test("a minute too long is an overlap; too little time for the way is told apart", () => {
  const first = at("a", "2026-03-10T09:00:00.000Z", 61);
  expect(clashesOf([first, at("b", "2026-03-10T10:00:00.000Z", 30)])).toEqual([
    { first: "a", second: "b", why: "overlap" },
  ]);
  expect(clashesOf([first, at("b", "2026-03-10T10:10:00.000Z", 30, 15)])).toEqual([
    { first: "a", second: "b", why: "travel" },
  ]);
});

test("the clock that goes back and forth changes nothing about what overlaps", () => {
  // 29 March 2026: 01:30 and 03:00 on the clock are half an hour apart. 25 October: 02:30 comes twice.
  expect(
    clashesOf([at("a", "2026-03-29T00:30:00.000Z", 60), at("b", "2026-03-29T01:00:00.000Z", 30)]),
  ).toHaveLength(1);
  expect(
    clashesOf([at("a", "2026-10-25T00:30:00.000Z", 60), at("b", "2026-10-25T01:30:00.000Z", 60)]),
  ).toEqual([]);
});

test("the way counts within one Dutch day only", () => {
  expect(
    clashesOf([at("a", "2026-03-10T22:00:00.000Z", 55), at("b", "2026-03-10T23:00:00.000Z", 30, 20)]),
  ).toEqual([]);
});
