import { expect, test } from "vitest";
import { asksReason, asksState, childStateIds } from "./child-states.ts";

test("requirement B-10: sleeping, drowsy or crying at the start asks a gentle reason", () => {
  const asking = childStateIds.filter((atStart) => asksReason({ atStart, atEnd: "S4" }));
  expect(asking).toEqual(["S1", "S2", "S3", "S6"]);
});

test("a film may end drowsy; asleep or crying at the end asks", () => {
  const asking = childStateIds.filter((atEnd) => asksReason({ atStart: "S5", atEnd }));
  expect(asking).toEqual(["S1", "S2", "S6"]);
});

test("the state is asked up to the fourth birthday", () => {
  expect(asksState("2022-03-10", "2026-03-09")).toBe(true);
  expect(asksState("2022-03-10", "2026-03-10")).toBe(false);
});
