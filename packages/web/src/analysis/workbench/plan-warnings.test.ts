import { emptyDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Clip } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { planWarningsOf } from "./plan-warnings.ts";

function aDocument(...clips: readonly Partial<Clip>[]) {
  const records = clips.map((clip, position): Clip => ({
    type: "clip",
    id: `clip-${String(position)}`,
    start: toMicros(position * 1000),
    end: toMicros(position * 1000 + 500),
    title: "",
    kind: "success",
    question: "Wat zie je?",
    position,
    sensitive: "no",
    aim: "",
    followUps: "",
    ...clip,
  }));
  return { ...emptyDocument(toMicros(1_000_000)), records: new Map(records.map((clip) => [clip.id, clip])) };
}

test("two clips with a question, positive first and last, are as the method wants them", () => {
  expect(planWarningsOf(aDocument({}, { kind: "working-point" }, {}))).toEqual([]);
});

test.each([
  ["no-clip", aDocument()],
  ["clip-without-question", aDocument({}, { question: " " })],
  ["not-positive-first", aDocument({ kind: "working-point" }, {})],
  ["not-positive-last", aDocument({}, { kind: "working-point" })],
  ["more-than-five-clips", aDocument({}, {}, {}, {}, {}, {})],
] as const)("%s", (warning, document) => {
  expect(planWarningsOf(document)).toEqual([warning]);
});
