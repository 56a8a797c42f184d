import { describe, expect, test } from "vitest";
import { schemeById } from "../method/codes.ts";
import { kVht } from "./k-vht.ts";
import { Programme } from "./programme.ts";
import { programmeById, programmeForAge, programmes } from "./programmes.ts";
import { vht412 } from "./vht-4-12.ts";

describe.each(programmes)("programme $id", (programme) => {
  test("fits its shape, names an existing scheme and its own number of pairs", () => {
    expect(Programme.parse(programme)).toEqual(programme);
    expect(schemeById(programme.schemeId)).toBeDefined();
    expect(programme.variants).toContain(programme.pairs);
  });

  test("never claims a proven effect", () => {
    expect(JSON.stringify(programme)).not.toMatch(/bewezen|effectief|proven|effective/iu);
  });

  test("is found by id and version only", () => {
    expect(programmeById(programme.id, programme.version)).toBe(programme);
    expect(programmeById(programme.id, programme.version + 1)).toBeUndefined();
  });
});

test("three pairs without a band, and five within three to six months with a follow-up", () => {
  expect(kVht).toMatchObject({ pairs: 3, band: null, followUp: null });
  expect(vht412).toMatchObject({ pairs: 5, band: { fromMonths: 3, toMonths: 6 }, followUp: { months: 6 } });
});

test("the suggestion changes on the fourth birthday and ends on the thirteenth", () => {
  const birthDate = "2020-05-10";
  expect(programmeForAge(birthDate, "2020-05-09")).toBeUndefined();
  expect(programmeForAge(birthDate, "2020-05-10")).toBe(kVht);
  expect(programmeForAge(birthDate, "2024-05-09")).toBe(kVht);
  expect(programmeForAge(birthDate, "2024-05-10")).toBe(vht412);
  expect(programmeForAge(birthDate, "2033-05-09")).toBe(vht412);
  expect(programmeForAge(birthDate, "2033-05-10")).toBeUndefined();
});
