import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import { expect, test } from "vitest";
import {
  aClip,
  aMarker,
  aNote,
  aStill,
  documentOf,
} from "../../../../annotation/test/annotation-builders.ts";
import { adviceOf, firstOpenStep, stepFacts } from "./work-step.ts";

const marker = aMarker();

const asked = { question: "Wat zie je?" };
const still = (clipId: string): DocumentRecord => aStill({ id: `still-${clipId}`, clipId });

const clips = (count: number) => Array.from({ length: count }, (_, nth) => aClip({ id: String(nth) }));

function factsOf(records: readonly DocumentRecord[], seen: "no" | "yes" = "no") {
  return stepFacts(documentOf(...records), seen);
}

test("a film that nobody worked on begins with looking; seen or with an impression it goes on to coding", () => {
  const impression = aNote({ text: "Warm" });
  expect(firstOpenStep(factsOf([]))).toBe("watch");
  expect(firstOpenStep(factsOf([], "yes"))).toBe("code");
  expect(firstOpenStep(factsOf([impression]))).toBe("code");
});

test("what is there decides where to begin", () => {
  expect(firstOpenStep(factsOf([marker]))).toBe("choose");
  expect(firstOpenStep(factsOf([{ ...marker, source: "joint" }, aClip({ id: "one" })]))).toBe("code");
  expect(firstOpenStep(factsOf([marker, aClip({ id: "one" }), aClip({ id: "two" })]))).toBe("ask");
  expect(
    firstOpenStep(factsOf([marker, aClip({ id: "one", ...asked }), aClip({ id: "two", ...asked })])),
  ).toBe("ask");
});

test("each step names what to do next", () => {
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
  expect(adviceOf("ask", factsOf([aClip({ id: "one", ...asked })]))).toBe("add-stills");
  expect(adviceOf("ask", factsOf([aClip({ id: "one", ...asked }), still("one")]))).toBe("ready");
  expect(adviceOf("ask", factsOf([aClip({ id: "one", ...asked, sensitive: "yes" })]))).toBe("ready");
});
