import fc from "fast-check";
import { expect, test } from "vitest";
import { IsoDate } from "../time/iso-date.ts";
import {
  referralEndings,
  type ReferralProgress,
  referralStage,
  referralStages,
  triageDecisions,
  urgencies,
} from "./referral-stage.ts";

const day = IsoDate.parse("2026-03-02");
const fresh: ReferralProgress = { decision: null, allocatedOn: null, startedOn: null, endedOn: null };

test.each([
  ["new", {}],
  ["waiting", { decision: "wait" }],
  ["waiting", { decision: "accept" }],
  ["allocated", { decision: "accept", allocatedOn: day }],
  ["allocated", { allocatedOn: day }],
  ["started", { decision: "accept", allocatedOn: day, startedOn: day }],
  ["ended", { decision: "advice" }],
  ["ended", { decision: "refer-on", allocatedOn: day }],
  ["ended", { decision: "wait", endedOn: day }],
] as const)("a referral is %s", (stage, progress) => {
  expect(referralStage({ ...fresh, ...progress })).toBe(stage);
});

test("every referral is somewhere, and what started is never lost among what ended", () => {
  const maybe = fc.constantFrom(null, day);
  const decision = fc.constantFrom(null, ...triageDecisions);
  fc.assert(
    fc.property(fc.record({ decision, allocatedOn: maybe, startedOn: maybe, endedOn: maybe }), (progress) => {
      const stage = referralStage(progress);
      expect(referralStages).toContain(stage);
      expect(stage === "started").toBe(progress.startedOn !== null);
    }),
  );
});

test("the words of a referral are a closed list", () => {
  expect(urgencies).toEqual(["normal", "soon", "urgent"]);
  expect(referralEndings.at(-1)).toBe("other");
});
