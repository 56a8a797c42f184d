import type { Family } from "@samenkijken/contract/families";
import type { Goal, Goals } from "@samenkijken/contract/goals";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { demandTrajectory } from "../load-trajectory.ts";
import { loadGoals } from "./load-goals.ts";
import { holdTrajectory } from "./queries.ts";

/** A trajectory whose goals this actor may change, held until the change is done, with its goals as they are. */
export async function demandGoals(scope: Scope, trajectoryId: string) {
  const { row, family } = await demandTrajectory(scope, "goals.edit", trajectoryId);
  await holdTrajectory(scope, row.id);
  const goals = await loadGoals(scope, family, row.id);
  return { row, family, goals, place: { familyId: family.id, trajectoryId: row.id } };
}

/** Refuses a day that has yet to come. */
export function demandPast(scope: Scope, day: string): void {
  if (day > scope.today) throw new Problem("date-in-future");
}

/** Refuses who is no parent or carer of the family: goals and scores are of grown-ups. */
export function demandParent(family: Family, personId: string): void {
  if (!family.adults.some(({ id }) => id === personId)) throw new Problem("unknown-person");
}

/** The goal, when it belongs to this trajectory. */
export function demandGoal(goals: Goals, goalId: string): Goal {
  const goal = goals.goals.find(({ id }) => id === goalId);
  if (goal === undefined) throw new Problem("unknown-goal");
  return goal;
}

/** Refuses an id that was used for something else. A repeated request finds what it made, and is done. */
export function isRepeat<Kept extends { readonly id: string }>(
  kept: readonly Kept[],
  body: { readonly id: string },
): boolean {
  const before = kept.find(({ id }) => id === body.id);
  if (before === undefined) return false;
  const isSame = Object.entries(body).every(
    ([key, value]) => JSON.stringify(Reflect.get(before, key)) === JSON.stringify(value),
  );
  if (!isSame) throw new Problem("id-taken");
  return true;
}
