import type { Operations } from "@samenkijken/contract/operations";
import { closingItemsOf } from "@samenkijken/domain/programmes/asked";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { personColumns } from "../../families/index.ts";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { demandGoals, demandAnswerer, demandPast } from "./demand-goals.ts";
import { insertClosingAnswer } from "./queries.ts";

export const answerClosingQuestions: Command<Operations["answerClosingQuestions"]> = async (
  scope,
  { params, body },
) => {
  const { family, programme, answerers, goals, goalsNow, place } = await demandGoals(
    scope,
    params.trajectoryId,
  );
  demandPast(scope, body.answeredOn);
  const side = demandAnswerer(answerers, body.personId);
  demandOwn(programme, body.own);
  if (!isRepeat(goals.closingAnswers, body))
    await insertClosingAnswer(scope, place, {
      id: body.id,
      ...personColumns(body.personId, side),
      answered_on: body.answeredOn,
      grade: body.grade,
      reached: body.reached,
      alone: body.alone,
      recommend: body.recommend,
      helped_most: body.helpedMost,
      own: JSON.stringify(body.own),
    });
  return {
    result: await goalsNow(),
    audit: { did: "closing-questions.answered", to: body.id, familyId: family.id },
  };
};

/** An answer belongs to a question that this programme asks at closing, in the form in which it is asked. */
function demandOwn(programme: Programme, own: readonly { item: string; answer: string }[]): void {
  const asked = closingItemsOf(programme);
  const isFit = own.every(({ item, answer }) => {
    const question = asked.find(({ id }) => id === item);
    if (question === undefined) return false;
    if (question.answer === "choice") return question.choices.some(({ id }) => id === answer);
    return question.answer === "words" || /^(?:[1-9]|10)$/u.test(answer);
  });
  if (!isFit) throw new Problem("invalid", { fields: [{ path: "own", code: "unknown" }] });
}
