import { describe, expect, test } from "vitest";
import { emptyReferral, referralBody, ReferralDraft, referralProblems } from "./referral-draft.ts";
import { timeInWordsSince } from "./referral-words.ts";

const today = "2026-03-12";
const told: ReferralDraft = {
  ...emptyReferral(today),
  childName: " Sterre ",
  birthDate: "2025-03-17",
  reason: "Ze huilt veel.",
  referrer: "nurse",
  contact: "06 1234 5678",
};

describe("the form of a referral (B-05)", () => {
  test("asks five things beside what is filled in already", () => {
    expect(referralProblems(emptyReferral(today), today).map(([, problem]) => problem)).toEqual([
      "child-name",
      "birth-date",
      "reason",
      "referrer",
      "contact",
    ]);
    expect(referralProblems(told, today)).toEqual([]);
  });

  test.each([
    [{ ageBy: "due" }, "due-date"],
    [{ ageBy: "words" }, "age-words"],
    [{ birthDate: "2026-03-13" }, "birth-date-future"],
    [{ receivedOn: "" }, "received-on"],
    [{ receivedOn: "2026-03-13" }, "received-future"],
  ] as const)("says what is wrong with %j", (over, problem) => {
    expect(referralProblems({ ...told, ...over }, today).map(([, found]) => found)).toEqual([problem]);
  });

  test("sends only the age that was chosen", () => {
    const due = referralBody({ ...told, ageBy: "due", dueDate: "2026-06-01", ageWords: "bijna" });
    expect(due).toMatchObject({ childName: "Sterre", birthDate: null, dueDate: "2026-06-01", ageWords: "" });
  });

  test("what is kept on the device is read back the same", () => {
    expect(ReferralDraft.parse(JSON.parse(JSON.stringify(told)))).toEqual(told);
  });
});

test.each([
  ["2026-03-12", "sinds vandaag", "since today"],
  ["2026-03-11", "1 dag", "1 day"],
  ["2026-02-27", "13 dagen", "13 days"],
  ["2026-02-26", "2 weken", "2 weeks"],
  ["2025-12-12", "3 maanden", "3 months"],
])("who came in on %s waits %s", (day, nl, en) => {
  expect(timeInWordsSince(day, "nl", today)).toBe(nl);
  expect(timeInWordsSince(day, "en", today)).toBe(en);
});
