import { expect, test } from "vitest";
import { toMicros } from "./micros.ts";

test("T1 a whole number from 0 is a moment", () => {
  expect([0, -0, 1, Number.MAX_SAFE_INTEGER].map(toMicros)).toEqual([0, 0, 1, Number.MAX_SAFE_INTEGER]);
});

test("T1 anything else throws", () => {
  for (const count of [-1, 0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1]) {
    expect(() => toMicros(count)).toThrow(RangeError);
  }
});
