import { expect, test } from "vitest";
import type { Requirement } from "./list.ts";
import { namedTests } from "./named-tests.ts";
import { faultsOf, tableOf } from "./table.ts";

const list: readonly Requirement[] = [
  { id: "C-33", priority: "M", asks: "At most five films" },
  { id: "C-11", priority: "C", asks: "Empty shows nothing" },
];

test("a test, a group of tests and a table of cases are found by the id in their title", () => {
  const text = [
    'test("C-33: the sixth asks a reason", () => {});',
    'test("a test of something else", () => {});',
    '  describe("two at once (C-33, C-11)", () => {});',
    'test.each([\n  ["a", 1],\n  ["b (c)", 2],\n])("C-11: %s is %i", () => {});',
    "test.skip(\n  `C-33 with ticks`,\n  () => {},\n);",
    'const text = "C-11";',
  ].join("\n\n");
  expect(namedTests("x.test.ts", text)).toEqual([
    { file: "x.test.ts", title: "C-33: the sixth asks a reason", ids: ["C-33"] },
    { file: "x.test.ts", title: "two at once (C-33, C-11)", ids: ["C-33", "C-11"] },
    { file: "x.test.ts", title: "C-11: %s is %i", ids: ["C-11"] },
    { file: "x.test.ts", title: "C-33 with ticks", ids: ["C-33"] },
  ]);
});

test("a must that no test names is a fault, a could is not", () => {
  expect(faultsOf([], list)).toEqual(["C-33 is a must and no test names it: At most five films"]);
});

test("an id that does not exist is a fault; one of another part of the product is not", () => {
  const tests = namedTests("x.test.ts", 'test("C-33, C-41, A-01, A-00", () => {});');
  expect(faultsOf(tests, list)).toEqual([
    "x.test.ts names C-41, which does not exist",
    "x.test.ts names A-00, which does not exist",
  ]);
});

test("there is a row for each, and no bar in a title breaks it", () => {
  const tests = [{ file: "x.test.ts", title: "this | that", ids: ["C-33", "A-02"] }];
  const rows = tableOf(tests, list)
    .split("\n")
    .filter((line) => /^\| [A-D]-/.test(line));
  expect(rows).toEqual([
    "| C-33 | M | At most five films | `x.test.ts`: this \\| that |",
    "| C-11 | C | Empty shows nothing | - |",
    "| A-02 | `x.test.ts`: this \\| that |",
  ]);
});
