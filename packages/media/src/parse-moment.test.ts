import { expect, test } from "vitest";
import { parseMoment } from "./parse-moment.ts";

const starts = [0, 400_000, 900_000, 1_100_000, 1_500_000, 61_000_000];

test.each([
  ["12.5", 12_500_000],
  ["12,5", 12_500_000],
  ["0", 0],
  ["01:01", 61_000_000],
  ["00:01,00", 1_100_000],
  ["00:01,1", 1_500_000],
  ["00:00,02", 900_000],
  ["00:01,2", null],
  ["00:61", null],
  ["-1", null],
  ["", null],
  ["een", null],
  ["1e9", null],
])("%j", (text, expected) => expect(parseMoment(text, starts)).toBe(expected));
