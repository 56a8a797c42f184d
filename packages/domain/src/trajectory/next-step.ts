import type { StepRule } from "../programmes/next-step-order.ts";
import type { Programme } from "../programmes/programme.ts";
import type { IsoDate } from "../time/iso-date.ts";
import { allowed, isFilmStep } from "./allowed.ts";
import { isSkipped, type TrajectoryFacts } from "./facts.ts";
import { whenClosed, whenPaused, whenReferred } from "./rules/life.ts";
import { whenTeacherAsks } from "./rules/school.ts";
import { whenConsentMissing, whenConsentWithdrawn, whenIntakeIsOpen, whenNotMet } from "./rules/start.ts";
import { closing, whenCycleRuns, whenFilmFits, whenHalfway, whenTimeToClose } from "./rules/work.ts";
import type { NextStep, NextStepId, Rule, Situation } from "./step.ts";

/** What comes next in a trajectory: the step that the trainer chose, or the first rule that fits, in the order of the programme. */
export function nextStep(facts: TrajectoryFacts, programme: Programme, today: IsoDate): NextStep {
  const situation = { facts, programme, today };
  const steps = openSteps(situation);
  return (
    chosen(situation, steps) ?? steps[0] ?? { id: "nothing-due", reason: "nothing-open", action: "none" }
  );
}

/** The steps that a trainer may choose instead of the first one: what is open, and the talks that may always be held. */
export function stepsToChoose(
  facts: TrajectoryFacts,
  programme: Programme,
  today: IsoDate,
): readonly NextStep[] {
  const situation = { facts, programme, today };
  const [first, ...others] = openSteps(situation);
  if (first === undefined || facts.startedOn === null || isOver(first)) return [];
  const known = new Set<NextStepId>([first.id]);
  return [...others, ...talksAtAnyTime(situation)].filter((step) => {
    if (known.has(step.id) || !mayBeChosen(situation, step)) return false;
    known.add(step.id);
    return true;
  });
}

/** Whether a step may be passed over with a reason; a consent cannot, and what has no work in it need not. */
export function maySkip(id: NextStepId): boolean {
  return !neverSkipped.has(id);
}

/** What cannot be passed over, whatever was entered: a consent, and what stands outside the work. */
const neverSkipped: ReadonlySet<NextStepId> = new Set([
  "referral-triage",
  "referral-waiting",
  "referral-allocate",
  "trajectory-start",
  "closed",
  "archive",
  "nothing-due",
  // A plan that cannot be as the method asks is made ready with a reason; a talk without any plan has nothing to show.
  "school-plan",
  "paused",
  "pause-over",
  "consent-withdrawn",
  "consent-missing",
  "school-consent-withdrawn",
  "school-consent-missing",
  "recording-preparing",
  "school-recording-preparing",
]);

const rules: Readonly<Record<StepRule, Rule>> = {
  "consent-withdrawn": whenConsentWithdrawn,
  "consent-missing": whenConsentMissing,
  "first-talk": whenNotMet,
  intake: whenIntakeIsOpen,
  cycle: whenCycleRuns,
  midway: whenHalfway,
  school: whenTeacherAsks,
  closing: whenTimeToClose,
  film: whenFilmFits,
};

/** Everything that is open, most important first; what was passed over is left out. */
function openSteps(situation: Situation): readonly NextStep[] {
  const outside = [whenReferred, whenClosed, whenPaused].flatMap((rule) => rule(situation)).slice(0, 1);
  if (outside.length > 0) return outside;
  const found = situation.programme.order.flatMap((rule) => rules[rule](situation));
  const open = found.filter((step) => neverSkipped.has(step.id) || !isSkipped(situation.facts, step));
  if (open.length > 0) return open;
  // No film is made any more, so that only the end is left to talk about.
  const end = closing(situation, "no-more-film");
  return isSkipped(situation.facts, end) ? [] : [end];
}

function chosen(situation: Situation, steps: readonly NextStep[]): NextStep | null {
  const { pinned } = situation.facts;
  const [first] = steps;
  if (pinned === null || first === undefined || isOver(first) || first.id === pinned.step) return null;
  const step = [...steps, ...talksAtAnyTime(situation)].find(({ id }) => id === pinned.step);
  return step !== undefined && mayBeChosen(situation, step) ? { ...step, reason: "chosen" } : null;
}

/** Outside the work itself nothing can be chosen: before the start, during a pause, after the end. */
function isOver(first: NextStep): boolean {
  return outsideWork.has(first.id);
}

const outsideWork: ReadonlySet<NextStepId> = new Set([
  "referral-triage",
  "referral-waiting",
  "referral-allocate",
  "trajectory-start",
  "closed",
  "archive",
  "nothing-due",
  "follow-up-due",
  "paused",
  "pause-over",
]);

function mayBeChosen({ facts, programme, today }: Situation, step: NextStep): boolean {
  if (isFilmStep(step.action) && facts.consent.state !== "complete") return false;
  return step.action !== "none" && allowed(facts, programme, today)[step.action].ok;
}

function talksAtAnyTime(situation: Situation): readonly NextStep[] {
  const { facts, programme } = situation;
  const midway: NextStep = { id: "midway-evaluate", reason: "chosen", action: "midway-evaluate" };
  const mayEvaluate = programme.midwayAfterPairs !== null && facts.midwayDoneOn === null;
  return [...(mayEvaluate ? [midway] : []), closing(situation, "chosen")];
}
