import { describe, expect, test } from "vitest";
import { schemeById } from "../method/codes.ts";
import { kVht } from "./k-vht.ts";
import { Programme } from "./programme.ts";
import { programmeProblems } from "./programme-problems.ts";
import { newestProgrammes, programmeById, programmeForAge, shippedProgrammes } from "./programmes.ts";
import { vht412 } from "./vht-4-12.ts";

describe.each(shippedProgrammes)("programme $id", (programme) => {
  test("fits its shape, names an existing scheme and its own number of pairs", () => {
    expect(Programme.parse(programme)).toEqual(programme);
    expect(schemeById(programme.schemeId)).toBeDefined();
    expect(programme.variants).toContain(programme.pairs);
  });

  test("never claims a proven effect", () => {
    expect(JSON.stringify(programme)).not.toMatch(/bewezen|effectief|proven|effective/iu);
  });

  test("is found by id and version only", () => {
    expect(programmeById(shippedProgrammes, programme.id, programme.version)).toBe(programme);
    expect(programmeById(shippedProgrammes, programme.id, programme.version + 1)).toBeUndefined();
  });
});

test("three pairs without a band, and five within three to six months with a follow-up", () => {
  expect(kVht).toMatchObject({ pairs: 3, band: null, followUp: null });
  expect(vht412).toMatchObject({ pairs: 5, band: { fromMonths: 3, toMonths: 6 }, followUp: { months: 6 } });
});

test("the suggestion changes on the fourth birthday and ends on the thirteenth", () => {
  const birthDate = "2020-05-10";
  expect(programmeForAge(shippedProgrammes, birthDate, "2020-05-09")).toBeUndefined();
  expect(programmeForAge(shippedProgrammes, birthDate, "2020-05-10")).toBe(kVht);
  expect(programmeForAge(shippedProgrammes, birthDate, "2024-05-09")).toBe(kVht);
  expect(programmeForAge(shippedProgrammes, birthDate, "2024-05-10")).toBe(vht412);
  expect(programmeForAge(shippedProgrammes, birthDate, "2033-05-09")).toBe(vht412);
  expect(programmeForAge(shippedProgrammes, birthDate, "2033-05-10")).toBeUndefined();
});

test("the newest version of a programme is the one to start with, and an older one is still found", () => {
  const newer = { ...kVht, version: 2, pairs: 4 };
  const all = [...shippedProgrammes, newer];
  expect(newestProgrammes(all)).toEqual([newer, vht412]);
  expect(programmeForAge(all, "2025-05-10", "2026-05-10")).toBe(newer);
  expect(programmeById(all, "k-vht", 1)).toBe(kVht);
});

describe("what keeps a programme from being published", () => {
  test.each([
    ["unknown-scheme", { schemeId: "vib@9" }],
    ["ages-turned", { ages: { fromMonths: 48, belowMonths: 48 } }],
    ["pairs-not-a-variant", { pairs: 7, midwayAfterPairs: null }],
    ["variants-double", { variants: [3, 5, 5] }],
    ["band-turned", { band: { fromMonths: 3, toMonths: 6, warnAfterMonths: 7 } }],
    ["midway-after-the-end", { midwayAfterPairs: 5 }],
    ["look-back-days-turned", { lookBackWithinDays: { from: 8, to: 7 } }],
    ["notice-longer-than-follow-up", { followUp: { months: 1, noticeDays: 40 } }],
    ["claims-proof", { name: { nl: "Bewezen effectief", en: "Sound" } }],
  ] as const)("%s", (problem, change) => {
    expect(programmeProblems(Programme.parse({ ...vht412, ...change }))).toEqual([problem]);
  });

  test("nothing keeps back what ships", () => {
    expect(shippedProgrammes.flatMap(programmeProblems)).toEqual([]);
  });
});
