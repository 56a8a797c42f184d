import fc from "fast-check";
import { expect, test } from "vitest";
import { attainmentT, goalWeights, isAttained } from "./goal-attainment.ts";

const goals = (...levels: number[]) => levels.map((level) => ({ level, weight: 1 }));

test.each([
  [[0], 50],
  [[1], 60],
  // 50 + 20 / √2.6; the domain text rounds it to 62.4037.
  [[1, 1], 62.4035],
  [[0, 1, -1], 50],
])("C-07, D-11: the published vector %j gives T %f", (levels, t) => {
  expect(attainmentT(goals(...levels))).toBeCloseTo(t, 4);
});

test("a goal that counts twice: two goals of weight 2 and 1, at +1 and 0", () => {
  // By hand: 50 + 10 · 2 / √(0.7 · 5 + 0.3 · 9) = 50 + 20 / √6.2.
  const t = attainmentT([
    { level: 1, weight: 2 },
    { level: 0, weight: 1 },
  ]);
  expect(t).toBeCloseTo(50 + 20 / Math.sqrt(6.2), 10);
});

test("without a scored goal there is no T", () => {
  expect(attainmentT([])).toBeNull();
});

test("as expected or better is attained", () => {
  expect([-2, -1, 0, 1, 2].map((level) => isAttained(level))).toEqual([false, false, true, true, true]);
});

const level = fc.integer({ min: -2, max: 2 });
const goal = fc.record({ level, weight: fc.constantFrom(...goalWeights) });

test("with equal weights it is the short formula, whatever the weight", () => {
  fc.assert(
    fc.property(
      fc.array(level, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...goalWeights),
      (levels, weight) => {
        const n = levels.length;
        const short =
          50 + (10 * levels.reduce((total, each) => total + each, 0)) / Math.sqrt(0.7 * n + 0.3 * n ** 2);
        expect(attainmentT(levels.map((each) => ({ level: each, weight })))).toBeCloseTo(short, 10);
      },
    ),
  );
});

test("turned round, goals lie as far on the other side of 50; one step more is never a lower T", () => {
  fc.assert(
    fc.property(fc.array(goal, { minLength: 1, maxLength: 6 }), (list) => {
      const t = attainmentT(list) ?? 0;
      const turned = attainmentT(list.map((each) => ({ ...each, level: -each.level }))) ?? 0;
      expect(t + turned).toBeCloseTo(100, 8);
      const more = attainmentT(
        list.map((each, at) => (at === 0 ? { ...each, level: each.level + 1 } : each)),
      );
      expect(more ?? 0).toBeGreaterThan(t);
    }),
  );
});
