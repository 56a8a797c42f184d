import { PersonId } from "@samenkijken/contract/ids";
import { expect, test } from "vitest";
import { childrenToAsk, draftAsksReason, emptyStates, statesToSend } from "./state-draft.ts";

const [toddler, schoolchild] = [
  PersonId.parse("00000000-0000-4000-8000-000000000001"),
  PersonId.parse("00000000-0000-4000-8000-000000000002"),
];
const ages: Parameters<typeof childrenToAsk>[0]["ages"] = [
  { personId: toddler, birthDate: "2024-05-01", gestationalAgeDays: null },
  { personId: schoolchild, birthDate: "2018-05-01", gestationalAgeDays: null },
];

test("the state is asked of the young children who can be seen", () => {
  const filmedOn = "2026-03-10";
  expect(childrenToAsk({ ages }, { seen: [toddler, schoolchild], filmedOn })).toEqual([toddler]);
  expect(childrenToAsk({ ages }, { seen: [schoolchild], filmedOn })).toEqual([]);
});

test("half an answer waits, and a reason goes along only where one is asked", () => {
  expect(statesToSend({ [toddler]: { ...emptyStates, atStart: "S4" } }, [toddler])).toEqual([]);
  const sent = (atEnd: "S4" | "S6") =>
    statesToSend({ [toddler]: { atStart: "S4", atEnd, reason: " Honger " } }, [toddler])[0]?.reason;
  expect(sent("S4")).toBe("");
  expect(sent("S6")).toBe("Honger");
});

test("the gentle question comes as soon as one answer asks it", () => {
  expect(draftAsksReason(emptyStates)).toBe(false);
  expect(draftAsksReason({ ...emptyStates, atStart: "S1" })).toBe(true);
});
