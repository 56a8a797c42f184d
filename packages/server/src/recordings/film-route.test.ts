import { expect, test } from "vitest";
import { parseRange } from "./film-route.ts";

test.each([
  ["bytes=0-99", { start: 0, end: 100 }],
  ["bytes=900-", { start: 900, end: 1000 }],
  ["bytes=-10", { start: 990, end: 1000 }],
  ["bytes=-5000", { start: 0, end: 1000 }],
  ["bytes=0-5000", { start: 0, end: 1000 }],
  ["bytes=1000-", "unsatisfiable"],
  ["bytes=20-10", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=-", null],
  ["bytes=0-1,5-6", null],
  ["chunks=0-1", null],
  [undefined, null],
])("%s of 1000 bytes", (header, expected) => {
  expect(parseRange(header, 1000)).toEqual(expected);
});
