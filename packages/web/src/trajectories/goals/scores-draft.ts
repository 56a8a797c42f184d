import type { Goal, Goals } from "@samenkijken/contract/goals";
import type { PersonId } from "@samenkijken/contract/ids";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";
import { levelItem, measuredOn, scoreItem, valueAt } from "./goal-series.ts";

type Body = Request<Operations["recordScores"]>["body"];

/** One parent's numbers at one moment as they are being filled in; what is not there was not answered. */
export type ScoresDraft = Readonly<Record<string, number>>;

/** Whose numbers, and when. */
export interface ScoresOf {
  readonly personId: PersonId;
  readonly moment: MeasuringMoment;
  /** The questions in numbers that are asked then, and whether goals are scored. */
  readonly items: readonly string[];
  readonly withGoals: boolean;
}

/** The goals that a parent gives numbers to: the running ones that are theirs. */
export function goalsToScore(goals: Goals, personId: string): readonly Goal[] {
  return goals.goals.filter(
    ({ ended, parents }) => ended === null && parents.some((parent) => parent.personId === personId),
  );
}

function scoredGoals(goals: Goals, of: ScoresOf): readonly Goal[] {
  return of.withGoals ? goalsToScore(goals, of.personId) : [];
}

/** What counts now for this parent at this moment. */
export function knownScores(goals: Goals, of: ScoresOf): ScoresDraft {
  const items = [...of.items, ...scoredGoals(goals, of).flatMap(({ id }) => [scoreItem(id), levelItem(id)])];
  return Object.fromEntries(
    items.flatMap((item) => {
      const value = valueAt(goals, { personId: of.personId, moment: of.moment, item });
      return value === null ? [] : [[item, value]];
    }),
  );
}

/**
 * What is sent: each answer that was given or changed, and nothing in the place of one that was emptied. What stayed
 * as it was is left alone, unless the day was corrected.
 */
export function scoresBody(
  goals: Goals,
  of: ScoresOf,
  { draft, day }: { readonly draft: ScoresDraft; readonly day: string },
): Pick<Body, "personId" | "moment" | "answers" | "goals"> {
  const before = knownScores(goals, of);
  const isOtherDay = day !== (measuredOn(goals, of.personId, of.moment) ?? day);
  const isTold = (...items: readonly string[]) =>
    items.some((item) => draft[item] !== before[item] || (isOtherDay && item in draft));
  return {
    personId: of.personId,
    moment: of.moment,
    answers: of.items.filter((id) => isTold(id)).map((id) => ({ item: id, score: draft[id] ?? null })),
    goals: scoredGoals(goals, of)
      .filter(({ id }) => isTold(scoreItem(id), levelItem(id)))
      .map(({ id }) => ({
        goalId: id,
        score: draft[scoreItem(id)] ?? null,
        level: draft[levelItem(id)] ?? null,
      })),
  };
}
