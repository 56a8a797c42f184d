import { expect, test } from "vitest";
import { isTaken, linkStateOf, type HeardScreen } from "./who-leads.ts";

const scene = { from: "a", was: null, takes: "its-turn" } as const;
const other = { ...scene, from: "b" };
const leader = { from: "a", at: 1000 };

test("one window leads; another one only after it has gone, or when somebody asks for it", () => {
  expect(isTaken(null, other, 0)).toBe(true);
  expect(isTaken(leader, scene, 9000)).toBe(true);
  expect(isTaken(leader, other, 2000)).toBe(false);
  expect(isTaken(leader, other, 6000)).toBe(true);
  expect(isTaken(leader, { ...other, takes: "the-lead" }, 2000)).toBe(true);
});

test("a window that was loaded anew is followed at once", () => {
  expect(isTaken(leader, { ...scene, from: "c", was: "a" }, 1100)).toBe(true);
  expect(isTaken(leader, { ...scene, from: "c", was: "b" }, 1100)).toBe(false);
});

test("of two windows with one talk only the one that the screen follows is connected", () => {
  const report = { picture: "shown", sound: "allowed" } as const;
  const heard: HeardScreen[] = [{ at: 1000, follows: "a", report }];
  expect(linkStateOf(heard, "a", 1500)).toEqual({ type: "connected", report });
  expect(linkStateOf(heard, "b", 1500)).toEqual({ type: "elsewhere" });
  expect(linkStateOf(heard, "b", 4000)).toEqual({ type: "none" });
  expect(linkStateOf([], "a", 0)).toEqual({ type: "none" });
});
