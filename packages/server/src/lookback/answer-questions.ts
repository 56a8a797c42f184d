import type { Operations } from "@samenkijken/contract/operations";
import { numbersAfterTalk } from "@samenkijken/domain/programmes/asked";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory } from "../trajectories/index.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { writeAnswer } from "./queries.ts";
import { demandTalkPerson } from "./talk-people.ts";

export const answerQuestions: Command<Operations["answerQuestions"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  const { programme } = await demandTrajectory(scope, "lookback.hold", row.trajectory_id);
  const items = new Set(numbersAfterTalk(programme).map(({ id }) => id));
  // The clients are asked: in the branch to school of a family's programme the teacher is none.
  const asked = programme.client === "teacher" ? "school" : "family";
  for (const answer of body.answers) {
    const side = await demandTalkPerson(scope, { row, family }, answer.personId);
    if (side !== asked) throw new Problem("unknown-person");
    if (!items.has(answer.item))
      throw new Problem("invalid", { fields: [{ path: "item", code: "unknown" }] });
    await writeAnswer(scope, { ...answer, side, familyId: family.id, lookBackId: row.id });
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
