import { expect, test } from "vitest";
import { createTimeLeft } from "./time-left.ts";

test("nothing is said before it can be known", () => {
  const timeLeft = createTimeLeft(1000);
  expect(timeLeft({ at: 0, bytes: 0 })).toBeNull();
  expect(timeLeft({ at: 1000, bytes: 100 })).toBeNull();
  expect(timeLeft({ at: 5000, bytes: 0 })).toBeNull();
});

test("it is the rest at the speed of now, not of before a pause", () => {
  const timeLeft = createTimeLeft(1000);
  timeLeft({ at: 0, bytes: 0 });
  expect(timeLeft({ at: 4000, bytes: 200 })).toBe(16);
  timeLeft({ at: 60_000, bytes: 200 });
  expect(timeLeft({ at: 64_000, bytes: 600 })).toBe(4);
});
