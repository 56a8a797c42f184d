import type { Programme } from "../programmes/programme.ts";
import { addDays, addMonths, type IsoDate } from "../time/iso-date.ts";
import { consentBlock, type StepAction } from "./allowed.ts";
import { closingWindow, followUpDue } from "./deadlines.ts";
import { type Cycle, filmsMade, runningCycle, type TrajectoryFacts, waitingCycle } from "./facts.ts";

/** The one thing to do next; the words belong to the screens, by `id` and `reason`. */
export type NextStep = {
  readonly id: NextStepId;
  readonly reason: NextStepReason;
  /** What the button does; "none" when there is nothing to press. */
  readonly action: StepAction | "none";
  /** The number of the film or look-back. */
  readonly n?: number;
  /** The people whom it waits for. */
  readonly who?: readonly string[];
  readonly due?: IsoDate;
};

export type NextStepId =
  | "closed"
  | "nothing-due"
  | "follow-up-due"
  | "consent-withdrawn"
  | "consent-missing"
  | "intake-incomplete"
  | "recording-preparing"
  | "recording-refused"
  | "analyse"
  | "plan"
  | "look-back-plan"
  | "look-back-hold"
  | "look-back-write-up"
  | "midway-evaluate"
  | "school-film-plan"
  | "closing-discuss"
  | "film-record"
  | "film-plan";

export type NextStepReason =
  | "closed"
  | "follow-up-later"
  | "follow-up-near"
  | "consent-withdrawn"
  | "consent-unanswered"
  | "consent-refused"
  | "consent-gap"
  | "question-missing"
  | "film-uploading"
  | "film-preparing"
  | "film-refused"
  | "film-in"
  | "plan-not-ready"
  | "look-back-not-planned"
  | "look-back-planned"
  | "look-back-not-written-up"
  | "halfway"
  | "teacher-asks"
  | "goals-reached"
  | "maximum-reached"
  | "window-ending"
  | "film-planned"
  | "film-not-planned";

/** What comes next in a trajectory: the first rule that fits wins, in the settled order (settled 2). */
export function nextStep(facts: TrajectoryFacts, programme: Programme, today: IsoDate): NextStep {
  return (
    whenClosed(facts, programme, today) ??
    whenConsentFails(facts) ??
    whenIntakeIsOpen(facts, programme) ??
    whenCycleRuns(facts, programme) ??
    whenHalfway(facts, programme) ??
    whenTeacherAsks(facts, programme) ??
    whenTimeToClose(facts, programme, today) ??
    nextFilm(facts)
  );
}

function whenClosed(facts: TrajectoryFacts, programme: Programme, today: IsoDate): NextStep | null {
  if (facts.closedOn === null) return null;
  if (programme.followUp === null || facts.followUpDoneOn !== null) {
    return { id: "closed", reason: "closed", action: "none" };
  }
  const due = followUpDue(facts.closedOn, programme.followUp.months);
  if (today < addDays(due, -programme.followUp.noticeDays)) {
    return { id: "nothing-due", reason: "follow-up-later", action: "none", due };
  }
  return { id: "follow-up-due", reason: "follow-up-near", action: "follow-up-hold", due };
}

function whenConsentFails(facts: TrajectoryFacts): NextStep | null {
  const block = consentBlock(facts.consent);
  if (block === null) return null;
  const step = { id: block.refusal, action: "consent-record", who: block.who } as const;
  if (block.refusal === "consent-withdrawn") return { ...step, reason: "consent-withdrawn" };
  const { missing, refused, refusal } = facts.consent;
  const due = waitingCycle(facts)?.filmPlannedOn ?? null;
  const allRefused = missing.length > 0 && missing.every((personId) => refused.includes(personId));
  const reason = refusal !== null ? "consent-gap" : allRefused ? "consent-refused" : "consent-unanswered";
  return { ...step, reason, ...(due === null ? {} : { due }) };
}

function whenIntakeIsOpen(facts: TrajectoryFacts, programme: Programme): NextStep | null {
  if (!programme.intake.requires.includes("question") || facts.intake.hasQuestion) return null;
  return { id: "intake-incomplete", reason: "question-missing", action: "intake-fill" };
}

function whenCycleRuns(facts: TrajectoryFacts, programme: Programme): NextStep | null {
  const cycle = runningCycle(facts);
  if (cycle === undefined) return null;
  const step =
    cycle.lookBackHeldOn === null ? (beforeAnalysis(cycle) ?? towardLookBack(cycle, programme)) : writeUp;
  return { ...step, n: cycle.number };
}

const writeUp = {
  id: "look-back-write-up",
  reason: "look-back-not-written-up",
  action: "look-back-write-up",
} as const satisfies NextStep;

function beforeAnalysis(cycle: Cycle): NextStep | null {
  const steps = {
    none: null,
    uploading: { id: "recording-preparing", reason: "film-uploading", action: "none" },
    preparing: { id: "recording-preparing", reason: "film-preparing", action: "none" },
    refused: { id: "recording-refused", reason: "film-refused", action: "upload" },
    ready: null,
  } as const satisfies Record<Cycle["recordingState"], NextStep | null>;
  return steps[cycle.recordingState];
}

function towardLookBack(cycle: Cycle, programme: Programme): NextStep {
  const { from, to } = programme.lookBackWithinDays;
  if (cycle.planReadyOn === null) {
    const step =
      cycle.codedMarkers === 0
        ? ({ id: "analyse", reason: "film-in", action: "analyse" } as const)
        : ({ id: "plan", reason: "plan-not-ready", action: "plan" } as const);
    return { ...step, ...dueOn(cycle.lookBackPlannedOn ?? daysAfter(cycle.filmInOn, from)) };
  }
  if (cycle.lookBackPlannedOn === null) {
    const due = dueOn(daysAfter(cycle.filmInOn, to));
    return { id: "look-back-plan", reason: "look-back-not-planned", action: "look-back-plan", ...due };
  }
  const due = dueOn(cycle.lookBackPlannedOn);
  return { id: "look-back-hold", reason: "look-back-planned", action: "look-back-hold", ...due };
}

function whenHalfway(facts: TrajectoryFacts, programme: Programme): NextStep | null {
  const after = programme.midwayAfterPairs;
  if (facts.midwayDoneOn !== null || after === null || filmsMade(facts) < after) return null;
  return { id: "midway-evaluate", reason: "halfway", action: "midway-evaluate", n: after };
}

function whenTeacherAsks(facts: TrajectoryFacts, programme: Programme): NextStep | null {
  if (facts.teacherAsksOn === null || programme.schoolFilms === 0) return null;
  return { id: "school-film-plan", reason: "teacher-asks", action: "school-film-plan" };
}

function whenTimeToClose(facts: TrajectoryFacts, programme: Programme, today: IsoDate): NextStep | null {
  const { startedOn } = facts;
  const { band } = programme;
  const timed = startedOn !== null && band !== null;
  const due = dueOn(timed ? closingWindow(startedOn, band).to : null);
  const step = { id: "closing-discuss", action: "close", ...due } as const;
  if (facts.goalsReachedOn !== null) return { ...step, reason: "goals-reached" };
  if (filmsMade(facts) >= programme.pairs) return { ...step, reason: "maximum-reached" };
  const isEnding = timed && today >= addMonths(startedOn, band.warnAfterMonths);
  return isEnding ? { ...step, reason: "window-ending" } : null;
}

function nextFilm(facts: TrajectoryFacts): NextStep {
  const waiting = waitingCycle(facts);
  const n = waiting?.number ?? Math.max(0, ...facts.cycles.map((cycle) => cycle.number)) + 1;
  if (waiting === undefined || waiting.filmPlannedOn === null) {
    return { id: "film-plan", reason: "film-not-planned", action: "film-plan", n };
  }
  return { id: "film-record", reason: "film-planned", action: "film-record", n, due: waiting.filmPlannedOn };
}

function dueOn(due: IsoDate | null): { readonly due?: IsoDate } {
  return due === null ? {} : { due };
}

function daysAfter(date: IsoDate | null, days: number): IsoDate | null {
  return date === null ? null : addDays(date, days);
}
