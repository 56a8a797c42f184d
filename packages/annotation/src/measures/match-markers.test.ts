import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aMarker, seconds } from "../../test/annotation-builders.ts";
import type { Marker } from "../document/document-record.ts";
import { toMicros } from "../time/micros.ts";
import { matchMarkers, type MatchedPair } from "./match-markers.ts";

const tolerance = { toleranceMicros: seconds(2) };

function markersAt(prefix: string, starts: readonly number[], fields: Partial<Marker> = {}): Marker[] {
  return starts.map((start, nth) =>
    aMarker({ id: `${prefix}${String(nth)}`, start: seconds(start), ...fields }),
  );
}

const idsOf = (pairs: readonly MatchedPair[]) => pairs.map(({ one, other }) => `${one.id}-${other.id}`);

const anyList = (prefix: string, most: number) =>
  fc
    .array(
      fc.record({
        start: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 40 })).map(seconds),
        track: fc.constantFrom("child", "noor"),
        code: fc.constantFrom("INITIATIVE", "RECEIVE"),
      }),
      { maxLength: most },
    )
    .map((list) => list.map((fields, nth) => aMarker({ id: `${prefix}${String(nth)}`, ...fields })));

describe("two lists of markers", () => {
  test("M14 two of three events are matched (domain, appendix D)", () => {
    const pairs = matchMarkers(markersAt("a", [1, 5, 9]), markersAt("b", [1.8, 8.5, 15]), tolerance);
    expect(pairs.map(({ one, other, apartMicros }) => [one.id, other.id, apartMicros])).toEqual([
      ["a0", "b0", 800_000],
      ["a2", "b1", 500_000],
    ]);
  });

  test("M14 exactly the tolerance apart is a pair, one microsecond more is none", () => {
    const late = aMarker({ id: "b", start: toMicros(2_000_001) });
    expect(idsOf(matchMarkers(markersAt("a", [0]), markersAt("b", [2]), tolerance))).toEqual(["a0-b0"]);
    expect(matchMarkers(markersAt("a", [0]), [late], tolerance)).toEqual([]);
  });

  test("M14 two pairs further apart are worth more than one that fits exactly", () => {
    const pairs = matchMarkers(markersAt("a", [0, 2]), markersAt("b", [2, 4]), tolerance);
    expect(idsOf(pairs)).toEqual(["a0-b0", "a1-b1"]);
  });

  test("M14 another person or another code is no pair, codes of one group are", () => {
    const one = markersAt("a", [1], { code: "RECEIVE" });
    const named = markersAt("b", [1], { code: "NAME" });
    expect(matchMarkers(one, markersAt("b", [1], { code: "RECEIVE", track: "noor" }), tolerance)).toEqual([]);
    expect(matchMarkers(one, named, tolerance)).toEqual([]);
    const sameCodes = [["FOLLOW", "RECEIVE", "NAME"]];
    expect(idsOf(matchMarkers(one, named, { ...tolerance, sameCodes }))).toEqual(["a0-b0"]);
  });

  test("M14 whichever list comes first, the pairs are the same", () => {
    fc.assert(
      fc.property(anyList("a", 25), anyList("b", 25), (ones, others) => {
        const turned = matchMarkers(others, ones, tolerance);
        const back = turned.map(({ one, other, apartMicros }) => ({ one: other, other: one, apartMicros }));
        expect(new Set(idsOf(back))).toEqual(new Set(idsOf(matchMarkers(ones, others, tolerance))));
      }),
    );
  });

  test("M14 no marker is in two pairs, and each pair is of one person and one code within the tolerance", () => {
    fc.assert(
      fc.property(anyList("a", 25), anyList("b", 25), (ones, others) => {
        const pairs = matchMarkers(ones, others, tolerance);
        const ids = pairs.flatMap(({ one, other }) => [one.id, other.id]);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { one, other, apartMicros } of pairs) {
          expect([one.track, one.code]).toEqual([other.track, other.code]);
          expect(apartMicros).toBe(Math.abs(one.start - other.start));
          expect(apartMicros).toBeLessThanOrEqual(tolerance.toleranceMicros);
        }
      }),
    );
  });

  test("M14 there are as many pairs, and as near, as trying everything finds", () => {
    fc.assert(
      fc.property(anyList("a", 6), anyList("b", 6), (ones, others) => {
        const pairs = matchMarkers(ones, others, tolerance);
        const apart = pairs.reduce((sum, { apartMicros }) => sum + apartMicros, 0);
        expect({ pairs: pairs.length, apart }).toEqual(bestByTrying(ones, others));
      }),
      { numRuns: 300 },
    );
  });
});

/** Every way to give each marker a partner or none, the plain way. */
function bestByTrying(ones: readonly Marker[], others: readonly Marker[]): { pairs: number; apart: number } {
  const [first, ...rest] = ones;
  if (first === undefined) return { pairs: 0, apart: 0 };
  let best = bestByTrying(rest, others);
  for (const other of others) {
    const apart = Math.abs(first.start - other.start);
    const isPair = first.track === other.track && first.code === other.code && apart <= 2_000_000;
    if (!isPair) continue;
    const left = bestByTrying(
      rest,
      others.filter((marker) => marker !== other),
    );
    const found = { pairs: left.pairs + 1, apart: left.apart + apart };
    if (found.pairs > best.pairs || (found.pairs === best.pairs && found.apart < best.apart)) best = found;
  }
  return best;
}
