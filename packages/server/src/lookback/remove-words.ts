import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { deleteSaid } from "./queries.ts";

export const removeWords: Command<Operations["removeWords"]> = async (scope, { params }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  await deleteSaid(scope, row.id, params.wordsId);
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "words.removed", to: params.wordsId, familyId: family.id },
  };
};
