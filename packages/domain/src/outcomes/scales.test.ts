import { expect, test } from "vitest";
import { aloneIds, closingItems, closingQuestions, reachedIds, recommendIds } from "./closing-questions.ts";
import { endingOf, endings, isDropOut } from "./endings.ts";
import { measuringMoments, momentCodes } from "./measuring-moments.ts";
import { goalAttainment } from "./goal-attainment.ts";
import { myQuestion, sessionCheckScale } from "./scales.ts";

const scales = [myQuestion, goalAttainment, sessionCheckScale, closingQuestions];

test("D-08: every scale is data with a version, a source and a licence", () => {
  expect(new Set(scales.map(({ id }) => id)).size).toBe(scales.length);
  for (const scale of scales) {
    expect(scale.version).toBeGreaterThan(0);
    expect(scale.source.nl.length).toBeGreaterThan(10);
    expect(scale.source.en.length).toBeGreaterThan(10);
    expect(scale.licence.en).toContain("free");
    expect(scale.licence.nl).toMatch(/vrij/);
  }
});

const items = scales.flatMap((scale) => scale.items);

test("every item of every scale has its own id", () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test.each(items)("$id says je and u apart, and has English", (item) => {
  expect(item.question.nl).not.toMatch(/\b(u|uw)\b/u);
  expect(item.question.nlU).not.toMatch(/\b(je|jij|jou|jouw)\b/u);
  expect(item.question.en).not.toBe("");
});

const ids = (item: { choices: readonly { id: string }[] }) => item.choices.map(({ id }) => id);

test("the choices of the closing questions are the answers that can be kept", () => {
  expect(ids(closingItems.reached)).toEqual([...reachedIds]);
  expect(ids(closingItems.alone)).toEqual([...aloneIds]);
  expect(ids(closingItems.recommend)).toEqual([...recommendIds]);
});

test("four moments, T0 to T3", () => {
  expect(measuringMoments.map((moment) => momentCodes[moment])).toEqual(["T0", "T1", "T2", "T3"]);
});

test.each([
  ["goals_met", "agreed"],
  ["mutual", "agreed"],
  ["client_stopped", "by-client"],
  ["consent_refused", "by-client"],
  ["provider_stopped", "by-provider"],
  ["moved", "external"],
  // Only the trainer knows.
  ["referred_on", null],
  ["other", null],
])("closing because of %s counts as %s", (reason, ending) => {
  expect(endingOf(reason)).toBe(ending);
});

test("only ending from one side is dropping out", () => {
  expect(endings.filter(isDropOut)).toEqual(["by-client", "by-provider"]);
});
