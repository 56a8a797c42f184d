import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker, aScheme, aStill, documentOf, seconds, toDocument } from "../../test/annotation-builders.ts";
import { anyDocumentWithChanges } from "../../test/any-change.ts";
import { plainChainLength, plainLinks, plainOrder, plainYesSeries } from "../../test/plain-measures.ts";
import {
  firstFrom,
  markersByTrack,
  markersInTime,
  recordsBesideMarkers,
  type AnnotationDocument,
} from "../document/annotation-document.ts";
import { applyChange, changeTo, emptyChange } from "../document/change.ts";
import type { Marker } from "../document/document-record.ts";
import { toMicros } from "../time/micros.ts";
import { linkReceptions } from "./link-receptions.ts";
import { longestChain } from "./longest-chain.ts";
import { longestYesSeries } from "./longest-yes-series.ts";

const people = ["child", "brother", "mother"];
const ids = Array.from({ length: 40 }, (_, nth) => `m${String(nth)}`);

const anyMarker: fc.Arbitrary<Marker> = fc
  .record({
    id: fc.constantFrom(...ids),
    track: fc.constantFrom(...people),
    code: fc.constantFrom(...aScheme.codes.map((code) => code.id), "unknown"),
    at: fc.integer({ min: 0, max: 60 }),
    length: fc.option(fc.integer({ min: 1, max: 8 })),
    valence: fc.constantFrom("yes", "yes", "yes", "no"),
    addressee: fc.constantFrom(...people, null),
    reception: fc.constantFrom("computed", "computed", "computed", "missed", "received"),
    source: fc.constantFrom("desk", "desk", "desk", "joint"),
    receivedBy: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constantFrom(...ids, "s")),
  })
  .map(({ at, length, ...fields }) =>
    aMarker({ ...fields, start: seconds(at / 2), end: length === null ? null : seconds((at + length) / 2) }),
  );

/** A document that was written marker by marker, moved and removed, so that its order was mended all the time. */
const anyHistory: fc.Arbitrary<AnnotationDocument> = fc
  .array(fc.record({ marker: anyMarker, way: fc.constantFrom("put", "put", "put", "remove") }), {
    maxLength: 80,
  })
  .map((steps) => {
    let document = documentOf(aStill({ id: "s" }));
    for (const { marker, way } of steps) {
      // As the screen does: the order is read at each step.
      markersInTime(document);
      const there = document.records.get(marker.id);
      if (way === "put") document = toDocument(applyChange(document, changeTo(there, marker)));
      else if (there !== undefined)
        document = toDocument(applyChange(document, { ...emptyChange, removed: [there] }));
    }
    return document;
  });

test("M1 M2 M3 M4 M5 M6 the quick links are the plain ones, after any changes and for one or more children", () => {
  const children = fc.constantFrom(["child"], ["child", "brother"], []);
  fc.assert(
    fc.property(anyHistory, children, fc.integer({ min: 0, max: 12 }), (document, childTracks, window) => {
      const setting = { scheme: aScheme, windowMicros: seconds(window / 2), childTracks };
      expect(linkReceptions(document, setting)).toEqual(plainLinks(document, setting));
    }),
    { numRuns: 500 },
  );
});

test("M11 the quick series is the plain one", () => {
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: 1, max: 12 }), (document, gap) => {
      const series = longestYesSeries(document, { gapMicros: seconds(gap / 2) });
      const plain = plainYesSeries(document, seconds(gap / 2));
      expect(series?.markers ?? []).toEqual(plain);
      expect(series?.count ?? 0).toBe(plain.length);
    }),
    { numRuns: 300 },
  );
});

test("M9 M10 the quick chain is as long as the plain one, and its markers are that chain", () => {
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: 0, max: 12 }), (document, gap) => {
      const setting = { gapMicros: seconds(gap / 2), child: "child" };
      const chain = longestChain(document, setting);
      expect(chain?.length ?? 0).toBe(plainChainLength(document, setting));
      const own = markersInTime(document).filter((marker) => chain?.markers.includes(marker.id) === true);
      const turns = own.filter((marker, nth) => marker.track !== own[nth - 1]?.track);
      expect(turns.length).toBe(chain?.length ?? 0);
    }),
    { numRuns: 300 },
  );
});

test("D1 an order that was mended change by change is the order made anew, of the records that are there", () => {
  fc.assert(
    fc.property(anyDocumentWithChanges(12), ({ document, changes }) => {
      let now = document;
      for (const change of changes) {
        markersInTime(now);
        now = toDocument(applyChange(now, change));
        const order = markersInTime(now);
        expect(order).toEqual(plainOrder(now));
        expect(markersByTrack(now)).toEqual(Map.groupBy(order, ({ track }) => track));
        expect(recordsBesideMarkers(now)).toEqual(
          [...now.records.values()].filter((record) => record.type !== "marker"),
        );
        expect(markersInTime(now, "joint")).toEqual(plainOrder(now, "joint"));
        expect(order.every((marker) => now.records.get(marker.id) === marker)).toBe(true);
      }
    }),
  );
});

test("D1 a change of very many markers is put in order too", () => {
  const many = Array.from({ length: 300 }, (_, nth) =>
    aMarker({ id: `n${String(nth)}`, start: seconds((nth * 37) % 300) }),
  );
  const before = documentOf(aMarker());
  markersInTime(before);
  const after = toDocument(applyChange(before, { ...emptyChange, added: many }));
  expect(markersInTime(after)).toEqual(plainOrder(after));
});

test("M1 the first marker from a moment on is found in order of time, also among equals", () => {
  const starts = [0, 5, 5, 9].map((start) => ({ start: toMicros(start) }));
  expect([0, 1, 5, 6, 9, 10].map((at) => firstFrom(starts, at))).toEqual([0, 1, 1, 3, 3, 4]);
});
