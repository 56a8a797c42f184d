import type { Operations } from "@samenkijken/contract/operations";
import { questionInNumbers, sessionCheck } from "@samenkijken/domain/method/session-check";
import { demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { writeAnswer } from "./queries.ts";

const items: ReadonlySet<string> = new Set([...sessionCheck, ...questionInNumbers].map((item) => item.id));

export const answerQuestions: Command<Operations["answerQuestions"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  for (const answer of body.answers) {
    demandPerson(family, answer.personId);
    if (!items.has(answer.item))
      throw new Problem("invalid", { fields: [{ path: "item", code: "unknown" }] });
    await writeAnswer(scope, { ...answer, familyId: family.id, lookBackId: row.id });
  }
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: {
      did: "questions.answered",
      to: row.id,
      familyId: family.id,
      details: { answers: body.answers.length },
    },
  };
};
