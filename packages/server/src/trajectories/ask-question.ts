import type { Operations } from "@samenkijken/contract/operations";
import { demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";
import { insertQuestion, selectQuestion } from "./queries.ts";

export const askQuestion: Command<Operations["askQuestion"]> = async (scope, { params, body }) => {
  const { row, family } = await demandTrajectory(scope, "trajectory.edit", params.trajectoryId);
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  demandPerson(family, body.personId);
  if (body.askedOn > scope.today) throw new Problem("date-in-future");
  const already = await selectQuestion(scope, body.id);
  const isSame =
    already?.trajectory_id === row.id && already.quote === body.quote && already.person_id === body.personId;
  if (already !== undefined && !isSame) throw new Problem("id-taken");
  if (already === undefined)
    await insertQuestion(scope, { ...body, familyId: family.id, trajectoryId: row.id });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "question.asked", to: body.id, familyId: family.id },
  };
};
