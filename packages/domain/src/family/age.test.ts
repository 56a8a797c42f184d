import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "../time/iso-date.ts";
import { ageOf, bracket, correctedAge, developmentMonths } from "./age.ts";

describe("A-05: age", () => {
  test("weeks, then months, then years with months", () => {
    expect(ageOf("2026-01-01", "2026-01-01")).toEqual({ unit: "weeks", count: 0 });
    expect(ageOf("2026-01-01", "2026-03-25")).toEqual({ unit: "weeks", count: 11 });
    expect(ageOf("2026-01-01", "2026-03-26")).toEqual({ unit: "months", count: 2 });
    expect(ageOf("2024-11-22", "2026-11-21")).toEqual({ unit: "months", count: 23 });
    expect(ageOf("2024-11-21", "2026-11-21")).toEqual({ unit: "years", count: 2, months: 0 });
    expect(ageOf("2018-03-10", "2026-11-21")).toEqual({ unit: "years", count: 8, months: 8 });
  });

  test("there is no age before birth", () => {
    expect(() => ageOf("2026-11-22", "2026-11-21")).toThrow(RangeError);
  });
});

describe("the age that texts on development go by (A-06)", () => {
  const child = { birthDate: "2026-01-01", gestationalAgeDays: 224 } as const;

  test("counts from the due date for a child born at 32 weeks", () => {
    expect(developmentMonths({ ...child, onDate: "2026-02-25" })).toBeNull();
    expect(developmentMonths({ ...child, onDate: "2026-02-26" })).toBe(0);
    expect(developmentMonths({ ...child, onDate: "2026-08-26" })).toBe(6);
  });

  test("counts from birth at term, when unknown, and from 24 calendar months", () => {
    expect(developmentMonths({ ...child, gestationalAgeDays: 261, onDate: "2026-07-01" })).toBe(6);
    expect(developmentMonths({ ...child, gestationalAgeDays: null, onDate: "2026-07-01" })).toBe(6);
    expect(developmentMonths({ ...child, onDate: "2028-01-01" })).toBe(24);
    expect(developmentMonths({ ...child, onDate: "2025-12-31" })).toBeNull();
  });
});

describe("A-06, D-11: corrected age", () => {
  const birthDate = "2026-01-01";

  test("born at 32 weeks, 12 weeks old: 4 weeks corrected", () => {
    const onDate = addDays(birthDate, 84);
    expect(correctedAge({ birthDate, gestationalAgeDays: 224, onDate })).toEqual({
      days: 28,
      age: { unit: "weeks", count: 4 },
    });
  });

  test("before the due date the days are negative and there is no age to show", () => {
    const onDate = addDays(birthDate, 14);
    expect(correctedAge({ birthDate, gestationalAgeDays: 224, onDate })).toEqual({ days: -42, age: null });
  });

  test("no correction from 37 weeks, when unknown, or from 24 calendar months", () => {
    const onDate = addDays(birthDate, 84);
    expect(correctedAge({ birthDate, gestationalAgeDays: 261, onDate })).toBeNull();
    expect(correctedAge({ birthDate, gestationalAgeDays: 259, onDate })).toBeNull();
    expect(correctedAge({ birthDate, gestationalAgeDays: 258, onDate })).not.toBeNull();
    expect(correctedAge({ birthDate, gestationalAgeDays: null, onDate })).toBeNull();
    expect(correctedAge({ birthDate, gestationalAgeDays: 224, onDate: "2027-12-31" })).not.toBeNull();
    expect(correctedAge({ birthDate, gestationalAgeDays: 224, onDate: "2028-01-01" })).toBeNull();
  });
});

describe("C-14, D-11: legal bracket", () => {
  test("turns on the birthday itself", () => {
    expect(bracket("2014-03-10", "2026-03-09")).toBe("under-12");
    expect(bracket("2014-03-10", "2026-03-10")).toBe("12-15");
    expect(bracket("2014-03-10", "2030-03-09")).toBe("12-15");
    expect(bracket("2014-03-10", "2030-03-10")).toBe("16-plus");
  });

  test("never goes back as time passes", () => {
    const order = ["under-12", "12-15", "16-plus"];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 9000 }), (first, more) => {
        const birthDate = addMonths("2010-01-31", 0);
        const earlier = bracket(birthDate, addDays(birthDate, first));
        const later = bracket(birthDate, addDays(birthDate, first + more));
        expect(order.indexOf(later)).toBeGreaterThanOrEqual(order.indexOf(earlier));
      }),
    );
  });
});
