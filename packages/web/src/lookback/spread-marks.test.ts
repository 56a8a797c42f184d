import { expect, test } from "vitest";
import { spread } from "./spread-marks.ts";

test("marks at one moment stand beside each other, also at the end of the line", () => {
  const [one = 0, two = 0, three = 0] = spread([0.2, 0.2, 0.9]);
  expect([one, three]).toEqual([0.2, 0.9]);
  expect(two - one).toBeCloseTo(0.038);
  const [first = 0, last = 0] = spread([1, 1]);
  expect(last).toBe(1);
  expect(last - first).toBeCloseTo(0.038);
});
