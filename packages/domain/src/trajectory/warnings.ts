import type { Programme } from "../programmes/programme.ts";
import { addDays, addMonths, daysBetween, type IsoDate } from "../time/iso-date.ts";
import { closingWindow, followUpDeadline } from "./deadlines.ts";
import { filmsMade, isSkipped, latest, openCycles, type TrajectoryFacts } from "./facts.ts";
import { birthdayReviews } from "./terms.ts";

/** What a trainer should know and nobody has to press away. */
export type TrajectoryWarning = {
  readonly id: WarningId;
  /** The first day on which it held. */
  readonly since: IsoDate;
  /** The number of the film. */
  readonly n?: number;
  readonly who?: readonly string[];
  /** The days that the family rested: the window goes on, the reason is told with it. */
  readonly pausedDays?: number;
};

export const warningIds = [
  "window-ending",
  "window-exceeded",
  "maximum-exceeded",
  "look-back-late",
  "follow-up-missed",
  "child-turns-12",
  "child-turns-16",
] as const;
export type WarningId = (typeof warningIds)[number];

/** Everything that deserves attention on a day; none of it forbids anything. */
export function warnings(
  facts: TrajectoryFacts,
  programme: Programme,
  today: IsoDate,
): readonly TrajectoryWarning[] {
  if (facts.archivedOn !== null) return [];
  if (facts.closedOn !== null) return followUpMissed(facts, facts.closedOn, { programme, today });
  return [
    ...windowWarnings(facts, programme, today),
    ...lateLookBacks(facts, programme, today),
    ...tooManyFilms(facts, programme),
    ...birthdayReviews(facts, today).map(({ id, personId, from }) => ({ id, since: from, who: [personId] })),
  ];
}

function windowWarnings(facts: TrajectoryFacts, programme: Programme, today: IsoDate): TrajectoryWarning[] {
  const { startedOn } = facts;
  const { band } = programme;
  if (startedOn === null || band === null) return [];
  const days = pausedDays(facts, startedOn, today);
  const paused = days === 0 ? {} : { pausedDays: days };
  const { to } = closingWindow(startedOn, band);
  if (today > to) return [{ id: "window-exceeded", since: addDays(to, 1), ...paused }];
  const since = addMonths(startedOn, band.warnAfterMonths);
  return today >= since ? [{ id: "window-ending", since, ...paused }] : [];
}

/** The days on which a family rested, each day once, up to and without today. */
export function pausedDays(facts: TrajectoryFacts, startedOn: IsoDate, today: IsoDate): number {
  let reached = startedOn;
  let days = 0;
  for (const pause of facts.pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const from = pause.from > reached ? pause.from : reached;
    const end = pause.resumedOn === null || pause.resumedOn > today ? today : pause.resumedOn;
    if (end <= from) continue;
    days += daysBetween(from, end);
    reached = end;
  }
  return days;
}

function lateLookBacks(facts: TrajectoryFacts, programme: Programme, today: IsoDate): TrajectoryWarning[] {
  return openCycles(facts).flatMap(({ number: n, filmInOn, lookBackHeldOn }) => {
    if (filmInOn === null || lookBackHeldOn !== null) return [];
    const since = addDays(filmInOn, programme.lookBackWithinDays.to + 1);
    return today >= since ? [{ id: "look-back-late", since, n }] : [];
  });
}

function tooManyFilms(facts: TrajectoryFacts, { pairs }: Programme): TrajectoryWarning[] {
  const n = filmsMade(facts);
  const since = latest(facts.cycles.map(({ filmInOn }) => filmInOn));
  return n > pairs && since !== null ? [{ id: "maximum-exceeded", since, n }] : [];
}

function followUpMissed(
  facts: TrajectoryFacts,
  closedOn: IsoDate,
  { programme: { followUp }, today }: { readonly programme: Programme; readonly today: IsoDate },
): TrajectoryWarning[] {
  if (followUp === null || facts.followUpDoneOn !== null || isSkipped(facts, { id: "follow-up-due" }))
    return [];
  const deadline = followUpDeadline(closedOn, followUp.months);
  return today > deadline ? [{ id: "follow-up-missed", since: addDays(deadline, 1) }] : [];
}
