import { addDays, type IsoDate } from "../../time/iso-date.ts";
import { followUpDeadline, followUpDue } from "../deadlines.ts";
import { isSkipped, latest, pauseOn, type ReferralFacts } from "../facts.ts";
import { dueOn, type NextStep, type Rule, type Situation } from "../step.ts";

/** Days in which a coordinator finds a trainer for a family that was accepted (appendix C). */
export const allocateWithinDays = 3;
/** Days after the end in which the papers are put away (appendix C: closing + 4 weeks). */
export const archiveAfterDays = 28;

/** A family that came in and has no trajectory yet: triage, waiting, a trainer, a start. */
export const whenReferred: Rule = ({ facts: { referral, startedOn } }) =>
  referral === null || startedOn !== null ? [] : [towardStart(referral)];

function towardStart(referral: ReferralFacts): NextStep {
  const { decision, receivedOn, triagedOn, allocatedOn } = referral;
  if (decision === "advice") return { id: "closed", reason: "referral-advised", action: "none" };
  if (decision === "refer-on") return { id: "closed", reason: "referral-referred-on", action: "none" };
  // Who has a trainer already is called, whatever was decided before.
  if (allocatedOn !== null) return starting(allocatedOn);
  if (decision === null) {
    const reason = referral.urgency === "normal" ? "referral-new" : "referral-urgent";
    return { id: "referral-triage", reason, action: "referral-triage", due: receivedOn };
  }
  if (decision === "wait")
    return { id: "referral-waiting", reason: "waiting-list", action: "referral-allocate" };
  const due = latest([addDays(receivedOn, allocateWithinDays), triagedOn]);
  return { id: "referral-allocate", reason: "referral-accepted", action: "referral-allocate", ...dueOn(due) };
}

function starting(allocatedOn: IsoDate): NextStep {
  return {
    id: "trajectory-start",
    reason: "referral-allocated",
    action: "trajectory-start",
    due: addDays(allocatedOn, startWithinDays),
  };
}

/** Days in which a trainer calls a family that was given to them. */
const startWithinDays = 7;

/** After closing: quiet, the follow-up, and the archive. */
export const whenClosed: Rule = (situation) => {
  const { closedOn, archivedOn } = situation.facts;
  if (archivedOn !== null) return [{ id: "closed", reason: "archived", action: "none" }];
  if (closedOn === null) return [];
  return [followUpStep(situation, closedOn) ?? towardArchive(situation, closedOn)];
};

function followUpStep({ facts, programme, today }: Situation, closedOn: IsoDate): NextStep | null {
  const { followUp } = programme;
  const isPassedOver = isSkipped(facts, { id: "follow-up-due" });
  if (followUp === null || facts.followUpDoneOn !== null || isPassedOver) return null;
  const due = followUpDue(closedOn, followUp.months);
  if (today < addDays(due, -followUp.noticeDays))
    return { id: "nothing-due", reason: "follow-up-later", action: "none", due };
  const isMissed = today > followUpDeadline(closedOn, followUp.months);
  const reason = isMissed ? "follow-up-missed" : "follow-up-near";
  return { id: "follow-up-due", reason, action: "follow-up-hold", due };
}

function towardArchive({ facts, today }: Situation, closedOn: IsoDate): NextStep {
  const due = addDays(latest([closedOn, facts.followUpDoneOn]) ?? closedOn, archiveAfterDays);
  return today < due
    ? { id: "closed", reason: "closed", action: "none" }
    : { id: "archive", reason: "file-to-archive", action: "archive", due };
}

/** While a family rests nothing is asked, but a consent that was withdrawn is talked about. */
export const whenPaused: Rule = ({ facts, today }) => {
  const pause = pauseOn(facts, today);
  if (pause === undefined || facts.consent.state === "withdrawn") return [];
  const { until } = pause;
  if (until === null) return [{ id: "paused", reason: "paused-open", action: "none" }];
  return [
    today < until
      ? { id: "paused", reason: "paused-until", action: "none", due: until }
      : { id: "pause-over", reason: "pause-over", action: "resume", due: until },
  ];
};
