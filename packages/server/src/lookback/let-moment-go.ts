import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { deleteKept } from "./queries.ts";

export const letMomentGo: Command<Operations["letMomentGo"]> = async (scope, { params }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  await deleteKept(scope, row.id, params.keptId);
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "moment.let-go", to: params.keptId, familyId: family.id },
  };
};
