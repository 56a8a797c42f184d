import type { Operations } from "@samenkijken/contract/operations";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandGoals, demandPast } from "./demand-goals.ts";
import { insertViewingQuestion } from "./queries.ts";

export const defineViewingQuestion: Command<Operations["defineViewingQuestion"]> = async (
  scope,
  { params, body },
) => {
  const { row, family, goals, goalsNow, place } = await demandGoals(scope, params.trajectoryId);
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  demandPast(scope, body.definedOn);
  if (!row.questions.some(({ id }) => id === body.questionId)) throw new Problem("unknown-question");
  if (!isRepeat(goals.viewingQuestions, body))
    await insertViewingQuestion(scope, place, {
      id: body.id,
      question_id: body.questionId,
      words: body.words,
      defined_on: body.definedOn,
    });
  return {
    result: await goalsNow(),
    audit: { did: "viewing-question.defined", to: body.id, familyId: family.id },
  };
};
