import { toMicros } from "@samenkijken/annotation/time/micros";
import fc from "fast-check";
import { expect, test } from "vitest";
import { momentAt, moved, pinched, showing, ticksOf, wholeFilm, xOf, zoomed } from "./timeline-view.ts";

const end = toMicros(522_000_000);
const view = fc
  .tuple(fc.integer({ min: 2_000_000, max: end }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([span, share]) => ({ from: Math.round((end - span) * share), span }));

test("a click lands on the moment that was drawn there", () => {
  fc.assert(
    fc.property(view, fc.double({ min: 0, max: 1, noNaN: true }), (seen, share) => {
      const at = seen.from + share * seen.span;
      expect(Math.abs(momentAt(seen, 1230, { x: xOf(seen, 1230, at), end }) - at)).toBeLessThan(2);
    }),
  );
});

test("zooming keeps the moment under the pointer, and never leaves the film", () => {
  fc.assert(
    fc.property(view, fc.double({ min: 0.2, max: 5, noNaN: true }), (seen, factor) => {
      const around = seen.from + seen.span / 2;
      const next = zoomed(seen, factor, { around, end });
      expect(next.from).toBeGreaterThanOrEqual(0);
      expect(next.from + next.span).toBeLessThanOrEqual(end + 1);
      expect(xOf(next, 1000, around)).toBeGreaterThanOrEqual(-1);
      expect(xOf(next, 1000, around)).toBeLessThanOrEqual(1001);
    }),
  );
});

test("the playhead is always in view after following it", () => {
  fc.assert(
    fc.property(view, fc.integer({ min: 0, max: end }), (seen, at) => {
      const x = xOf(showing(seen, at, end), 1000, at);
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x).toBeLessThanOrEqual(1001);
    }),
  );
});

test("the whole film of a minute gets a label each five seconds on a wide screen", () => {
  const { step, labels } = ticksOf(wholeFilm(toMicros(60_000_000)), 1230);
  expect(step).toBe(5_000_000);
  expect(labels).toHaveLength(13);
});

test("moving stops at both ends", () => {
  expect(moved({ from: 10, span: 2_000_000 }, -50, end).from).toBe(0);
  expect(moved({ from: 10, span: 2_000_000 }, 1e12, end).from).toBe(end - 2_000_000);
});

test("two fingers hold the moments they took, as long as the film has them", () => {
  const seen = { from: 100_000_000, span: 100_000_000 };
  const next = pinched(seen, { before: [400, 600], after: [200, 600] }, { width: 1000, end });
  expect(next.span).toBe(50_000_000);
  // What lay between the fingers still does.
  expect(xOf(next, 1000, 150_000_000)).toBeCloseTo(400, 3);
  const moved = pinched(seen, { before: [400, 600], after: [300, 500] }, { width: 1000, end });
  expect(moved).toEqual({ from: 110_000_000, span: 100_000_000 });
  const wide = pinched(seen, { before: [0, 1000], after: [500, 501] }, { width: 1000, end });
  expect(wide).toEqual({ from: 0, span: end });
});
