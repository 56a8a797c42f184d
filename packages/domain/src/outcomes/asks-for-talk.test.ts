import { expect, test } from "vitest";
import { asksForTalk } from "./asks-for-talk.ts";
import { goalAttainment } from "./goal-attainment.ts";
import { sessionCheckScale } from "./scales.ts";

test.each([
  [{ heard: 9, useful: 8, pace: 8, hope: 7 }, false],
  [{ heard: 7, useful: 7, pace: 7, hope: 7 }, false],
  // A mean of 6.75.
  [{ heard: 7, useful: 7, pace: 7, hope: 6 }, true],
  [{ heard: 10, useful: 10, pace: 5, hope: 10 }, true],
  // Low on the whole, but not everything was answered: only a low answer counts then.
  [{ heard: 6, useful: 6, pace: 6 }, false],
  [{ pace: 3 }, true],
  [{}, false],
])("after a talk with %j: %s", (answers, asks) => {
  expect(asksForTalk(sessionCheckScale, answers)).toBe(asks);
});

test("a scale without such a rule asks for nothing", () => {
  expect(asksForTalk(goalAttainment, {})).toBe(false);
});
