import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandGoals, demandPast, isRepeat } from "./demand-goals.ts";
import { loadGoals } from "./load-goals.ts";
import { insertViewingQuestion } from "./queries.ts";

export const defineViewingQuestion: Command<Operations["defineViewingQuestion"]> = async (
  scope,
  { params, body },
) => {
  const { row, family, goals, place } = await demandGoals(scope, params.trajectoryId);
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
    result: await loadGoals(scope, family, row.id),
    audit: { did: "viewing-question.defined", to: body.id, familyId: family.id },
  };
};
