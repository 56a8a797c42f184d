import { expect, test } from "vitest";
import { kVhtScheme, vht412Scheme } from "./codes.ts";
import { usualFitting } from "./fitting.ts";
import { activatingQuestions } from "./questions.ts";
import { suggestQuestions } from "./suggest-questions.ts";

const intents = (codes: readonly string[], kind: "success" | "working-point" = "success") =>
  suggestQuestions({ questions: activatingQuestions, fitting: usualFitting }, { codes, kind }).map(
    ({ intent }) => intent,
  );

test("without codes the open question stands there alone", () => {
  expect(intents([])).toEqual(["OPEN_OBSERVE"]);
  expect(intents(["SOMETHING_ELSE"])).toEqual(["OPEN_OBSERVE"]);
});

test("what stands in the clip most comes first", () => {
  expect(intents(["INITIATIVE", "RECEIVE", "INITIATIVE"])).toEqual([
    "CHILD_INITIATIVE",
    "CHILD_VIEW",
    "PARENT_ACTION",
  ]);
  expect(intents(["NAME"])).toEqual(["NAMING", "OPEN_OBSERVE", "EFFECT"]);
});

test("a working point is looked for where it already goes right", () => {
  expect(intents(["GUIDE", "GUIDE"], "working-point")[0]).toBe("EXCEPTION");
});

test.each([...vht412Scheme.codes, ...kVhtScheme.codes])("$id has a question of its own", ({ id }) => {
  expect(intents([id, id]).filter((intent) => intent !== "OPEN_OBSERVE").length).toBeGreaterThanOrEqual(2);
});
