import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker, documentOf, seconds } from "../../test/annotation-builders.ts";
import type { Marker } from "../document/document-record.ts";
import { longestYesSeries, longestYesSeriesOf } from "./longest-yes-series.ts";

function yes(at: number, fields: Partial<Marker> = {}): Marker {
  return aMarker({ id: `m${String(at)}`, start: seconds(at), ...fields });
}

function seriesOf(...markers: readonly Marker[]): ReturnType<typeof longestYesSeries> {
  return longestYesSeries(documentOf(...markers), { gapMicros: seconds(6) });
}

test("M11 a series runs over everyone until a no or a gap as long as the given one", () => {
  const [one, two, three] = [
    yes(0, { end: seconds(3) }),
    yes(1, { track: "mother" }),
    yes(8, { track: "father" }),
  ];
  expect(seriesOf(three, one, two)).toEqual({
    count: 3,
    start: 0,
    end: 8_000_000,
    markers: ["m0", "m1", "m8"],
  });
  expect(seriesOf(one, two, yes(9))).toMatchObject({ count: 2, end: 3_000_000 });
  expect(seriesOf(one, two, yes(5, { valence: "no" }), three)).toMatchObject({
    count: 2,
    markers: ["m0", "m1"],
  });
});

test("M11 of equals the earliest wins, and without a yes there is none", () => {
  expect(seriesOf(yes(0), yes(1), yes(20), yes(21))).toMatchObject({ count: 2, start: 0 });
  expect(seriesOf(yes(0), yes(20), yes(21))).toMatchObject({ count: 2, start: 20_000_000 });
  expect(seriesOf(yes(0, { valence: "no" }))).toBeNull();
  expect(seriesOf()).toBeNull();
});

test("M11 the count equals the longest of all stretches of markers that qualify", () => {
  const anyMarks = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 8 }), no: fc.integer({ min: 0, max: 4 }) }),
  );
  fc.assert(
    fc.property(anyMarks, (marks) => {
      let at = 0;
      const markers = marks.map(({ gap, no }) => {
        at += gap;
        return yes(at, { valence: no === 0 ? "no" : "yes" });
      });
      const runs = markers.flatMap((_, from) => markers.map((_, to) => markers.slice(from, to + 1)));
      const longest = Math.max(0, ...runs.filter(qualifies).map((run) => run.length));
      expect(seriesOf(...markers)?.count ?? 0).toBe(longest);
    }),
  );
});

test("M12 the longest series stand first, the earliest of equals before the later, and short ones are left out", () => {
  const runs = [[yes(0), yes(1)], [yes(10), yes(11), yes(12)], [yes(30), yes(31)], [yes(50)]].flat();
  const found = (least: number) =>
    longestYesSeriesOf(documentOf(...runs), { gapMicros: seconds(6), least }).map(({ start, count }) => [
      start / 1_000_000,
      count,
    ]);
  expect(found(2)).toEqual([
    [10, 3],
    [0, 2],
    [30, 2],
  ]);
  expect(found(1)).toHaveLength(4);
  expect(found(4)).toEqual([]);
});

function qualifies(run: readonly Marker[]): boolean {
  return run.every(({ start, valence }, nth) => {
    const before = run[nth - 1]?.start ?? start;
    return valence === "yes" && start - before < seconds(6);
  });
}
