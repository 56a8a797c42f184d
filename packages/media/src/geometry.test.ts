import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fitted, orientationOf, parseDisplayMatrix, squarePixels, turned } from "./geometry.ts";

const UNIT = 65_536;

describe("orientationOf", () => {
  test.each([
    ["no matrix", null, 0, false],
    ["unit matrix", [UNIT, 0, 0, 0, UNIT, 0, 0, 0, 1 << 30], 0, false],
    ["upright phone", [0, UNIT, 0, -UNIT, 0, 0, 0, 0, 1 << 30], 90, false],
    ["upside down", [-UNIT, 0, 0, 0, -UNIT, 0, 0, 0, 1 << 30], 180, false],
    ["on its other side", [0, -UNIT, 0, UNIT, 0, 0, 0, 0, 1 << 30], 270, false],
    ["turned and mirrored", [0, UNIT, 0, UNIT, 0, 0, 0, 0, 1 << 30], 90, true],
    ["selfie camera", [-UNIT, 0, 0, 0, UNIT, 0, 0, 0, 1 << 30], 180, true],
    ["flat matrix of nothing", [0, 0, 0, 0, 0, 0, 0, 0, 0], 0, false],
  ])("%s", (_, matrix, rotation, mirrored) => {
    expect(orientationOf(matrix)).toEqual({ rotation, mirrored });
  });
});

describe("parseDisplayMatrix", () => {
  it("reads what ffprobe prints", () => {
    const text =
      "\n00000000:            0       65536           0\n00000001:       -65536           0           0\n00000002:     70778880           0  1073741824\n";
    expect(parseDisplayMatrix(text)).toEqual([0, UNIT, 0, -UNIT, 0, 0, 70_778_880, 0, 1_073_741_824]);
  });
  it("refuses anything else", () => {
    expect(parseDisplayMatrix("00000000: 1 2")).toBeNull();
  });
});

describe("sizes", () => {
  test.each([
    [1440, 1080, 4 / 3, 1920],
    [640, 360, 2, 1280],
    [800, 640, 1137 / 800, 1137],
    [361, 203, 1015 / 1444, 254],
  ])("%i × %i pixels of shape %f are %i wide", (width, height, shape, expected) => {
    expect(squarePixels({ width, height }, shape)).toEqual({ width: expected, height });
  });

  it("swaps sides at a quarter turn only", () => {
    expect(turned({ width: 3, height: 2 }, 270)).toEqual({ width: 2, height: 3 });
    expect(turned({ width: 3, height: 2 }, 180)).toEqual({ width: 3, height: 2 });
  });

  it("fits every size inside the bounds, even, never enlarged by more than the rounding", () => {
    const side = fc.integer({ min: 2, max: 8000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const size = fitted({ width, height }, 720, 1280);
        expect((size.width % 2) + (size.height % 2)).toBe(0);
        expect(Math.min(size.width, size.height)).toBeLessThanOrEqual(720);
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(1280);
        expect(size.width).toBeLessThanOrEqual(width + 1);
        expect(size.height).toBeLessThanOrEqual(height + 1);
      }),
    );
  });
});
