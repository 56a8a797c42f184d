import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { demandGoals, demandParent, demandPast, isRepeat } from "./demand-goals.ts";
import { loadGoals } from "./load-goals.ts";
import { insertClosingAnswer } from "./queries.ts";

export const answerClosingQuestions: Command<Operations["answerClosingQuestions"]> = async (
  scope,
  { params, body },
) => {
  const { row, family, goals, place } = await demandGoals(scope, params.trajectoryId);
  demandPast(scope, body.answeredOn);
  demandParent(family, body.personId);
  if (!isRepeat(goals.closingAnswers, body))
    await insertClosingAnswer(scope, place, {
      id: body.id,
      person_id: body.personId,
      answered_on: body.answeredOn,
      grade: body.grade,
      reached: body.reached,
      alone: body.alone,
      recommend: body.recommend,
      helped_most: body.helpedMost,
    });
  return {
    result: await loadGoals(scope, family, row.id),
    audit: { did: "closing-questions.answered", to: body.id, familyId: family.id },
  };
};
