import { describe, expect, test } from "vitest";
import { clockOf, dayInWords, instantOf, momentInWords, timeInWords } from "./dates.ts";

describe("days and hours in words", () => {
  test("a day in both languages", () => {
    expect(dayInWords("2026-03-17", "nl")).toBe("dinsdag 17 maart");
    expect(dayInWords("2026-03-17", "en")).toBe("Tuesday 17 March");
    expect(dayInWords("2026-03-06", "nl", "brief")).toBe("6 mrt");
  });

  test("a clock has 24 hours and a point in Dutch", () => {
    expect(timeInWords("2026-03-17T16:15:00.000Z", "nl")).toBe("17.15 uur");
    expect(timeInWords("2026-03-17T16:15:00.000Z", "en")).toBe("17:15");
    expect(momentInWords("2026-07-17T08:30:00.000Z", "nl")).toBe("vrijdag 17 juli, 10.30 uur");
  });
});

describe("the moment of a Dutch clock", () => {
  test.each([
    ["2026-01-15", "10:30", "2026-01-15T09:30:00.000Z"],
    ["2026-07-15", "10:30", "2026-07-15T08:30:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "12:00", "2026-10-25T11:00:00.000Z"],
  ])("%s %s", (day, time, instant) => {
    expect(instantOf(day, time)).toBe(instant);
    expect(clockOf(instant)).toBe(time);
  });
});
