import { expect, test } from "vitest";
import { inTalkOrder } from "./talk-order.ts";

const plan = [
  { id: "b", position: 1 },
  { id: "a", position: 0 },
  { id: "c", position: 2 },
];
const idsOf = (order: readonly string[]) => inTalkOrder(plan, order).map(({ id }) => id);

test("without a choice the talk has the order of the plan", () => {
  expect(idsOf([])).toEqual(["a", "b", "c"]);
});

test("what the parents chose comes first; what was chosen and left the plan is not missed", () => {
  expect(idsOf(["c", "gone", "a"])).toEqual(["c", "a", "b"]);
});
