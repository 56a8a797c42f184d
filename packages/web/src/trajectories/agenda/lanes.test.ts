import * as fc from "fast-check";
import { expect, test } from "vitest";
import { lanesOf } from "./lanes.ts";

const stretch = fc
  .record({ from: fc.integer({ min: 0, max: 1400 }), minutes: fc.integer({ min: 5, max: 300 }) })
  .map(({ from, minutes }) => ({ from, to: from + minutes }));

test("what follows each other has the whole width", () => {
  expect(
    lanesOf([
      { from: 60, to: 120 },
      { from: 0, to: 60 },
    ]),
  ).toEqual([
    { lane: 0, lanes: 1 },
    { lane: 0, lanes: 1 },
  ]);
});

test("a third one takes the place that came free", () => {
  expect(
    lanesOf([
      { from: 0, to: 60 },
      { from: 30, to: 120 },
      { from: 60, to: 90 },
    ]),
  ).toEqual([
    { lane: 0, lanes: 2 },
    { lane: 1, lanes: 2 },
    { lane: 0, lanes: 2 },
  ]);
});

test("two that overlap never lie over each other", () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const lanes = lanesOf(stretches);
      for (const [at, one] of stretches.entries())
        for (const [other, two] of stretches.entries()) {
          if (at >= other || one.from >= two.to || two.from >= one.to) continue;
          expect(lanes[at]?.lane).not.toBe(lanes[other]?.lane);
          expect(lanes[at]?.lanes).toBe(lanes[other]?.lanes);
        }
      for (const { lane, lanes: count } of lanes) expect(lane).toBeLessThan(count);
    }),
  );
});
