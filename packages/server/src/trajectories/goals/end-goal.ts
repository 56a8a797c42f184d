import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandGoal, demandGoals, demandPast } from "./demand-goals.ts";
import { updateGoalEnding } from "./queries.ts";

export const endGoal: Command<Operations["endGoal"]> = async (scope, { params, body }) => {
  const { row, family, goals, goalsNow } = await demandGoals(scope, params.trajectoryId);
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  demandPast(scope, body.endedOn);
  const { ended, setOn } = demandGoal(goals, params.goalId);
  if (body.endedOn < setOn) throw new Problem("ends-before-set");
  const isSame = ended?.on === body.endedOn && ended.how === body.how;
  if (ended !== null && !isSame) throw new Problem("goal-ended");
  if (ended === null)
    await updateGoalEnding(scope, params.goalId, { ended_on: body.endedOn, ended_how: body.how });
  return {
    result: await goalsNow(),
    audit: { did: "goal.ended", to: params.goalId, familyId: family.id, details: { how: body.how } },
  };
};
