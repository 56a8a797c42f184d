import { toMicros } from "@samenkijken/annotation/time/micros";
import { RecordingId } from "@samenkijken/contract/ids";
import { expect, test } from "vitest";
import type { KeepingPlace } from "../talk-keeping.ts";
import { comparisonDraft } from "./comparison-draft.ts";

function aPlace(): KeepingPlace {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (nth) => [...kept.keys()][nth] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => void kept.set(name, text),
    removeItem: (name) => void kept.delete(name),
  };
}

const mine = { memberId: "marit", trajectoryId: "noah" };
const recordingId = RecordingId.parse("5f0c1c1e-6a0b-4a51-9d3e-0c7f4f0a1b2c");

test("words that were typed and not saved are there again, for who typed them", () => {
  const place = aPlace();
  const pair = { before: null, now: { recordingId, at: toMicros(40_000), crop: null, words: "Hij lacht" } };
  comparisonDraft(place, mine).write(pair);
  expect(comparisonDraft(place, mine).read()).toEqual(pair);
  expect(comparisonDraft(place, { ...mine, memberId: "other" }).read()).toBeNull();
  comparisonDraft(place, mine).clear();
  expect(comparisonDraft(place, mine).read()).toBeNull();
});

test("what cannot be read is nothing", () => {
  const place = aPlace();
  comparisonDraft(place, mine).write({ before: null, now: null });
  place.setItem(place.key(0) ?? "", "{");
  expect(comparisonDraft(place, mine).read()).toBeNull();
});
