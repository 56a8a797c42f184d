import { expect, test } from "vitest";
import { bodyOf, draftOf, missingIn, type GoalDraft } from "./goal-draft.ts";

const [noor, sami] = [crypto.randomUUID(), crypto.randomUUID()];
const whole: GoalDraft = {
  ...draftOf(null, "2026-01-15"),
  words: " Ik wacht. ",
  quote: "Ik wil haar begrijpen.",
  quotedPersonId: noor,
  owners: [noor],
  atZero: "nooit",
  atTen: "altijd",
  begins: { [noor]: 3, [sami]: 9 },
  wishes: { [noor]: 8 },
};
const ids = new Map([
  [noor, crypto.randomUUID()],
  [sami, crypto.randomUUID()],
]);

test("an empty goal misses its words, the quote, both ends, who said it and whose it is", () => {
  expect(missingIn(draftOf(null, "2026-01-15"), "has-room")).toEqual([
    "quote",
    "quotedPersonId",
    "words",
    "atZero",
    "atTen",
    "owners",
  ]);
  expect(missingIn(whole, "has-room")).toEqual([]);
});

test("with three goals, one that ends must be chosen", () => {
  expect(missingIn(whole, "must-end-one")).toEqual(["endsGoalId"]);
});

test("five steps or none", () => {
  expect(missingIn({ ...whole, levels: ["a", "", "", "", ""] }, "has-room")).toEqual(["levels"]);
  expect(
    bodyOf({ ...whole, levels: ["a", "b ", "c", "d", "e"] }, { version: 1, measurementIds: ids }).goal.levels,
  ).toEqual(["a", "b", "c", "d", "e"]);
});

test("a new goal takes along where its own parents begin, and nobody else's; a later version never does", () => {
  const first = bodyOf(whole, { version: 1, measurementIds: ids });
  expect(first.begin).toEqual([{ measurementId: ids.get(noor), personId: noor, score: 3 }]);
  expect(first.goal).toMatchObject({
    words: "Ik wacht.",
    parents: [{ personId: noor, wish: 8 }],
    levels: null,
  });
  expect(bodyOf(whole, { version: 2, measurementIds: ids }).begin).toEqual([]);
});
