import type { Goal, Goals } from "@samenkijken/contract/goals";
import type { MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";
import type { Side } from "../../families/index.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { demandTrajectory } from "../load-trajectory.ts";
import { loadGoals } from "./load-goals.ts";
import { holdTrajectory } from "./queries.ts";
import { type Answerer, loadAnswerers } from "./who-answers.ts";

/** A trajectory whose goals this actor may change, held until the change is done, with its goals as they are. */
export async function demandGoals(scope: Scope, trajectoryId: string) {
  const { row, family, programme } = await demandTrajectory(scope, "goals.edit", trajectoryId);
  await holdTrajectory(scope, row.id);
  const answerers = await loadAnswerers(scope, { family, programme, trajectoryId: row.id });
  const about = { family, answerers, trajectoryId: row.id };
  return {
    row,
    family,
    programme,
    answerers,
    goals: await loadGoals(scope, about),
    /** What every change of goals answers. */
    goalsNow: () => loadGoals(scope, about),
    place: { familyId: family.id, trajectoryId: row.id },
  };
}

/** Refuses a day that has yet to come. */
export function demandPast(scope: Scope, day: string): void {
  if (day > scope.today) throw new Problem("date-in-future");
}

/** On which side somebody is who has goals and gives numbers; refuses everybody else. */
export function demandAnswerer(answerers: readonly Answerer[], personId: string): Side {
  const answerer = answerers.find(({ id }) => id === personId);
  if (answerer === undefined) throw new Problem("unknown-person");
  return answerer.side;
}

/** After closing, the closing and the follow-up can still be scored; before it, there is no follow-up. */
export function demandInTurn(closedOn: string | null, moment: MeasuringMoment): void {
  if (closedOn === null && moment === "follow-up") throw new Problem("trajectory-running");
  if (closedOn !== null && (moment === "start" || moment === "midway"))
    throw new Problem("trajectory-closed");
}

/** The goal, when it belongs to this trajectory. */
export function demandGoal(goals: Goals, goalId: string): Goal {
  const goal = goals.goals.find(({ id }) => id === goalId);
  if (goal === undefined) throw new Problem("unknown-goal");
  return goal;
}
