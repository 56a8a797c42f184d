import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween, dutchDayOf, IsoDate, monthsBetween } from "./iso-date.ts";

describe("calendar days", () => {
  test("a late evening in UTC is already the next day in the Netherlands", () => {
    expect(dutchDayOf("2026-06-30T22:30:00Z")).toBe("2026-07-01");
    expect(dutchDayOf("2026-01-31T22:30:00Z")).toBe("2026-01-31");
  });

  test("days and months are counted on the calendar", () => {
    expect(addDays("2026-02-27", 2)).toBe("2026-03-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
    expect(monthsBetween("2026-01-15", "2026-03-14")).toBe(1);
  });

  test("a day that does not exist is refused at the edge", () => {
    expect(IsoDate.safeParse("2026-02-30").success).toBe(false);
    expect(IsoDate.safeParse("2026-02-28").success).toBe(true);
  });
});
