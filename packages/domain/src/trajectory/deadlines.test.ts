import { expect, test } from "vitest";
import { closingWindow, followUpDue } from "./deadlines.ts";

test("C-27, D-11: half a year after the last of August is the last of February", () => {
  expect(followUpDue("2026-08-31", 6)).toBe("2027-02-28");
});

test("C-35, D-11: a start on 15 January closes between 15 April and 15 July", () => {
  expect(closingWindow("2026-01-15", { fromMonths: 3, toMonths: 6 })).toEqual({
    from: "2026-04-15",
    to: "2026-07-15",
  });
});
