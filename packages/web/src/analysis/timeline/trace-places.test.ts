import fc from "fast-check";
import { expect, test } from "vitest";
import { loudestBetween, tileAt, tilesInView } from "./trace-places.ts";

test("the pictures cover the view without a gap, and each stands where its moment is", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000_000 }),
      fc.integer({ min: 1_000_000, max: 600_000_000 }),
      (from, span) => {
        const tiles = tilesInView({ from, span }, 1000, 80);
        expect(tiles[0]?.x).toBeLessThanOrEqual(0.001);
        expect((tiles.at(-1)?.x ?? 0) + 80).toBeGreaterThanOrEqual(999.999);
        for (const { x, at } of tiles) expect(((at - from) / span) * 1000).toBeCloseTo(x + 40, 3);
      },
    ),
  );
});

test("a picture stays in its place of the film when the view moves", () => {
  const before = tilesInView({ from: 0, span: 10_000_000 }, 1000, 80).map(({ at }) => at);
  const after = tilesInView({ from: 1_000_000, span: 10_000_000 }, 1000, 80).map(({ at }) => at);
  expect(before).toContain(after[0]);
});

test("the picture of a moment is the last one taken before it", () => {
  const moments = [0, 1000, 2000];
  expect([-5, 0, 999, 1000, 5000].map((at) => tileAt(moments, at))).toEqual([0, 0, 0, 1, 2]);
});

test("a moment between two slices still sounds", () => {
  const sound = { values: Uint8Array.from([0, 10, 200, 30]), perSecond: 10 };
  expect(loudestBetween(sound, 0, 400_000)).toBe(200);
  expect(loudestBetween(sound, 110_000, 111_000)).toBe(10);
  expect(loudestBetween(sound, 9e9, 9e9 + 1)).toBe(0);
});
