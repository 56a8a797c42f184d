import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fitsInstrument,
  instrumentById,
  instruments,
  wholeScore,
  maaps,
  parentalStress,
} from "./instruments.ts";
import { reliableChange } from "./reliable-change.ts";
import { prorate, rangeOf, sumScore, type SumRule } from "./sum-score.ts";

function ruleOf(instrument: typeof maaps): SumRule {
  if (instrument.rule === null) throw new Error("this instrument has no published rule");
  return instrument.rule;
}

const answers = (entries: readonly (readonly [number, number | null])[]) => new Map(entries);
const all = (rule: SumRule, answer: (item: number) => number | null) =>
  answers(Array.from({ length: rule.items }, (_each, index) => [index + 1, answer(index + 1)] as const));

test("D-11: the published vector of MaaPs: personal agency 1, 2, 3, 5 counts the other way round", () => {
  const given = answers([
    [1, 1],
    [4, 2],
    [9, 3],
    [16, 5],
  ]);
  expect(sumScore(ruleOf(maaps), given, maaps.parts["personal-agency"])).toEqual({
    sum: 13,
    isProrated: false,
  });
});

test("MaaPs: four parts of four items hold every item once, and the total runs from 16 to 80", () => {
  const items = Object.values(maaps.parts).flat();
  expect(items.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 16 }, (_each, at) => at + 1),
  );
  expect(rangeOf(ruleOf(maaps))).toEqual({ lowest: 16, highest: 80 });
});

test("D-11: the published vectors of the Parental Stress Scale", () => {
  const rule = ruleOf(parentalStress);
  expect(
    sumScore(
      rule,
      all(rule, () => 3),
    )?.sum,
  ).toBe(54);
  expect(
    sumScore(
      rule,
      all(rule, (item) => (rule.reversed.includes(item) ? 5 : 1)),
    )?.sum,
  ).toBe(18);
  expect(rangeOf(rule)).toEqual({ lowest: 18, highest: 90 });
});

test.each([
  [18, false],
  [17, true],
  // 15 of 18 is 83 %, 14 of 18 is 78 %.
  [15, true],
])("%i of 18 answered gives a sum, prorated: %s", (count, isProrated) => {
  const rule = ruleOf(parentalStress);
  expect(
    sumScore(
      rule,
      all(rule, (item) => (item <= count ? 3 : null)),
    ),
  ).toEqual({ sum: 54, isProrated });
});

test("with less than 80 % answered there is no sum at all", () => {
  const rule = ruleOf(parentalStress);
  expect(
    sumScore(
      rule,
      all(rule, (item) => (item <= 14 ? 3 : null)),
    ),
  ).toBeNull();
  expect(prorate({ sum: 0, count: 0, items: 0 })).toBeNull();
  expect(prorate({ sum: 8, count: 4, items: 5 })).toEqual({ sum: 10, isProrated: true });
});

test("a sum is within its range, however many answers are missing", () => {
  const rule = ruleOf(maaps);
  const answer = fc.option(fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(answer, { minLength: 16, maxLength: 16 }), (list) => {
      const score = sumScore(
        rule,
        all(rule, (item) => list[item - 1] ?? null),
      );
      const open = list.filter((each) => each === null).length;
      expect(score === null).toBe(open > 3);
      if (score === null) return;
      expect(score.isProrated).toBe(open > 0);
      expect(score.sum).toBeGreaterThanOrEqual(16);
      expect(score.sum).toBeLessThanOrEqual(80);
    }),
  );
});

test("reliable change: by hand, SD 10 and reliability 0.9 make an error of 4.47", () => {
  const precision = { standardDeviation: 10, reliability: 0.9 };
  const change = reliableChange({ from: 50, to: 40 }, precision);
  expect(change?.index).toBeCloseTo(-10 / (10 * Math.sqrt(2) * Math.sqrt(0.1)), 10);
  expect(change?.isReliable).toBe(true);
  expect(reliableChange({ from: 50, to: 42 }, precision)?.isReliable).toBe(false);
});

test.each([
  [0, 0.9],
  [10, 1],
  [10, -0.1],
])("SD %f with reliability %f tells nothing of a change", (standardDeviation, reliability) => {
  expect(reliableChange({ from: 50, to: 40 }, { standardDeviation, reliability })).toBeNull();
});

test("every instrument of others says on which terms, and none brings its items along", () => {
  for (const instrument of instruments) {
    expect(instrumentById(instrument.id)).toBe(instrument);
    expect(instrument.licence.en).toMatch(/score entry only/);
    expect(instrument.licence.nl).toMatch(/alleen de uitkomst invullen/);
    expect(Object.keys(instrument)).not.toContain("items");
  }
});

test.each([
  ["pss", 18, null, true],
  ["pss", 17, null, false],
  ["pss", 91, null, false],
  ["pss", 45, 15, true],
  ["pss", 14, 15, false],
  ["pss", 42, 14, false],
  ["pss", 57, 19, false],
  ["obvl", -3, null, true],
  ["obvl", 40, 30, false],
] as const)("%s with score %i over %s items is possible: %s", (instrument, score, answered, isPossible) => {
  expect(fitsInstrument({ instrument, score, answered })).toBe(isPossible);
});

test("a score with open items is prorated and says so", () => {
  expect(wholeScore({ instrument: "pss", score: 45, answered: 15 })).toEqual({ sum: 54, isProrated: true });
  expect(wholeScore({ instrument: "pss", score: 54, answered: null })).toEqual({
    sum: 54,
    isProrated: false,
  });
  expect(wholeScore({ instrument: "obvl", score: 61, answered: null })).toEqual({
    sum: 61,
    isProrated: false,
  });
});

test("D-11: the published example of reliable change (Jacobson & Truax 1991): from 47.5 to 32.5 is -3.16", () => {
  const precision = { standardDeviation: 7.5, reliability: 0.8 };
  const change = reliableChange({ from: 47.5, to: 32.5 }, precision);
  expect(change?.index).toBeCloseTo(-3.16, 2);
  expect(change?.isReliable).toBe(true);
});
