import { addDays, addMonths } from "../../time/iso-date.ts";
import { analysisDue, closingWindow } from "../deadlines.ts";
import {
  type Cycle,
  filmsMade,
  filmsPassedOver,
  isFilmPassedOver,
  nextFilmNumber,
  openCycles,
  waitingCycles,
} from "../facts.ts";
import { dueOn, type NextStep, type Rule, type Situation } from "../step.ts";

/** A film that came in and was not looked back at and written up: the steps that are left, of the earliest film first. A look-back that was passed over ends its cycle. */
export const whenCycleRuns: Rule = ({ facts, programme }) =>
  openCycles(facts).flatMap((cycle) =>
    cycleSteps(cycle, programme.lookBackWithinDays.to).map((step) => ({ ...step, n: cycle.number })),
  );

function cycleSteps(cycle: Cycle, lookBackWithin: number): readonly NextStep[] {
  if (cycle.lookBackHeldOn !== null) return [writeUp];
  return beforeAnalysis(cycle) ?? towardLookBack(cycle, lookBackWithin);
}

const writeUp: NextStep = {
  id: "look-back-write-up",
  reason: "look-back-not-written-up",
  action: "look-back-write-up",
};

function beforeAnalysis(cycle: Cycle): readonly NextStep[] | null {
  const steps = {
    none: null,
    uploading: [{ id: "recording-preparing", reason: "film-uploading", action: "none" }],
    preparing: [{ id: "recording-preparing", reason: "film-preparing", action: "none" }],
    refused: [{ id: "recording-refused", reason: "film-refused", action: "upload" }],
    ready: null,
  } as const satisfies Record<Cycle["recordingState"], readonly NextStep[] | null>;
  return steps[cycle.recordingState];
}

function towardLookBack(cycle: Cycle, lookBackWithin: number): readonly NextStep[] {
  const { filmInOn, lookBackPlannedOn: plannedOn } = cycle;
  const steps: NextStep[] = [];
  if (cycle.planReadyOn === null) {
    const due = dueOn(analysisDue(cycle));
    if (cycle.codedMarkers === 0) steps.push({ id: "analyse", reason: "film-in", action: "analyse", ...due });
    steps.push({ id: "plan", reason: "plan-not-ready", action: "plan", ...due });
  }
  if (plannedOn === null) {
    const due = dueOn(filmInOn === null ? null : addDays(filmInOn, lookBackWithin));
    steps.push({ id: "look-back-plan", reason: "look-back-not-planned", action: "look-back-plan", ...due });
  }
  // Without a plan there is nothing to show: a talk is no step yet, and cannot be put first.
  if (cycle.planReadyOn !== null)
    steps.push({
      id: "look-back-hold",
      reason: plannedOn === null ? "look-back-not-planned" : "look-back-planned",
      action: "look-back-hold",
      ...dueOn(plannedOn),
    });
  return steps;
}

export const whenHalfway: Rule = ({ facts, programme }) => {
  const after = programme.midwayAfterPairs;
  if (facts.midwayDoneOn !== null || after === null || filmsMade(facts) < after) return [];
  return [{ id: "midway-evaluate", reason: "halfway", action: "midway-evaluate", n: after }];
};

export const whenTimeToClose: Rule = (situation) => {
  const reason = reasonToClose(situation);
  return reason === null ? [] : [closing(situation, reason)];
};

function reasonToClose({ facts, programme, today }: Situation) {
  if (facts.goalsReachedOn !== null) return "goals-reached" as const;
  if (filmsMade(facts) >= programme.pairs) return "maximum-reached" as const;
  // A film that was passed over takes its place among the films of the programme: after the last one the end is talked about.
  if (filmsMade(facts) + filmsPassedOver(facts) >= programme.pairs) return "no-more-film" as const;
  const { startedOn } = facts;
  const { band } = programme;
  const isEnding = startedOn !== null && band !== null && today >= addMonths(startedOn, band.warnAfterMonths);
  return isEnding ? ("window-ending" as const) : null;
}

/** The talk about closing; it is proposed anew after each film, so that passing it over holds for one film. */
export function closing({ facts, programme }: Situation, reason: NextStep["reason"]): NextStep {
  const { startedOn } = facts;
  const due =
    startedOn === null || programme.band === null ? null : closingWindow(startedOn, programme.band).to;
  const n = filmsMade(facts);
  return { id: "closing-discuss", reason, action: "close", ...(n === 0 ? {} : { n }), ...dueOn(due) };
}

/** The next film: a planned one, or the plan for it. A film that was passed over makes room for the one after it. */
export const whenFilmFits: Rule = ({ facts }) => {
  const waiting = waitingCycles(facts).filter(({ number }) => !isFilmPassedOver(facts, number));
  if (waiting.length > 0) return waiting.map(filmStep);
  return [{ id: "film-plan", reason: "film-not-planned", action: "film-plan", n: nextFilmNumber(facts) }];
};

function filmStep({ number: n, filmPlannedOn: due }: Cycle): NextStep {
  return due === null
    ? { id: "film-plan", reason: "film-not-planned", action: "film-plan", n }
    : { id: "film-record", reason: "film-planned", action: "film-record", n, due };
}
