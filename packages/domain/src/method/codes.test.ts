import { describe, expect, test } from "vitest";
import { kVhtScheme, schemeById, vht412Scheme, turnGapSeconds } from "./codes.ts";

const pauses = (scheme: typeof kVhtScheme) =>
  scheme.codes
    .filter((code) => code.isPauseCue === true || code.respectsPause === true)
    .map((code) => code.id);
const ids = (scheme: typeof kVhtScheme) => scheme.codes.map((code) => code.id);

describe.each([vht412Scheme, kVhtScheme])("scheme $id", (scheme) => {
  test("has nine codes on the keys 1 to 9, in order, each with its own shape", () => {
    expect(scheme.codes.map((code) => code.key)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(scheme.codes.map((code) => code.glyph)).size).toBe(9);
    expect(new Set(ids(scheme)).size).toBe(9);
  });

  test("only following, receiving and naming receive an initiative", () => {
    expect(scheme.codes.filter((code) => code.receives).map((code) => code.id)).toEqual([
      "FOLLOW",
      "RECEIVE",
      "NAME",
    ]);
    expect(scheme.codes.filter((code) => code.isInitiative).map((code) => code.id)).toEqual(["INITIATIVE"]);
  });

  test("every code has elements with names in both languages, each once", () => {
    for (const { elements = [] } of scheme.codes) {
      expect(elements.length).toBeGreaterThan(1);
      expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
      for (const { label } of elements) expect([label.nl, label.en]).not.toContain("");
    }
  });

  test("is found by its id", () => {
    expect(schemeById(scheme.id)).toBe(scheme);
  });
});

test("the youngest children have signals where older children have discussion and conflict", () => {
  expect(ids(vht412Scheme).filter((id) => !ids(kVhtScheme).includes(id))).toEqual(["DISCUSS", "CONFLICT"]);
  expect(ids(kVhtScheme).filter((id) => !ids(vht412Scheme).includes(id))).toEqual([
    "CUE_ENGAGE",
    "CUE_PAUSE",
  ]);
});

test("only the youngest children have a pause to respect, by following, which holds waiting", () => {
  expect(pauses(kVhtScheme)).toEqual(["FOLLOW", "CUE_PAUSE"]);
  expect(pauses(vht412Scheme)).toEqual([]);
});

test("a chain of turns of the youngest may pause longer", () => {
  expect(turnGapSeconds(kVhtScheme.id)).toBe(6);
  expect(turnGapSeconds(vht412Scheme.id)).toBe(4);
  expect(turnGapSeconds("vht-4-12@2")).toBeUndefined();
});

test("an unknown scheme is not guessed", () => {
  expect(schemeById("vht-4-12@2")).toBeUndefined();
});
