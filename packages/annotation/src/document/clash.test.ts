import { expect, test } from "vitest";
import { aMarker, aStill } from "../../test/annotation-builders.ts";
import { findClashes } from "./clash.ts";

test("D13 what both changed clashes, each once", () => {
  const mine = {
    added: [aMarker({ id: "a" })],
    updated: [[aStill({ id: "b" }), aStill({ id: "b", caption: "samen" })] as const],
    removed: [aMarker({ id: "c" })],
  };
  expect(findClashes(mine, ["c", "x", "b", "b", "a"])).toEqual(["c", "b", "a"]);
  expect(findClashes(mine, ["x", "y"])).toEqual([]);
  expect(findClashes(mine, [])).toEqual([]);
});
