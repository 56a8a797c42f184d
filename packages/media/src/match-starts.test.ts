import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchStarts } from "./match-starts.ts";

describe("matchStarts", () => {
  it("is the table itself when every picture is there", () => {
    const table = [0, 40_000, 80_000];
    expect(matchStarts(table, [0, 39_999, 80_001])).toBe(table);
  });
  it("finds the starts of the pictures that are left", () => {
    expect(matchStarts([0, 40_000, 80_000, 120_000], [40_001, 119_999])).toEqual([40_000, 120_000]);
  });
  it("finds any pictures again, whatever is lost and however times were rounded", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            gap: fc.integer({ min: 50, max: 90_000 }),
            kept: fc.boolean(),
            off: fc.integer({ min: -9, max: 9 }),
          }),
        ),
        (pictures) => {
          let at = 0;
          const placed = pictures.map(({ gap, kept, off }) => ({ start: (at += gap), kept, off }));
          const left = placed.filter(({ kept }) => kept);
          const found = matchStarts(
            placed.map(({ start }) => start),
            left.map(({ start, off }) => start + off),
          );
          expect(found).toEqual(left.map(({ start }) => start));
        },
      ),
    );
  });
});
