import { addDays } from "@samenkijken/domain/time/iso-date";
import { expect, test } from "vitest";
import { dayInWords, instantOf, today } from "./dates.ts";
import { dayOrToday, deadlineInWords, momentOrToday, onDayOrToday } from "./deadline.ts";

const [yesterday, tomorrow] = [addDays(today(), -1), addDays(today(), 1)];

test("a deadline that is today is not said to lie before today", () => {
  expect(deadlineInWords(today(), "nl")).toBe("Vandaag");
  expect(deadlineInWords(today(), "en")).toBe("Today");
});

test("a deadline that passed is said to have been", () => {
  expect(deadlineInWords(yesterday, "nl")).toBe(`Dit was voor ${dayInWords(yesterday, "nl")}`);
  expect(deadlineInWords(yesterday, "en")).toBe(`This was due before ${dayInWords(yesterday, "en")}`);
});

test("a deadline to come is before its day", () => {
  expect(deadlineInWords(tomorrow, "nl")).toBe(`Voor ${dayInWords(tomorrow, "nl")}`);
  expect(deadlineInWords(tomorrow, "en")).toBe(`Before ${dayInWords(tomorrow, "en")}`);
});

test("what happens today is today, with its hour", () => {
  expect(dayOrToday(today(), "nl")).toBe("vandaag");
  expect(onDayOrToday(today(), "nl")).toBe("vandaag");
  expect(onDayOrToday(tomorrow, "en")).toBe(`on ${dayInWords(tomorrow, "en")}`);
  expect(momentOrToday(instantOf(today(), "10:30"), "nl")).toBe("vandaag, 10.30 uur");
  expect(momentOrToday(instantOf(tomorrow, "10:30"), "nl")).toBe(`${dayInWords(tomorrow, "nl")}, 10.30 uur`);
});
