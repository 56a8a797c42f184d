import type { AnnotationDocument } from "@samenkijken/annotation/document/annotation-document";
import type { DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aMarker as anyMarker } from "../../../../annotation/test/annotation-builders.ts";
import type { FilmPerson } from "../workbench/people.ts";
import { foldedAtFirst } from "../workbench/people.ts";
import { hitRecord, reaches } from "./hit-record.ts";
import { isCrowded, laneOf, markersBetween, pictureRecords } from "./lanes.ts";
import { rowsOf } from "./timeline-rows.ts";
import { xOf } from "./timeline-view.ts";

const end = toMicros(100_000_000);
const width = 1000;
const people: readonly FilmPerson[] = [
  { id: "saar", name: "Saar", kind: "child", shape: "circle" },
  { id: "noor", name: "Noor", kind: "adult", shape: "square" },
];

const aMarker = (fields: Partial<Marker> & Pick<Marker, "id">): Marker =>
  anyMarker({ track: "saar", code: "TURN", ...fields });

function documentOf(records: readonly DocumentRecord[]): AnnotationDocument {
  return { end, records: new Map(records.map((record) => [record.id, record])) };
}

const anyMarkers = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 90_000_000 }),
      length: fc.option(fc.integer({ min: 1, max: 60_000_000 })),
      track: fc.constantFrom("saar", "noor"),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ at, length, track }, nth) =>
      aMarker({
        id: `m${String(nth)}`,
        track,
        start: toMicros(at),
        end: length === null ? null : toMicros(Math.min(end, at + length)),
      }),
    ),
  );

test("what lies in a window is found without looking at the rest, long ones that began before it too", () => {
  const moment = fc.integer({ min: 0, max: 100_000_000 });
  fc.assert(
    fc.property(anyMarkers, moment, moment, (markers, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const found = [...markersBetween(laneOf(documentOf(markers), "saar"), from, to)].map(
        ([, { id }]) => id,
      );
      const plain = markers
        .filter(({ track }) => track === "saar")
        .filter(({ start, end }) => start <= to && (end ?? start) >= from)
        .map(({ id }) => id);
      expect(found.toSorted()).toEqual(plain.toSorted());
    }),
  );
});

test("what stands close together is crowded, one at the same moment as another in an empty lane is not", () => {
  const dense = Array.from({ length: 20 }, (_, nth) =>
    aMarker({ id: `d${String(nth)}`, start: toMicros(nth * 1_000_000) }),
  );
  const lane = laneOf(documentOf(dense), "saar");
  // Ten pixels for each of them, then twenty.
  expect(isCrowded(lane, 10, 10 / 1_000_000)).toBe(true);
  expect(isCrowded(lane, 10, 20 / 1_000_000)).toBe(false);
  const pair = laneOf(
    documentOf(dense.slice(0, 2).map((marker) => ({ ...marker, start: toMicros(5) }))),
    "saar",
  );
  expect(isCrowded(pair, 0, 1)).toBe(false);
});

test("a note about the whole film does not stand in the row of the picture, one of a moment does", () => {
  const note = { type: "note", topic: "impression", text: "warm" } as const;
  const records = [
    { ...note, id: "whole", at: null },
    { ...note, id: "moment", topic: "moment", at: toMicros(3_000_000) },
  ] as const;
  expect(pictureRecords(documentOf(records)).map(({ id }) => id)).toEqual(["moment"]);
});

const view = { from: 0, span: 100_000_000 };
const rows = rowsOf(people, [], { sound: null });
const [lane] = rows.lanes;
const y = (lane?.top ?? 0) + 30;

test("a point on a marker finds it, and its edges when it is long enough", () => {
  const long = aMarker({ id: "long", start: toMicros(20_000_000), end: toMicros(40_000_000) });
  const document = documentOf([long, aMarker({ id: "point", start: toMicros(60_000_000) })]);
  const field = { document, rows, view, width, selection: null };
  const at = (x: number) => {
    const hit = hitRecord(field, { x, y });
    return hit === null ? null : [hit.record.id, hit.part];
  };
  expect(at(201)).toEqual(["long", "start"]);
  expect(at(300)).toEqual(["long", "whole"]);
  expect(at(398)).toEqual(["long", "end"]);
  expect(at(605)).toEqual(["point", "whole"]);
  expect(at(500)).toBeNull();
  expect(hitRecord(field, { x: 300, y: y + 64 })).toBeNull();
});

test("a finger takes hold of the edge of what was chosen from 24 pixels away, and of nothing else", () => {
  const clip = {
    type: "clip",
    id: "clip",
    start: toMicros(20_000_000),
    end: toMicros(40_000_000),
    title: "",
    kind: "success",
    question: "",
    position: 0,
    sensitive: "no",
    aim: "",
    followUps: "",
  } as const;
  const field = { document: documentOf([clip]), rows, view, width, selection: null };
  const at = { x: 420, y: rows.picture.top + 20 };
  expect(hitRecord(field, at, reaches.coarse)?.part).toBe("whole");
  expect(hitRecord({ ...field, selection: "clip" }, at, reaches.coarse)?.part).toBe("end");
  expect(hitRecord({ ...field, selection: "clip" }, { ...at, x: 425 }, reaches.coarse)).toBeNull();
});

test("a hit among ten thousand is one that is drawn there", () => {
  fc.assert(
    fc.property(anyMarkers, fc.integer({ min: 0, max: width }), (markers, x) => {
      const hit = hitRecord({ document: documentOf(markers), rows, view, width, selection: null }, { x, y });
      if (hit?.record.type !== "marker") return;
      const { start, end, track } = hit.record;
      expect(track).toBe("saar");
      expect(xOf(view, width, start) - 15).toBeLessThanOrEqual(x);
      expect(Math.max(xOf(view, width, end ?? start), xOf(view, width, start)) + 15).toBeGreaterThanOrEqual(
        x,
      );
    }),
  );
});

test("brothers and sisters are folded from the fourth lane on, and a folded lane leaves its room to the others", () => {
  const brother: FilmPerson = { id: "tim", name: "Tim", kind: "child", shape: "hexagon" };
  const father: FilmPerson = { id: "sami", name: "Sami", kind: "adult", shape: "diamond" };
  expect(foldedAtFirst([...people, brother])).toEqual([]);
  expect(foldedAtFirst([...people, brother, father])).toEqual(["tim"]);
  const folded = rowsOf([...people, brother, father], ["tim"], { sound: null });
  expect(folded.lanes.map(({ height }) => height)).toEqual([64, 64, 24, 64]);
  expect(folded.height).toBe(22 + 48 + 3 * 64 + 24);
});
