import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rowWindow, scrollToRow } from "./row-window.ts";

const rows = (count: number): number[] => Array.from({ length: count }, () => 40);

describe("the rows that are drawn", () => {
  test("are those in view and some beyond, of ten thousand", () => {
    const { first, after, spaceBefore, spaceAfter } = rowWindow(rows(10_000), {
      scrollTop: 40_000,
      viewHeight: 400,
    });
    expect([first, after]).toEqual([992, 1018]);
    expect(spaceBefore + spaceAfter + (after - first) * 40).toBe(400_000);
  });

  test("of an empty list are none", () => {
    expect(rowWindow([], { scrollTop: 0, viewHeight: 400 })).toEqual({
      first: 0,
      after: 0,
      spaceBefore: 0,
      spaceAfter: 0,
    });
  });

  test("always cover the view, and space and rows together are the list, whatever the heights", () => {
    const list = fc.array(fc.integer({ min: 24, max: 200 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(
        list,
        fc.nat(60_000),
        fc.integer({ min: 50, max: 900 }),
        (heights, scrollTop, viewHeight) => {
          const { first, after, spaceBefore, spaceAfter } = rowWindow(heights, { scrollTop, viewHeight });
          const drawn = heights.slice(first, after).reduce((total, height) => total + height, 0);
          const all = heights.reduce((total, height) => total + height, 0);
          expect(spaceBefore + drawn + spaceAfter).toBe(all);
          expect(spaceBefore).toBeLessThanOrEqual(Math.min(scrollTop, all));
          expect(spaceBefore + drawn).toBeGreaterThanOrEqual(Math.min(all, scrollTop + viewHeight));
          expect(after).toBeGreaterThan(first);
        },
      ),
    );
  });
});

test("a row out of view is scrolled to by as little as it takes", () => {
  const view = { scrollTop: 400, viewHeight: 400 };
  expect(scrollToRow(rows(100), 12, view)).toBeNull();
  expect(scrollToRow(rows(100), 3, view)).toBe(120);
  expect(scrollToRow(rows(100), 30, view)).toBe(840);
});
