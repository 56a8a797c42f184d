import { expect, test } from "vitest";
import { kVht } from "../programmes/k-vht.ts";
import { vht412 } from "../programmes/vht-4-12.ts";
import { countsAsDeviation, warningsOfClosing } from "./closing-warnings.ts";

const full = { startedOn: "2026-01-15", films: 5, openLookBacks: 0 } as const;

test("within the band, after all films, nothing is asked", () => {
  expect(warningsOfClosing(full, vht412, { on: "2026-04-15", reason: "goals_met" })).toEqual([]);
  expect(warningsOfClosing(full, vht412, { on: "2026-07-15", reason: "mutual" })).toEqual([]);
});

test("C-35: a day before the band asks a reason, and so does a day after it", () => {
  expect(warningsOfClosing(full, vht412, { on: "2026-04-14", reason: "goals_met" })).toEqual(["before-band"]);
  expect(warningsOfClosing(full, vht412, { on: "2026-07-16", reason: "moved" })).toEqual(["after-band"]);
});

test("a programme without a band asks nothing about time", () => {
  const three = { ...full, films: 3 };
  expect(warningsOfClosing(three, kVht, { on: "2026-01-16", reason: "goals_met" })).toEqual([]);
});

test("fewer films ask a reason, unless the ending itself tells why", () => {
  const two = { ...full, films: 2 };
  const on = "2026-05-01";
  expect(warningsOfClosing(two, vht412, { on, reason: "goals_met" })).toEqual(["fewer-films"]);
  for (const reason of ["client_stopped", "moved", "referred_on", "consent_refused"] as const)
    expect(warningsOfClosing(two, vht412, { on, reason })).toEqual([]);
});

test("a shorter variant of the programme is no deviation; nothing filmed at all is", () => {
  expect(countsAsDeviation("fewer-films", { ...full, films: 2 }, vht412)).toBe(false);
  expect(countsAsDeviation("fewer-films", { ...full, films: 0 }, vht412)).toBe(true);
  expect(countsAsDeviation("before-band", full, vht412)).toBe(true);
});

test("a look-back that was held and not written up asks a reason", () => {
  const open = { ...full, films: 3, openLookBacks: 1 };
  expect(warningsOfClosing(open, kVht, { on: "2026-02-02", reason: "moved" })).toEqual(["look-back-open"]);
});
