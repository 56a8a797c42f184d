import { expect, test } from "vitest";
import { questionInNumbers, sessionCheck } from "./session-check.ts";
import { filmMomentIds, filmMoments } from "./moments.ts";

const all = [...sessionCheck, ...questionInNumbers];

test("four items after a look-back and three questions in a number, each with its own id", () => {
  expect(sessionCheck).toHaveLength(4);
  expect(questionInNumbers).toHaveLength(3);
  expect(new Set(all.map((item) => item.id)).size).toBe(7);
});

test.each(all)("$id keeps je and u apart", ({ question, atZero, atTen }) => {
  for (const words of [question, atZero, atTen]) {
    expect(words.nl).not.toMatch(/\b(u|uw)\b/u);
    expect(words.nlU).not.toMatch(/\b(je|jij|jou|jouw)\b/u);
  }
});

test("every film moment carries its own id", () => {
  expect(filmMomentIds.map((id) => filmMoments[id].id)).toEqual([...filmMomentIds]);
});
