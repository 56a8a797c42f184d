import type { Goals } from "@samenkijken/contract/goals";
import type { Input } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import type { MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";
import { myQuestion } from "@samenkijken/domain/outcomes/scales";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandGoal, demandGoals, demandParent, demandPast, isRepeat } from "./demand-goals.ts";
import { loadGoals } from "./load-goals.ts";
import { insertScores } from "./queries.ts";

const items: ReadonlySet<string> = new Set(myQuestion.items.map(({ id }) => id));

export const recordScores: Command<Operations["recordScores"]> = async (scope, { params, body }) => {
  const { row, family, goals, place } = await demandGoals(scope, params.trajectoryId);
  demandInTurn(row.closed_on, body.moment);
  demandPast(scope, body.measuredOn);
  demandParent(family, body.personId);
  demandKnown(goals, body);
  if (!isRepeat(goals.measurements.map(inOrder), inOrder(body)))
    await insertScores(scope, place, {
      id: body.id,
      moment: body.moment,
      person_id: body.personId,
      measured_on: body.measuredOn,
      answers: body.answers,
      goals: body.goals,
    });
  return {
    result: await loadGoals(scope, family, row.id),
    audit: {
      did: "scores.recorded",
      to: body.id,
      familyId: family.id,
      details: { moment: body.moment, scores: body.answers.length + body.goals.length },
    },
  };
};

/** After closing, the closing and the follow-up can still be scored; before it, there is no follow-up. */
function demandInTurn(closedOn: string | null, moment: MeasuringMoment): void {
  if (closedOn === null && moment === "follow-up") throw new Problem("trajectory-running");
  if (closedOn !== null && (moment === "start" || moment === "midway"))
    throw new Problem("trajectory-closed");
}

type Body = Input<Operations["recordScores"]>["body"];

/** Each parent scores their own goals only, and a level only where the goal has levels. */
function demandKnown(goals: Goals, body: Body): void {
  for (const { item } of body.answers)
    if (!items.has(item)) throw new Problem("invalid", { fields: [{ path: "answers", code: "unknown" }] });
  for (const scored of body.goals) {
    const goal = demandGoal(goals, scored.goalId);
    if (!goal.parents.some(({ personId }) => personId === body.personId)) throw new Problem("unknown-goal");
    if (scored.level !== null && goal.levels === null)
      throw new Problem("invalid", { fields: [{ path: "goals", code: "no-levels" }] });
  }
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
