import { expect, test } from "vitest";
import { instrumentDraftOf, numberIn, precisionIn, wrongIn } from "./instrument-draft.ts";

const whole = {
  ...instrumentDraftOf(null, "2026-01-15"),
  instrument: "pss",
  personId: "noor",
  moment: "start",
  score: "54",
  scoredBy: "Wijkteam",
};

test.each([
  ["54", 54],
  [" 8,35 ", 8.35],
  ["-3.5", -3.5],
  ["", null],
  ["vijf", null],
  ["1e9", null],
])("%j is the number %s", (text, number) => {
  expect(numberIn(text)).toBe(number);
});

test("both of the precision, or neither", () => {
  expect(precisionIn({ deviation: "", reliability: " " })).toBeNull();
  expect(precisionIn({ deviation: "8,35", reliability: "0,83" })).toEqual({
    standardDeviation: 8.35,
    reliability: 0.83,
  });
  expect(precisionIn({ deviation: "8", reliability: "" })).toBe("wrong");
  expect(precisionIn({ deviation: "8", reliability: "1" })).toBe("wrong");
});

test.each([
  [{}, []],
  [{ score: "" }, ["score"]],
  [{ score: "91" }, ["range"]],
  [{ score: "42", answered: "14" }, ["range"]],
  [{ score: "45", answered: "15" }, []],
  [{ answered: "half" }, ["answered"]],
  [{ instrument: "other" }, ["name"]],
  [{ instrument: "other", name: "Eigen lijst", score: "1000" }, []],
  [{ instrument: "", scoredBy: " " }, ["instrument", "scoredBy"]],
])("with %j these are wrong: %j", (over, wrong) => {
  expect(wrongIn({ ...whole, ...over })).toEqual(wrong);
});
