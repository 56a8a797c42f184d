import { emptyDocument } from "@samenkijken/annotation/document/annotation-document";
import type { Clip, DocumentRecord, Marker } from "@samenkijken/annotation/document/document-record";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { expect, test } from "vitest";
import { adviceOf, firstOpenStep, stepFacts } from "./work-step.ts";

const marker: Marker = {
  type: "marker",
  id: "marker",
  track: "child",
  code: "INITIATIVE",
  start: toMicros(0),
  end: null,
  valence: "yes",
  addressee: null,
  reception: "computed",
  receivedBy: null,
  star: "plain",
  elements: [],
  source: "desk",
};

function aClip(id: string, fields: Partial<Clip> = {}): Clip {
  const words = { title: "", question: "", aim: "", followUps: "" };
  const stretch = { start: toMicros(0), end: toMicros(100) };
  return { type: "clip", id, ...stretch, ...words, kind: "success", position: 0, sensitive: "no", ...fields };
}

const asked = { question: "Wat zie je?" };
const still = (clipId: string): DocumentRecord => ({
  type: "still",
  id: `still-${clipId}`,
  at: toMicros(1),
  caption: "",
  clipId,
  position: 0,
  crop: null,
});

function factsOf(records: readonly DocumentRecord[], seen: "no" | "yes" = "no") {
  const document = emptyDocument(toMicros(1000));
  return stepFacts({ ...document, records: new Map(records.map((record) => [record.id, record])) }, seen);
}

test("a film that nobody worked on begins with looking; seen or with an impression it goes on to coding", () => {
  const impression = { type: "note", id: "n", topic: "impression", at: null, text: "Warm" } as const;
  expect(firstOpenStep(factsOf([]))).toBe("watch");
  expect(firstOpenStep(factsOf([], "yes"))).toBe("code");
  expect(firstOpenStep(factsOf([impression]))).toBe("code");
});

test("what is there decides where to begin", () => {
  expect(firstOpenStep(factsOf([marker]))).toBe("choose");
  expect(firstOpenStep(factsOf([{ ...marker, source: "joint" }, aClip("one")]))).toBe("code");
  expect(firstOpenStep(factsOf([marker, aClip("one"), aClip("two")]))).toBe("ask");
  expect(firstOpenStep(factsOf([marker, aClip("one", asked), aClip("two", asked)]))).toBe("ask");
});

test("each step names what to do next", () => {
  const clips = (count: number) => Array.from({ length: count }, (_, nth) => aClip(String(nth)));
  expect(adviceOf("watch", factsOf([]))).toBe("watch-once");
  expect(adviceOf("watch", factsOf([], "yes"))).toBe("watched");
  expect(adviceOf("code", factsOf([]))).toBe("mark-first");
  expect(adviceOf("code", factsOf([marker]))).toBe("mark-on");
  expect([0, 1, 2, 5, 6].map((count) => adviceOf("choose", factsOf(clips(count))))).toEqual([
    "choose-first",
    "choose-more",
    "chosen",
    "chosen",
    "too-many",
  ]);
  expect(adviceOf("ask", factsOf([]))).toBe("no-clips");
  expect(adviceOf("ask", factsOf(clips(1)))).toBe("add-questions");
  expect(adviceOf("ask", factsOf([aClip("one", asked)]))).toBe("add-stills");
  expect(adviceOf("ask", factsOf([aClip("one", asked), still("one")]))).toBe("ready");
  expect(adviceOf("ask", factsOf([aClip("one", { ...asked, sensitive: "yes" })]))).toBe("ready");
});
