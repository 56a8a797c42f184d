import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { deleteSaid } from "./queries.ts";

export const removeWords: Command<Operations["removeWords"]> = async (scope, { params }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  if ((await deleteSaid(scope, row.id, params.wordsId)) === 0n) throw new Problem("not-found");
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "words.removed", to: params.wordsId, familyId: family.id },
  };
};
