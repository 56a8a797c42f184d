import { expect, test } from "vitest";
import { clockTime } from "./clock-time.ts";

test.each([
  ["10.30", "10:30"],
  ["10:30", "10:30"],
  ["1030", "10:30"],
  ["9.05", "09:05"],
  ["9", "09:00"],
  [" 17.15 uur ", "17:15"],
  ["0.00", "00:00"],
])("%s is %s", (text, clock) => {
  expect(clockTime(text)).toBe(clock);
});

test.each(["", "24.00", "10.60", "half elf", "10.3", "-1"])("%s is no clock", (text) => {
  expect(clockTime(text)).toBeNull();
});
