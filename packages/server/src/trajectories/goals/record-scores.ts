import type { Goals } from "@samenkijken/contract/goals";
import type { Input } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { numbersOf } from "@samenkijken/domain/programmes/asked";
import { personColumns } from "../../families/index.ts";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandGoal, demandGoals, demandInTurn, demandAnswerer, demandPast } from "./demand-goals.ts";
import { insertScores } from "./queries.ts";

export const recordScores: Command<Operations["recordScores"]> = async (scope, { params, body }) => {
  const { row, family, programme, answerers, goals, goalsNow, place } = await demandGoals(
    scope,
    params.trajectoryId,
  );
  demandInTurn(row.closed_on, body.moment);
  demandPast(scope, body.measuredOn);
  const side = demandAnswerer(answerers, body.personId);
  demandKnown(goals, new Set(numbersOf(programme).map(({ id }) => id)), body);
  if (!isRepeat(goals.measurements.map(inOrder), inOrder(body)))
    await insertScores(scope, place, {
      id: body.id,
      moment: body.moment,
      ...personColumns(body.personId, side),
      measured_on: body.measuredOn,
      answers: body.answers,
      goals: body.goals,
    });
  return {
    result: await goalsNow(),
    audit: {
      did: "scores.recorded",
      to: body.id,
      familyId: family.id,
      details: { moment: body.moment, scores: body.answers.length + body.goals.length },
    },
  };
};

type Body = Input<Operations["recordScores"]>["body"];

/** Each parent scores their own goals only, each question and goal once, and a level only where the goal has levels. */
function demandKnown(goals: Goals, items: ReadonlySet<string>, body: Body): void {
  demandOnce(
    "answers",
    body.answers.map(({ item }) => item),
  );
  demandOnce(
    "goals",
    body.goals.map(({ goalId }) => goalId),
  );
  for (const { item } of body.answers)
    if (!items.has(item)) throw new Problem("invalid", { fields: [{ path: "answers", code: "unknown" }] });
  for (const scored of body.goals) {
    const goal = demandGoal(goals, scored.goalId);
    if (!goal.parents.some(({ personId }) => personId === body.personId)) throw new Problem("unknown-goal");
    if (scored.level !== null && goal.levels === null)
      throw new Problem("invalid", { fields: [{ path: "goals", code: "no-levels" }] });
  }
}

/** Refuses two numbers for one thing: nobody could say which of them was meant. */
function demandOnce(path: string, names: readonly string[]): void {
  if (new Set(names).size < names.length) throw new Problem("invalid", { fields: [{ path, code: "twice" }] });
}

/** In the order in which they are read back, so that a repeated request is recognised. */
function inOrder<Scores extends Pick<Body, "answers" | "goals">>(body: Scores): Scores {
  return {
    ...body,
    answers: body.answers
      .map(({ item, score }) => ({ item, score }))
      .toSorted((one, other) => one.item.localeCompare(other.item)),
    goals: body.goals
      .map(({ goalId, score, level }) => ({ goalId, score, level }))
      .toSorted((one, other) => one.goalId.localeCompare(other.goalId)),
  };
}
