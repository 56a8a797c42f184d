import type { Role } from "../permissions/permissions.ts";
import type { Programme } from "../programmes/programme.ts";
import { addDays, addMonths, type IsoDate } from "../time/iso-date.ts";
import { analysisDue, followUpDeadline, followUpDue } from "./deadlines.ts";
import {
  filmsMade,
  isSkipped,
  lastLookBack,
  latest,
  pauseOn,
  openCycles,
  type TrajectoryFacts,
  waitingCycles,
} from "./facts.ts";
import { allocateWithinDays, archiveAfterDays } from "./rules/life.ts";
import type { Situation } from "./step.ts";
import { birthdayReviews } from "./terms.ts";

/** A reminder in the product (appendix C); the same trigger gives the same id and `about`, so that it can be ticked off. */
export type Task = {
  readonly id: TaskId;
  readonly for: Role;
  readonly due: IsoDate;
  /** The person, or the number of the film, as text. */
  readonly about?: string;
};

export const taskIds = [
  "referral-triage",
  "referral-allocate",
  "consent-remind",
  "consent-remind-again",
  "consent-call",
  "consent-unreachable",
  "film-remind",
  "film-remind-morning",
  "analyse",
  "look-back",
  "film-next",
  "midway",
  "window-ending",
  "closing-invite",
  "closing-remind",
  "closing-remind-again",
  "films-after-closing",
  "follow-up-plan",
  "follow-up-deadline",
  "child-turns-12",
  "child-turns-16",
] as const;
export type TaskId = (typeof taskIds)[number];

/** Days after which a family is called when no next film was planned. */
const nextFilmWithinDays = 21;
const filmNoticeDays = 2;
/** Days after closing on which parents are asked for their answers once more. */
const closingReminders = [0, 7, 14] as const;
const followUpPlanDays = 21;

/** What asks for attention on a day, by the nearest date; a task is there from its trigger until it is done or makes no sense any more. */
export function tasks(facts: TrajectoryFacts, programme: Programme, today: IsoDate): readonly Task[] {
  const situation = { facts, programme, today };
  return phaseTasks(situation).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function phaseTasks(situation: Situation): readonly Task[] {
  const { facts } = situation;
  if (facts.archivedOn !== null) return [];
  if (facts.closedOn !== null) return afterClosing(situation, facts.closedOn);
  if (facts.startedOn === null && facts.referral !== null)
    return beforeStart(facts.referral, situation.today);
  const always = [...consentTasks(situation), ...windowTasks(situation), ...birthdayTasks(situation)];
  return pauseOn(facts, situation.today) === undefined ? [...always, ...workTasks(situation)] : always;
}

function beforeStart(
  { receivedOn, decision, allocatedOn }: NonNullable<TrajectoryFacts["referral"]>,
  today: IsoDate,
): readonly Task[] {
  const due = addDays(receivedOn, allocateWithinDays);
  if (decision === null && allocatedOn === null)
    return [{ id: "referral-triage", for: "coordinator", due: receivedOn }];
  return decision === "accept" && allocatedOn === null && today >= due
    ? [{ id: "referral-allocate", for: "coordinator", due }]
    : [];
}

/** After how many days an answer that does not come is asked for again, and how. */
const consentLadder = [
  { id: "consent-unreachable", days: 21 },
  { id: "consent-call", days: 10 },
  { id: "consent-remind-again", days: 7 },
  { id: "consent-remind", days: 3 },
] as const;

function consentTasks({ facts, today }: Situation): readonly Task[] {
  const { consent, consentAskedOn } = facts;
  if (consentAskedOn === null) return [];
  const silent = consent.missing.filter((personId) => !consent.refused.includes(personId));
  return silent.flatMap((personId) => askAgain(personId, { facts, consentAskedOn, today }));
}

function askAgain(
  about: string,
  {
    facts,
    consentAskedOn,
    today,
  }: { readonly facts: TrajectoryFacts; readonly consentAskedOn: IsoDate; readonly today: IsoDate },
): readonly Task[] {
  const askedOn = latest([consentAskedOn, becameAsked(facts, about, today)]) ?? consentAskedOn;
  const rung = consentLadder.find(({ days }) => today >= addDays(askedOn, days));
  return rung === undefined ? [] : [{ id: rung.id, for: "trainer", due: addDays(askedOn, rung.days), about }];
}

/** A child is asked from its twelfth birthday on, not from the start of help. */
function becameAsked({ birthdays }: TrajectoryFacts, who: string, today: IsoDate): IsoDate | null {
  const child = birthdays.find(({ personId }) => personId === who);
  if (child === undefined) return null;
  const birthday = addMonths(child.birthDate, 12 * 12);
  return birthday <= today ? birthday : null;
}

function windowTasks({ facts: { startedOn }, programme: { band }, today }: Situation): readonly Task[] {
  if (startedOn === null || band === null) return [];
  const due = addMonths(startedOn, band.warnAfterMonths);
  return today < due ? [] : forBoth({ id: "window-ending", due });
}

function birthdayTasks({ facts, today }: Situation): readonly Task[] {
  return birthdayReviews(facts, today).flatMap(({ id, due, personId }) =>
    forBoth({ id, due, about: personId }),
  );
}

/** A task that trainer and coordinator both see. */
function forBoth(task: Omit<Task, "for">): readonly Task[] {
  return [
    { ...task, for: "trainer" },
    { ...task, for: "coordinator" },
  ];
}

function workTasks(situation: Situation): readonly Task[] {
  return [...filmTasks(situation), ...cycleTasks(situation), ...nextFilmTask(situation)];
}

function filmTasks({ facts, today }: Situation): readonly Task[] {
  return waitingCycles(facts).flatMap(({ number, filmPlannedOn: due }): readonly Task[] => {
    if (due === null || today > due || isSkipped(facts, { id: "film-record", n: number })) return [];
    const about = number.toString();
    if (today === due) return [{ id: "film-remind-morning", for: "trainer", due, about }];
    const remind = addDays(due, -filmNoticeDays);
    return today >= remind ? [{ id: "film-remind", for: "trainer", due: remind, about }] : [];
  });
}

function cycleTasks({ facts, programme }: Situation): readonly Task[] {
  return openCycles(facts).flatMap((cycle) => {
    const { number: n, filmInOn } = cycle;
    const about = n.toString();
    if (filmInOn === null || cycle.recordingState !== "ready" || cycle.lookBackHeldOn !== null) return [];
    const tasks: Task[] = [];
    const due = analysisDue(cycle);
    if (cycle.planReadyOn === null && due !== null && !isSkipped(facts, { id: "plan", n }))
      tasks.push({ id: "analyse", for: "trainer", due, about });
    tasks.push({
      id: "look-back",
      for: "trainer",
      due: addDays(filmInOn, programme.lookBackWithinDays.to),
      about,
    });
    return tasks;
  });
}

function nextFilmTask({ facts, programme, today }: Situation): readonly Task[] {
  const last = lastLookBack(facts);
  if (last === null || openCycles(facts).length > 0) return [];
  const made = filmsMade(facts);
  const after = programme.midwayAfterPairs;
  const midway = { id: "midway-evaluate", n: after ?? 0 };
  const isMidway = after !== null && made >= after && facts.midwayDoneOn === null;
  if (isMidway && !isSkipped(facts, midway)) return [{ id: "midway", for: "trainer", due: last }];
  const isEnding = facts.goalsReachedOn !== null || made >= programme.pairs;
  const isPlanned = waitingCycles(facts).some(({ filmPlannedOn }) => filmPlannedOn !== null);
  const due = addDays(last, nextFilmWithinDays);
  if (isEnding || isPlanned || today < due) return [];
  return [{ id: "film-next", for: "trainer", due, about: (made + 1).toString() }];
}

function afterClosing(situation: Situation, closedOn: IsoDate): readonly Task[] {
  const { facts, today } = situation;
  const putAway = addDays(closedOn, archiveAfterDays);
  return [
    ...(today < putAway ? closingTasks(facts.closingUnanswered, closedOn, today) : []),
    ...(today >= putAway && hasFilms(facts)
      ? [{ id: "films-after-closing", for: "trainer", due: putAway } as const]
      : []),
    ...followUpTasks(situation, closedOn),
  ];
}

/** Whether there is a film left to erase or to give along. */
function hasFilms({ cycles, school }: TrajectoryFacts): boolean {
  const films = school === null ? cycles : [...cycles, school];
  return films.some(({ recordingState }) => recordingState !== "none");
}

/** An invitation for each parent, then two reminders; only the last one that was reached is there. */
function closingTasks(parents: readonly string[], closedOn: IsoDate, today: IsoDate): readonly Task[] {
  const ids = ["closing-invite", "closing-remind", "closing-remind-again"] as const;
  const rung = closingReminders.findLastIndex((days) => today >= addDays(closedOn, days));
  const id = ids[rung];
  if (id === undefined) return [];
  const due = addDays(closedOn, closingReminders[rung] ?? 0);
  return parents.map((about) => ({ id, for: "trainer", due, about }) as const);
}

function followUpTasks({ facts, programme, today }: Situation, closedOn: IsoDate): readonly Task[] {
  const { followUp } = programme;
  if (followUp === null || facts.followUpDoneOn !== null || isSkipped(facts, { id: "follow-up-due" }))
    return [];
  const due = followUpDue(closedOn, followUp.months);
  const plan = addDays(due, -followUpPlanDays);
  if (today >= due)
    return [{ id: "follow-up-deadline", for: "trainer", due: followUpDeadline(closedOn, followUp.months) }];
  return today >= plan ? [{ id: "follow-up-plan", for: "trainer", due: plan }] : [];
}
