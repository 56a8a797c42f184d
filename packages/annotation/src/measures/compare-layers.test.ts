import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aMarker, documentOf, seconds } from "../../test/annotation-builders.ts";
import { compareLayers } from "./compare-layers.ts";

const setting = {
  toleranceMicros: seconds(2),
  within: { start: seconds(10), end: seconds(40) },
  track: "child",
  codes: ["INITIATIVE"],
};

describe("the layer of the desk and the one made together", () => {
  test("M15 both lists, the pairs, and what only one layer has", () => {
    const compared = compareLayers(
      documentOf(
        ...[12, 20, 31].map((at) => aMarker({ id: `d${String(at)}`, start: seconds(at) })),
        ...[13, 25].map((at) => aMarker({ id: `j${String(at)}`, start: seconds(at), source: "joint" })),
      ),
      setting,
    );
    expect(compared.joint.map(({ id }) => id)).toEqual(["j13", "j25"]);
    expect(compared.desk.map(({ id }) => id)).toEqual(["d12", "d20", "d31"]);
    expect(compared.pairs.map(({ joint, desk }) => [joint.id, desk.id])).toEqual([["j13", "d12"]]);
    expect(compared.onlyJoint.map(({ id }) => id)).toEqual(["j25"]);
    expect(compared.onlyDesk.map(({ id }) => id)).toEqual(["d20", "d31"]);
  });

  test("M15 the end of the stretch, a no, another person and another code stay out", () => {
    const compared = compareLayers(
      documentOf(
        aMarker({ id: "begin", start: seconds(10) }),
        aMarker({ id: "before", start: seconds(9.99) }),
        aMarker({ id: "end", start: seconds(40) }),
        aMarker({ id: "no", start: seconds(12), valence: "no" }),
        aMarker({ id: "other", start: seconds(12), track: "noor" }),
        aMarker({ id: "code", start: seconds(12), code: "TURN" }),
      ),
      setting,
    );
    expect(compared.desk.map(({ id }) => id)).toEqual(["begin"]);
  });

  test("M15 each compared marker is in a pair or alone, never both", () => {
    const anyMarkers = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 50 }).map(seconds),
        source: fc.constantFrom("desk", "joint"),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anyMarkers, (list) => {
        const markers = list.map((fields, nth) => aMarker({ id: `m${String(nth)}`, ...fields }));
        const { joint, desk, pairs, onlyJoint, onlyDesk } = compareLayers(documentOf(...markers), setting);
        expect(pairs.length + onlyJoint.length).toBe(joint.length);
        expect(pairs.length + onlyDesk.length).toBe(desk.length);
      }),
    );
  });
});
