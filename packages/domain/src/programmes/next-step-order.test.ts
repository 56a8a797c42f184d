import { expect, test } from "vitest";
import { orderProblems, type StepRule, usualOrder } from "./next-step-order.ts";

test("the usual order is sound, and a first talk may come before the consents", () => {
  expect(orderProblems(usualOrder)).toEqual([]);
  const talkFirst = ["first-talk", ...usualOrder.filter((rule) => rule !== "first-talk")] as StepRule[];
  expect(orderProblems(talkFirst)).toEqual([]);
});

test("no rule is left out or stands twice", () => {
  expect(orderProblems(usualOrder.filter((rule) => rule !== "midway"))).toEqual(["order-incomplete"]);
  expect(orderProblems(["midway", ...usualOrder])).toEqual(["order-incomplete"]);
});

test("no film before its consent, and nothing after the next film", () => {
  const late = [...usualOrder.slice(1, 6), "consent-withdrawn", ...usualOrder.slice(6)] as StepRule[];
  expect(orderProblems(late)).toEqual(["order-consent-late"]);
  const early = [...usualOrder.filter((rule) => rule !== "midway"), "midway"] as StepRule[];
  expect(orderProblems(early)).toEqual(["order-film-not-last"]);
});
