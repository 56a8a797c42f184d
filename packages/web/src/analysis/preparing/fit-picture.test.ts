import { expect, test } from "vitest";
import { fitPicture } from "./fit-picture.ts";

const wide = { width: 1600, height: 900 };
const high = { width: 900, height: 1600 };

test("a whole picture of the same shape fills the box", () => {
  expect(fitPicture(wide, { width: 160, height: 90 }, { crop: null })).toEqual({
    source: { left: 0, top: 0, width: 1600, height: 900 },
    target: { left: 0, top: 0, width: 160, height: 90 },
  });
});

test("a whole picture of another shape fills the box from its middle, or stays whole", () => {
  const box = { width: 90, height: 90 };
  expect(fitPicture(wide, box, { crop: null })).toEqual({
    source: { left: 350, top: 0, width: 900, height: 900 },
    target: { left: 0, top: 0, width: 90, height: 90 },
  });
  expect(fitPicture(high, box, { crop: null, uncropped: "contain" })).toEqual({
    source: { left: 0, top: 0, width: 900, height: 1600 },
    target: { left: 19.6875, top: 0, width: 50.625, height: 90 },
  });
});

test("a crop is shown whole, in the middle of the box, and nothing around it", () => {
  const crop = { left: 500, top: 0, width: 250, height: 1000 };
  expect(fitPicture(wide, { width: 160, height: 90 }, { crop })).toEqual({
    source: { left: 800, top: 0, width: 400, height: 900 },
    target: { left: 60, top: 0, width: 40, height: 90 },
  });
});

test("a box whose size is not its own field, as that of a canvas, counts as well", () => {
  const box = Object.create({ width: 160, height: 90 }) as { width: number; height: number };
  expect(fitPicture(wide, box, { crop: null }).target).toEqual({ left: 0, top: 0, width: 160, height: 90 });
});
