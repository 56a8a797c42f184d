import type { Goal, Goals } from "@samenkijken/contract/goals";
import {
  changeIn,
  seriesOf,
  type Change,
  type Measurement,
  type Point,
} from "@samenkijken/domain/outcomes/change";
import { attainmentT, isAttained } from "@samenkijken/domain/outcomes/goal-attainment";
import { measuringMoments, type MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";

/** The name of a goal's number among the values of a measurement. */
export function scoreItem(goalId: string): string {
  return `score ${goalId}`;
}

/** The name of a goal's level among the values of a measurement. */
export function levelItem(goalId: string): string {
  return `level ${goalId}`;
}

/** The measurements as the rules of the domain read them. */
export function measurementsOf({ measurements }: Pick<Goals, "measurements">): readonly Measurement[] {
  return measurements.map(({ moment, personId, measuredOn, enteredAt, answers, goals }) => ({
    moment,
    personId,
    measuredOn,
    enteredAt,
    values: Object.fromEntries([
      ...answers.map(({ item, score }) => [item, score] as const),
      ...goals.flatMap(({ goalId, score, level }) => [
        [scoreItem(goalId), score] as const,
        [levelItem(goalId), level] as const,
      ]),
    ]),
  }));
}

/** What one parent answered on one item, moment by moment. */
export function seriesIn(goals: Goals, personId: string, item: string): readonly Point[] {
  return seriesOf(measurementsOf(goals), { personId, item });
}

/** What one parent's numbers of a goal tell: where it began, where it is now. */
export function changeOfGoal(goals: Goals, goalId: string, personId: string): Change {
  return changeIn(seriesIn(goals, personId, scoreItem(goalId)));
}

/** The value that counts at one moment; null when there is none. */
export function valueAt(
  goals: Goals,
  about: { readonly personId: string; readonly item: string; readonly moment: MeasuringMoment },
): number | null {
  return (
    seriesIn(goals, about.personId, about.item).find(({ moment }) => moment === about.moment)?.value ?? null
  );
}

/** The day on which a parent last gave numbers at a moment; a goal that began later does not move it. Null when there is none. */
export function measuredOn(goals: Goals, personId: string, moment: MeasuringMoment): string | null {
  const own = goals.measurements.filter((each) => each.personId === personId && each.moment === moment);
  return (own.findLast(({ answers }) => answers.length > 0) ?? own.at(-1))?.measuredOn ?? null;
}

/** Goals that run, and those that have ended. */
export function activeGoals({ goals }: Goals): readonly Goal[] {
  return goals.filter(({ ended }) => ended === null);
}

/** One parent's goal attainment at one moment. */
export interface Attainment {
  readonly personId: string;
  readonly moment: MeasuringMoment;
  readonly t: number;
  readonly attained: number;
  readonly goals: number;
}

/** Goal attainment per parent and moment, over the parent's goals with a scored level. */
export function attainmentsOf(goals: Goals): readonly Attainment[] {
  return goals.people.flatMap(({ id: personId }) =>
    measuringMoments.flatMap((moment) => {
      const scored = goals.goals.flatMap(({ id, weight }) => {
        const level = valueAt(goals, { personId, item: levelItem(id), moment });
        return level === null ? [] : [{ level, weight }];
      });
      const t = attainmentT(scored);
      const attained = scored.filter(({ level }) => isAttained(level)).length;
      return t === null ? [] : [{ personId, moment, t, attained, goals: scored.length }];
    }),
  );
}
