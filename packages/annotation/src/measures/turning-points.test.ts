import { expect, test } from "vitest";
import { aMarker, documentOf, seconds } from "../../test/annotation-builders.ts";
import type { Marker } from "../document/document-record.ts";
import { turningPoints } from "./turning-points.ts";

function mark(at: number, fields: Partial<Marker> = {}): Marker {
  return aMarker({ id: `m${String(at)}`, start: seconds(at), ...fields });
}

const no = (at: number, fields: Partial<Marker> = {}) => mark(at, { ...fields, valence: "no" });

function pointsOf(...markers: readonly Marker[]) {
  return turningPoints(documentOf(...markers), { gapMicros: seconds(6) });
}

test("M13 a no with a yes of anyone directly after it is a turning point", () => {
  const found = pointsOf(no(1), no(3, { end: seconds(5) }), mark(10, { track: "mother", end: seconds(12) }));
  expect(found).toEqual([{ no: "m3", yes: "m10", start: 3_000_000, end: 12_000_000 }]);
  expect(pointsOf(mark(1), no(2), mark(3), no(4), mark(5)).map((point) => point.no)).toEqual(["m2", "m4"]);
});

test("M13 a gap as long as the given one, counted from the end of the no, makes none", () => {
  expect(pointsOf(no(1), mark(7))).toEqual([]);
  expect(pointsOf(no(1, { end: seconds(2) }), mark(7))).toHaveLength(1);
  expect(pointsOf(no(1), mark(2, { source: "joint" }))).toEqual([]);
  expect(pointsOf(no(1))).toEqual([]);
});

test("M13 a no that lasts longer than the yes in it ends the turning point", () => {
  expect(pointsOf(no(1, { end: seconds(9) }), mark(2))).toMatchObject([{ start: 1_000_000, end: 9_000_000 }]);
});
