import { usualDetails } from "@samenkijken/contract/agenda";
import { expect, test } from "vitest";
import { detailsOf, draftOf, wrongNumbers } from "./details-draft.ts";

test("what nobody changes is what goes as a rule", () => {
  expect(detailsOf(draftOf("film"))).toEqual(usualDetails("film"));
});

test.each([
  ["45", "", []],
  ["", "", ["minutes"]],
  ["4", "", ["minutes"]],
  ["601", "", ["minutes"]],
  ["een uur", "", ["minutes"]],
  ["45", "0", []],
  ["45", "-5", ["travel"]],
  ["45", "10,5", ["travel"]],
] as const)("%s minutes and %s on the way: wrong are %j", (minutes, travel, wrong) => {
  expect(wrongNumbers({ ...draftOf("film"), minutes, travel })).toEqual(wrong);
});

test("the way to it goes along as a number, or not at all", () => {
  expect(detailsOf({ ...draftOf("film"), travel: " 20 " }).travelMinutes).toBe(20);
  expect(detailsOf(draftOf("film")).travelMinutes).toBeNull();
});
