import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { updateLookBack } from "./queries.ts";

export const orderClips: Command<Operations["orderClips"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  await updateLookBack(scope, row.id, { clip_order: body.clipIds });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "order.chosen", to: row.id, familyId: family.id },
  };
};
