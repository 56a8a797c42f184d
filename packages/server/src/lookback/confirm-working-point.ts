import type { Operations } from "@samenkijken/contract/operations";
import { demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { earlierTalks, updateLookBack } from "./queries.ts";

export const confirmWorkingPoint: Command<Operations["confirmWorkingPoint"]> = async (
  scope,
  { params, body },
) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  const { confirms } = body;
  if (confirms !== null) {
    demandPerson(family, confirms.personId);
    const before = (await earlierTalks(scope, row)).find(({ id }) => id === confirms.lookBackId);
    if (before === undefined || before.working_point_quote === null)
      throw new Problem("no-such-working-point");
  }
  await updateLookBack(scope, row.id, {
    confirms_look_back_id: confirms?.lookBackId ?? null,
    confirmed_by: confirms?.personId ?? null,
  });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "working-point.confirmed", to: row.id, familyId: family.id },
  };
};
