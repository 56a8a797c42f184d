import { addDays, type IsoDate } from "../time/iso-date.ts";
import { allowed, stepActions, type Verdict } from "./allowed.ts";
import { deviations } from "./deviations.ts";
import { type Cycle, isFilmed, isSkipped, pauseOn, type TrajectoryFacts } from "./facts.ts";
import { nextStep, stepsToChoose } from "./next-step.ts";
import { stateOf } from "./state.ts";
import type { NextStep, NextStepId } from "./step.ts";
import { tasks } from "./tasks.ts";
import type { Chapter } from "./trajectory-story.ts";
import { warnings } from "./warnings.ts";

/** Everything that the engine says of one situation. */
export function answersTo({ facts, programme, today }: Chapter) {
  return {
    next: nextStep(facts, programme, today),
    choices: stepsToChoose(facts, programme, today),
    verdicts: allowed(facts, programme, today),
    state: stateOf(facts, programme, today),
    tasks: tasks(facts, programme, today),
    warnings: warnings(facts, programme, today),
    deviations: deviations(facts, programme),
  };
}
export type Answers = ReturnType<typeof answersTo>;

/** In words, each way in which the answers contradict the facts or each other; for tests, which want none. */
export function contradictions(chapter: Chapter, answers: Answers): readonly string[] {
  return [
    ...ofNextStep(chapter, answers),
    ...ofSchool(chapter, answers),
    ...ofBlocks(chapter, answers),
    ...ofState(chapter, answers),
    ...ofTasks(chapter, answers),
    ...ofWarnings(chapter, answers),
  ];
}

function ofNextStep({ facts }: Chapter, { next, verdicts }: Answers): string[] {
  const { id, action, due, reason } = next;
  const verdict: Verdict = action === "none" ? { ok: true, warning: null } : verdicts[action];
  const start = startOf(next, facts);
  const wasPassedOver = id !== "consent-missing" && reason !== "chosen" && isSkipped(facts, next);
  const rules: [string, boolean][] = [
    ["asks for what is refused", verdict.ok],
    ["asks for what was done", !isDone(next, facts)],
    ["asks for what was passed over", !wasPassedOver],
    ["due before what it follows", due === undefined || start === null || due >= start],
    ["a film is chosen before its consent", !isChosenTooSoon(next, facts)],
    ["chosen by nobody", reason !== "chosen" || facts.pinned?.step === id],
  ];
  return rules.flatMap(([words, holds]) => (holds ? [] : [`${words}: ${id}`]));
}

/** The order at school is fixed (domain §2.9): no step of it is next, or can be put first, before its turn. */
function ofSchool({ facts: { school } }: Chapter, { next, choices }: Answers): string[] {
  if (school === null) return [];
  const isHeld = school.teacherHeldOn !== null;
  const haveChosen = school.approvedByTeacher && school.approvedByParents;
  const early: Partial<Record<NextStepId, boolean>> = {
    "teacher-look-back-plan": school.recordingState !== "ready",
    "teacher-look-back-hold": school.recordingState !== "ready" || school.planReadyOn === null,
    "joint-approve": !isHeld,
    "joint-look-back-plan": !isHeld,
    "joint-look-back-hold": !isHeld || !haveChosen,
  };
  return [next, ...choices].filter(({ id }) => early[id] === true).map(({ id }) => `before its turn: ${id}`);
}

function isChosenTooSoon({ id, reason }: NextStep, { consent }: TrajectoryFacts): boolean {
  const isFilm = ["film-plan", "film-record", "analyse", "plan", "look-back-hold"].includes(id);
  return reason === "chosen" && isFilm && consent.state !== "complete";
}

/** For each step whether it was done already, by the facts alone. */
function isDone({ id, n }: NextStep, facts: TrajectoryFacts): boolean {
  const { school } = facts;
  const cycle = facts.cycles.find(({ number }) => number === n);
  const done: Partial<Record<NextStepId, boolean | undefined>> = {
    "referral-triage": facts.referral?.decision !== null,
    "referral-allocate": facts.referral?.allocatedOn !== null,
    "trajectory-start": facts.startedOn !== null,
    "first-talk-plan": facts.firstTalk.plannedOn !== null || facts.firstTalk.heldOn !== null,
    "first-talk-hold": facts.firstTalk.heldOn !== null,
    "intake-incomplete": facts.intake.hasQuestion,
    "goals-incomplete": facts.intake.hasGoals,
    "consent-missing": facts.consent.state === "complete",
    "consent-withdrawn": facts.consent.state !== "withdrawn",
    "midway-evaluate": facts.midwayDoneOn !== null,
    "closing-discuss": facts.closedOn !== null,
    "follow-up-due": facts.followUpDoneOn !== null,
    archive: facts.archivedOn !== null,
    ...(cycle === undefined ? {} : doneInCycle(cycle)),
    ...(school === null ? {} : doneAtSchool(school)),
  };
  return done[id] ?? false;
}

function doneInCycle(cycle: Cycle): Partial<Record<NextStepId, boolean>> {
  const isHeld = cycle.lookBackHeldOn !== null;
  return {
    "film-plan": cycle.filmPlannedOn !== null || isFilmed(cycle),
    "film-record": isFilmed(cycle),
    analyse: cycle.planReadyOn !== null || isHeld,
    plan: cycle.planReadyOn !== null || isHeld,
    "look-back-plan": cycle.lookBackPlannedOn !== null || isHeld,
    "look-back-hold": isHeld,
    "look-back-write-up": cycle.workingPointRecorded,
  };
}

function doneAtSchool(school: NonNullable<TrajectoryFacts["school"]>): Partial<Record<NextStepId, boolean>> {
  const isOver = school.endedOn !== null || school.jointHeldOn !== null;
  const isHeld = school.teacherHeldOn !== null || isOver;
  return {
    "school-film-plan": school.filmPlannedOn !== null || isHeld,
    "school-film-record": school.recordingState === "ready" || isHeld,
    "school-analyse": school.planReadyOn !== null || isHeld,
    "school-plan": school.planReadyOn !== null || isHeld,
    "teacher-look-back-plan": school.teacherPlannedOn !== null || isHeld,
    "teacher-look-back-hold": isHeld,
    "joint-approve": isOver || (school.approvedByTeacher && school.approvedByParents),
    "joint-look-back-plan": school.jointPlannedOn !== null || isOver,
    "joint-look-back-hold": isOver,
  };
}

/** The day of what a computed date follows; what people planned themselves may be any day. */
function startOf({ id, n }: NextStep, facts: TrajectoryFacts): IsoDate | null {
  const filmInOn = facts.cycles.find(({ number }) => number === n)?.filmInOn ?? null;
  const starts: Partial<Record<NextStepId, IsoDate | null | undefined>> = {
    analyse: filmInOn,
    plan: filmInOn,
    "look-back-plan": filmInOn,
    "referral-triage": facts.referral?.receivedOn,
    "referral-allocate": facts.referral?.triagedOn,
    "trajectory-start": facts.referral?.allocatedOn,
    "closing-discuss": facts.startedOn,
    "follow-up-due": facts.closedOn,
    archive: facts.closedOn,
  };
  return starts[id] ?? null;
}

function ofBlocks({ facts }: Chapter, { verdicts }: Answers): string[] {
  return stepActions.flatMap((action) => {
    const verdict = verdicts[action];
    if (verdict.ok) return [];
    const consents = [facts.consent, facts.school?.consent].filter((consent) => consent !== undefined);
    const cause = consents.find(({ state }) => verdict.refusal === `consent-${state}`);
    if (cause === undefined) return [`${action} is refused without a consent that does not hold`];
    return verdict.who.length > 0 || consents.some(({ refusal }) => refusal !== null)
      ? []
      : [`${action} is refused for nobody`];
  });
}

function ofState({ facts, today }: Chapter, { state, next }: Answers): string[] {
  const { main, side } = state;
  const isEnded = ["closed", "follow-up-due", "follow-up-done", "archived"].includes(main);
  const isPaused = next.id === "paused" || next.id === "pause-over";
  const rules: [string, boolean][] = [
    ["archived and not archived", (facts.archivedOn !== null) === (main === "archived")],
    ["closed and not ended", facts.closedOn === null || isEnded],
    ["ended and still asked to close", !(isEnded && next.id === "closing-discuss")],
    ["a pause without a pause", !isPaused || (side === "paused" && pauseOn(facts, today) !== undefined)],
    ["paused after the end", !(side === "paused" && facts.closedOn !== null)],
    ["dropped out while it runs", side !== "dropped-out" || facts.closedOn !== null],
    ["a withdrawal that is not seen", !isWithdrawnInWork(facts) || side === "withdrawn-consent"],
    ["a follow-up that is not due", next.id !== "follow-up-due" || main === "follow-up-due"],
  ];
  return rules.flatMap(([words, holds]) => (holds ? [] : [words]));
}

function isWithdrawnInWork({ consent, closedOn, startedOn }: TrajectoryFacts): boolean {
  return consent.state === "withdrawn" && closedOn === null && startedOn !== null;
}

function ofTasks({ facts, today }: Chapter, { tasks: open, state }: Answers): string[] {
  const keys = open.map((task) => [task.id, task.for, task.about ?? ""].join(" "));
  const dues = open.map(({ due }) => due);
  const isCalm = state.side === "paused" || state.main === "archived";
  const ofWork = open.filter(({ id }) => ["analyse", "look-back", "film-next", "film-remind"].includes(id));
  const rules: [string, boolean][] = [
    ["the same task twice", new Set(keys).size === keys.length],
    ["tasks out of order", dues.join() === dues.toSorted().join()],
    ["work while a family rests or is gone", !isCalm || ofWork.length === 0],
    ["a task of the end before the end", open.every((task) => !isBeforeClosing(task, facts))],
    ["tasks in the archive", facts.archivedOn === null || open.length === 0],
    ["a task that nobody can see yet", dues.every((due) => due <= addDays(today, 366))],
  ];
  return rules.flatMap(([words, holds]) => (holds ? [] : [words]));
}

function isBeforeClosing({ id, due }: Answers["tasks"][number], { closedOn }: TrajectoryFacts): boolean {
  return /^(?:closing|follow-up|films-after)/u.test(id) && (closedOn === null || due < closedOn);
}

function ofWarnings({ today }: Chapter, { warnings: open, deviations: known }: Answers): string[] {
  const keys = open.map(({ id, n, who }) => [id, n ?? "", ...(who ?? [])].join(" "));
  const deviated = known.map(({ id, n }) => `${id} ${n?.toString() ?? ""}`);
  const rules: [string, boolean][] = [
    ["the same warning twice", new Set(keys).size === keys.length],
    ["a warning of tomorrow", open.every(({ since }) => since <= today)],
    ["the same deviation twice", new Set(deviated).size === deviated.length],
    ["a deviation of tomorrow", known.every(({ on }) => on === null || on <= today)],
  ];
  return rules.flatMap(([words, holds]) => (holds ? [] : [words]));
}
