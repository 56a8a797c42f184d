import { expect, test } from "vitest";
import { asksReason, considerations, considerationsFor } from "./considerations.ts";
import { onwardDestinationIds, onwardReasonIds, onwardReferral } from "./onward-referral.ts";
import { safetyNumbers, safetySteps } from "./safety-steps.ts";
import { aims, themeIds, themes } from "./themes.ts";

test("C-19: what speaks against asks for a reason, what speaks for it does not", () => {
  const reasoned = considerations.filter(asksReason).map(({ kind }) => kind);
  expect(new Set(reasoned)).toEqual(new Set(["relative", "contra"]));
  expect(considerations.filter(({ kind }) => kind === "safety")).toHaveLength(1);
});

test("every consideration has an id of its own, words and a source, and says when nobody confirmed it", () => {
  const ids = considerations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { words, source, kind, unverified } of considerations) {
    expect([words.nl, words.en, source.nl, source.en]).not.toContain("");
    // The notes on the method mark every contra-indication as open, and the indications as read in the databank.
    expect(unverified).toBe(kind !== "indication");
  }
});

test("each programme has its own indications; another programme has what counts for all", () => {
  expect(indications("k-vht")).toContain("crying");
  expect(indications("vht-4-12")).toEqual(["light-to-moderate", "at-school"]);
  expect(indications("vht-12-18")).toEqual([]);
  expect(considerationsFor(null).some(({ kind }) => kind === "contra")).toBe(true);
});

function indications(programmeId: string | null): string[] {
  return considerationsFor(programmeId)
    .filter(({ kind }) => kind === "indication")
    .map(({ id }) => id);
}

test("onward referral, themes and the reporting code are complete and in order", () => {
  expect(onwardReferral.destinations.map(({ id }) => id)).toEqual([...onwardDestinationIds]);
  expect(onwardReferral.reasons.map(({ id }) => id)).toEqual([...onwardReasonIds]);
  expect(Object.keys(themes)).toEqual([...themeIds]);
  expect(safetySteps.steps.map(({ id }) => id)).toEqual(["signs", "consult", "talk", "weigh", "decide"]);
  expect(safetyNumbers.emergency).toBe("112");
  expect(aims).toEqual(["prevent", "reduce"]);
});
