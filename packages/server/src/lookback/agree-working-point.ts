import type { Operations } from "@samenkijken/contract/operations";
import { demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { updateLookBack } from "./queries.ts";

export const agreeWorkingPoint: Command<Operations["agreeWorkingPoint"]> = async (
  scope,
  { params, body },
) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  demandPerson(family, body.personId);
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
