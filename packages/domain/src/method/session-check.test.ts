import { expect, test } from "vitest";
import { questionInNumbers, sessionCheck } from "./session-check.ts";
import { familyMoments, schoolMoments, teenMoments, youngMoments } from "./moments.ts";

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

test.each([
  ["families", familyMoments],
  ["young children", youngMoments],
  ["young people", teenMoments],
  ["school", schoolMoments],
] as const)(
  "every film moment for %s has an id of its own, and something else comes last",
  (_whom, moments) => {
    expect(new Set(moments.map(({ id }) => id)).size).toBe(moments.length);
    expect(moments.at(-1)?.id).toBe("other");
  },
);
