import { daysOfWeek } from "@samenkijken/domain/agenda/week";
import { asDay } from "../../platform/dates.ts";
import { expect, test } from "vitest";
import { isCrowded } from "./crowded.ts";

const days = daysOfWeek(asDay("2026-03-02"));
const at = (startsAt: string, minutes = 60) => ({
  appointment: { startsAt, minutes },
});

test("two appointments at one hour fit beside each other, a third makes a list of the week", () => {
  const two = [at("2026-03-03T09:00:00Z"), at("2026-03-03T09:30:00Z")];
  expect(isCrowded(days, two)).toBe(false);
  expect(isCrowded(days, [...two, at("2026-03-03T09:45:00Z")])).toBe(true);
});

test("a full day whose appointments follow each other is not crowded, nor is another week", () => {
  const row = ["09", "10", "11", "12"].map((hour) => at(`2026-03-03T${hour}:00:00Z`));
  expect(isCrowded(days, row)).toBe(false);
  const later = Array.from({ length: 4 }, () => at("2026-03-10T09:00:00Z"));
  expect(isCrowded(days, later)).toBe(false);
});
