import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory } from "../trajectories/index.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { updateLookBack } from "./queries.ts";
import { demandTalkPerson } from "./talk-people.ts";

export const agreeWorkingPoint: Command<Operations["agreeWorkingPoint"]> = async (
  scope,
  { params, body },
) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  await demandTalkPerson(scope, { row, family }, body.personId);
  const { programme } = await demandTrajectory(scope, "lookback.hold", row.trajectory_id);
  if (body.nextMoment !== null && !programme.moments.some(({ id }) => id === body.nextMoment))
    throw new Problem("invalid", { fields: [{ path: "nextMoment", code: "unknown" }] });
  await updateLookBack(scope, row.id, {
    working_point_person_id: body.personId,
    working_point_quote: body.quote,
    working_point_where_when: body.whereWhen,
    working_point_next_moment: body.nextMoment,
    working_point_next_film_at: body.nextFilmAt,
  });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "working-point.agreed", to: row.id, familyId: family.id },
  };
};
