import { expect, test } from "vitest";
import { isLongFilm, lengthParts, percentOf, sizeInWords } from "./film-sizes.ts";

test("sizes read as people say them", () => {
  expect(sizeInWords(148_200_000, "nl")).toBe("148 MB");
  expect(sizeInWords(1_240_000_000, "nl")).toBe("1,2 GB");
  expect(sizeInWords(1_240_000_000, "en")).toBe("1.2 GB");
});

test("a percentage never says done too early", () => {
  expect(percentOf(0.999)).toBe("99%");
  expect(percentOf(1)).toBe("100%");
  expect(percentOf(-1)).toBe("0%");
});

test("a length has whole minutes and two digits of seconds", () => {
  expect(lengthParts(62_400_000)).toEqual({ minutes: 1, seconds: "02" });
  expect(lengthParts(59_600_000)).toEqual({ minutes: 1, seconds: "00" });
});

test("C-22: a film is called long above twenty minutes, and not while nobody knows", () => {
  expect([null, 600_000_000, 1_200_000_000, 1_200_000_001].map(isLongFilm)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
