import type { Operations } from "@samenkijken/contract/operations";
import { demandPerson } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { insertSaid } from "./queries.ts";

export const writeWords: Command<Operations["writeWords"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  demandPerson(family, body.personId);
  await insertSaid(scope, { ...body, familyId: family.id, lookBackId: row.id });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "words.written", to: body.id, familyId: family.id },
  };
};
