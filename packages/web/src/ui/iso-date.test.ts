import { assert, date as anyDate, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { joinDate, splitDate } from "./iso-date.ts";

describe("a date typed in three parts", () => {
  it("reads back every day of the calendar", () => {
    const days = anyDate({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
    assert(
      property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(joinDate(splitDate(iso))).toBe(iso);
      }),
    );
  });

  it("accepts parts with and without leading zero", () => {
    expect(joinDate({ day: "7", month: "04", year: "2026" })).toBe("2026-04-07");
  });

  it.each([
    ["", "", ""],
    ["31", "2", "2026"],
    ["29", "2", "2025"],
    ["0", "1", "2026"],
    ["1", "13", "2026"],
    ["1", "1", "26"],
    ["1", "jan", "2026"],
    ["100", "1", "2026"],
  ])("gives nothing for %s-%s-%s", (day, month, year) => {
    expect(joinDate({ day, month, year })).toBe("");
  });

  it("splits what is no date into empty parts", () => {
    expect(splitDate("soon")).toEqual({ day: "", month: "", year: "" });
  });
});
