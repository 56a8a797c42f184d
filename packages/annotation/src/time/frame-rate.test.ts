import * as fc from "fast-check";
import { expect, test } from "vitest";
import { frameAt, startOfFrame, type FrameRate } from "./frame-rate.ts";
import { toMicros } from "./micros.ts";

const known: FrameRate[] = [
  { frames: 24_000, per: 1001 },
  { frames: 25, per: 1 },
  { frames: 30_000, per: 1001 },
  { frames: 60_000, per: 1001 },
  { frames: 240_000, per: 1001 },
  { frames: 240, per: 1 },
];
const anyRate = fc.oneof(
  fc.constantFrom(...known),
  fc
    .record({ frames: fc.integer({ min: 1, max: 240_000 }), per: fc.integer({ min: 1, max: 1001 }) })
    .filter(({ frames, per }) => frames <= 240 * per),
);
const frameInHalfADay = fc.integer({ min: 0, max: 240 * 3600 * 12 });
const aFrame = fc.record({ rate: anyRate, share: frameInHalfADay }).map(({ rate, share }) => ({
  rate,
  frame: Math.floor((share * rate.frames) / (rate.per * 240)),
}));

test("T2 the start of a frame lies in that frame, for every rate and up to 12 hours", () => {
  fc.assert(
    fc.property(aFrame, ({ rate, frame }) => {
      expect(frameAt(startOfFrame(frame, rate), rate)).toBe(frame);
    }),
    { numRuns: 10_000 },
  );
});

test("T2 a start equals the exact fraction rounded half up", () => {
  fc.assert(
    fc.property(aFrame, ({ rate, frame }) => {
      const divisor = BigInt(rate.frames);
      const doubled = 2n * BigInt(frame) * BigInt(rate.per) * 1_000_000n + divisor;
      expect(BigInt(startOfFrame(frame, rate))).toBe(doubled / (2n * divisor));
    }),
    { numRuns: 5000 },
  );
});

test("T2 frames of 29.97 a second begin where they are displayed", () => {
  const rate = { frames: 30_000, per: 1001 };
  const starts = [0, 1, 2, 3, 30].map((frame) => startOfFrame(frame, rate));
  expect(starts).toEqual([0, 33_367, 66_733, 100_100, 1_001_000]);
});

test("T3 the microsecond before a frame shows the frame before it", () => {
  fc.assert(
    fc.property(aFrame, ({ rate, frame }) => {
      const next = startOfFrame(frame + 1, rate);
      expect(frameAt(toMicros(next - 1), rate)).toBe(frame);
    }),
    { numRuns: 10_000 },
  );
});
