import { expect, test } from "vitest";
import { hasRoomForGoal, mostActiveGoals } from "./active-goals.ts";

const goals = (active: number, ended: number) => [
  ...Array.from({ length: active }, () => ({ isActive: true })),
  ...Array.from({ length: ended }, () => ({ isActive: false })),
];

test("three goals at the same time; what has ended takes no room", () => {
  expect(mostActiveGoals).toBe(3);
  expect(hasRoomForGoal(goals(2, 5))).toBe(true);
  expect(hasRoomForGoal(goals(3, 0))).toBe(false);
});
