import type { Programme } from "../programmes/programme.ts";
import { addDays, type IsoDate } from "../time/iso-date.ts";
import { closingWindow, followUpDeadline } from "./deadlines.ts";
import { filmsMade, isFilmed, isLookBackSkipped, isSkipped, latest, type TrajectoryFacts } from "./facts.ts";

/** Where a trajectory went another way than its programme; for the report on fidelity, never a judgement. */
export type Deviation = { readonly id: DeviationId; readonly n?: number; readonly on: IsoDate | null };

export const deviationIds = [
  "maximum-exceeded",
  "window-exceeded",
  "closed-early",
  "look-back-late",
  "look-back-never",
  "midway-skipped",
  "school-films-exceeded",
  "follow-up-late",
  "follow-up-missed",
] as const;
export type DeviationId = (typeof deviationIds)[number];

/** Every deviation that has happened; what may still come right is none yet. */
export function deviations(facts: TrajectoryFacts, programme: Programme): readonly Deviation[] {
  return [
    ...tooManyFilms(facts, programme),
    ...outsideWindow(facts, programme),
    ...lookBacks(facts, programme),
    ...midwaySkipped(facts, programme),
    ...tooManySchoolFilms(facts, programme),
    ...followUp(facts, programme),
  ];
}

function tooManyFilms(facts: TrajectoryFacts, { pairs }: Programme): Deviation[] {
  const n = filmsMade(facts);
  return n > pairs
    ? [{ id: "maximum-exceeded", n, on: latest(facts.cycles.map(({ filmInOn }) => filmInOn)) }]
    : [];
}

function outsideWindow(facts: TrajectoryFacts, { band }: Programme): Deviation[] {
  const { startedOn, closedOn } = facts;
  if (startedOn === null || band === null) return [];
  const { from, to } = closingWindow(startedOn, band);
  const last = latest([
    closedOn,
    ...facts.cycles.flatMap(({ filmInOn, lookBackHeldOn }) => [filmInOn, lookBackHeldOn]),
  ]);
  const late: Deviation[] = last !== null && last > to ? [{ id: "window-exceeded", on: last }] : [];
  const early: Deviation[] =
    closedOn !== null && closedOn < from ? [{ id: "closed-early", on: closedOn }] : [];
  return [...late, ...early];
}

function lookBacks(facts: TrajectoryFacts, { lookBackWithinDays }: Programme): Deviation[] {
  return facts.cycles.flatMap((cycle): Deviation[] => {
    const { number: n, filmInOn, lookBackHeldOn: on } = cycle;
    if (!isFilmed(cycle)) return [];
    const isOver = facts.closedOn !== null || isLookBackSkipped(facts, n);
    if (on === null) return isOver ? [{ id: "look-back-never", n, on: facts.closedOn }] : [];
    const isLate = filmInOn !== null && on > addDays(filmInOn, lookBackWithinDays.to);
    return isLate ? [{ id: "look-back-late", n, on }] : [];
  });
}

function midwaySkipped(facts: TrajectoryFacts, { midwayAfterPairs: n }: Programme): Deviation[] {
  if (n === null || facts.midwayDoneOn !== null || filmsMade(facts) < n) return [];
  const isOver = facts.closedOn !== null || isSkipped(facts, { id: "midway-evaluate", n });
  return isOver ? [{ id: "midway-skipped", n, on: facts.closedOn }] : [];
}

function tooManySchoolFilms({ school }: TrajectoryFacts, { schoolFilms }: Programme): Deviation[] {
  if (school === null || school.filmInOn === null || schoolFilms >= 1) return [];
  return [{ id: "school-films-exceeded", n: 1, on: school.filmInOn }];
}

function followUp(facts: TrajectoryFacts, programme: Programme): Deviation[] {
  const { closedOn, followUpDoneOn: doneOn, archivedOn } = facts;
  if (closedOn === null || programme.followUp === null) return [];
  if (doneOn !== null)
    return doneOn > followUpDeadline(closedOn, programme.followUp.months)
      ? [{ id: "follow-up-late", on: doneOn }]
      : [];
  const isOver = archivedOn !== null || isSkipped(facts, { id: "follow-up-due" });
  return isOver ? [{ id: "follow-up-missed", on: archivedOn }] : [];
}
