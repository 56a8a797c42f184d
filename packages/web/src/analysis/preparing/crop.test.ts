import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fittingCrop, keptCrop, moveCrop, resizeCrop, scaleCrop, wholePicture } from "./crop.ts";

const part = { left: 200, top: 300, width: 400, height: 200 };

test("a crop moves as far as the picture goes", () => {
  expect(moveCrop(part, { across: 10, down: -10 })).toEqual({ ...part, left: 210, top: 290 });
  expect(moveCrop(part, { across: 900, down: 900 })).toEqual({ ...part, left: 600, top: 800 });
  expect(moveCrop(wholePicture, { across: 10, down: 10 })).toEqual(wholePicture);
});

test("a crop grows and shrinks round its middle in its own shape", () => {
  expect(scaleCrop(part, 1.5)).toEqual({ left: 100, top: 250, width: 600, height: 300 });
  expect(scaleCrop(part, 0.75)).toEqual({ left: 250, top: 325, width: 300, height: 150 });
  expect(scaleCrop(part, 0.01)).toMatchObject({ width: 200, height: 100 });
  expect(scaleCrop(part, 9)).toMatchObject({ left: 0, width: 1000, height: 500 });
});

test("a corner moves and the one across stays", () => {
  expect(resizeCrop(part, "top-left", { across: 50, down: 20 })).toEqual({
    left: 250,
    top: 320,
    width: 350,
    height: 180,
  });
  expect(resizeCrop(part, "bottom-right", { across: 999, down: -999 })).toEqual({
    left: 200,
    top: 300,
    width: 800,
    height: 100,
  });
});

test("all of the picture is kept as no crop", () => {
  expect(keptCrop(wholePicture)).toBeNull();
  expect(keptCrop(part)).toBe(part);
});

test("whatever is done, a crop stays whole numbers inside the picture", () => {
  const anyPart = fc.record({
    left: fc.integer({ min: -50, max: 1100 }),
    top: fc.integer({ min: -50, max: 1100 }),
    width: fc.integer({ min: -50, max: 1100 }),
    height: fc.integer({ min: -50, max: 1100 }),
  });
  const anyMove = fc.record({
    across: fc.double({ min: -2000, max: 2000, noNaN: true }),
    down: fc.integer(),
  });
  const corners = fc.constantFrom("top-left", "top-right", "bottom-left", "bottom-right");
  fc.assert(
    fc.property(
      anyPart,
      anyMove,
      corners,
      fc.double({ min: 0.1, max: 5, noNaN: true }),
      (wish, by, corner, factor) => {
        const crop = fittingCrop(wish);
        for (const { left, top, width, height } of [
          crop,
          moveCrop(crop, by),
          resizeCrop(crop, corner, by),
          scaleCrop(crop, factor),
        ]) {
          expect([left, top, width, height].every(Number.isInteger)).toBe(true);
          expect(left >= 0 && top >= 0 && width >= 100 && height >= 100).toBe(true);
          expect(left + width <= 1000 && top + height <= 1000).toBe(true);
        }
      },
    ),
  );
});
