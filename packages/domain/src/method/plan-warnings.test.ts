import type { Clip, DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { aMarker } from "../../../annotation/test/annotation-builders.ts";
import { planWarnings } from "./plan-warnings.ts";
import { selfCheckIds } from "./self-check.ts";

const all = { asked: selfCheckIds, ticked: selfCheckIds };

const markerAt = (at: number, fields: Partial<Marker> = {}): Marker =>
  aMarker({ id: `marker-${String(at)}`, start: toMicros(at), ...fields });

/** Clips of 500 microseconds, one each 1,000; each with a still and a yes marker inside. */
function aPlan(...clips: readonly Partial<Clip>[]): DocumentRecord[] {
  return clips.flatMap((clip, position): DocumentRecord[] => {
    const [id, start] = [`clip-${String(position)}`, toMicros(position * 1000)];
    const words = { title: "", question: "Wat zie je?", aim: "", followUps: "" };
    const plain = { kind: "success", position, sensitive: "no" } as const;
    return [
      { type: "clip", id, start, end: toMicros(start + 500), ...words, ...plain, ...clip },
      { type: "still", id: `still-${id}`, at: start, caption: "", clipId: id, position, crop: null },
      markerAt(start + 100),
    ];
  });
}

const without = (records: readonly DocumentRecord[], id: string) =>
  records.filter((record) => record.id !== id);
const more = (count: number) => Array.from({ length: count }, () => ({}));

test("three clips with a question, a still and a yes each, positive first and last, are as the method wants them", () => {
  expect(planWarnings(aPlan({}, { kind: "working-point" }, {}), all)).toEqual([]);
  expect(planWarnings(aPlan(...more(5)), all)).toEqual([]);
});

test.each([
  ["no-clip", []],
  ["clip-without-question", aPlan({}, { question: " " })],
  ["clip-without-still", without(aPlan({}, {}), "still-clip-1")],
  ["clip-without-positive", without(aPlan({}, {}), "marker-1100")],
  ["not-positive-first", aPlan({ kind: "working-point" }, {})],
  ["not-positive-last", aPlan({}, { kind: "working-point" })],
  ["more-than-one-working-point", aPlan({}, { kind: "working-point" }, { kind: "working-point" }, {})],
  ["more-than-five-clips", aPlan(...more(6))],
] as const)("%s", (warning, records) => {
  expect(planWarnings(records, all)).toEqual([warning]);
});

test("every item of the self-check counts, and one of another version does not", () => {
  const warnedWith = (ticked: readonly string[]) => planWarnings(aPlan({}), { asked: selfCheckIds, ticked });
  expect(warnedWith(selfCheckIds.slice(1))).toEqual(["self-check-open"]);
  const newer = selfCheckIds.map((id, nth) => (nth === 0 ? id.replace("@1", "@2") : id));
  expect(warnedWith(newer)).toEqual(["self-check-open"]);
  expect(planWarnings(aPlan({}), { asked: [], ticked: [] })).toEqual([]);
});

test("a sensitive clip has no still, and none is asked for", () => {
  expect(planWarnings(without(aPlan({ sensitive: "yes" }), "still-clip-0"), all)).toEqual([]);
});

test("positive is a yes of the desk that begins in the clip or lasts into it; what ends where it begins is not", () => {
  const bare = without(aPlan({ start: toMicros(1000), end: toMicros(1500) }), "marker-1100");
  const warned = (marker: Marker) =>
    planWarnings([...without(bare, "marker-100"), marker], all).includes("clip-without-positive");
  expect(warned(markerAt(1499))).toBe(false);
  expect(warned(markerAt(1500))).toBe(true);
  expect(warned(markerAt(900, { end: toMicros(1001) }))).toBe(false);
  expect(warned(markerAt(900, { end: toMicros(1000) }))).toBe(true);
  expect(warned(markerAt(1200, { valence: "no" }))).toBe(true);
  expect(warned(markerAt(1200, { source: "joint" }))).toBe(true);
});
