import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { demandLookBack, loadLookBack } from "./load-look-back.ts";

export const readLookBack: Query<Operations["readLookBack"]> = async (scope, { params }) => {
  const { row, family } = await demandLookBack(scope, "lookback.read", params.lookBackId);
  const result = await loadLookBack(scope, family, row.id);
  return { result, look: { at: "look-back", to: row.id, familyIds: [family.id] } };
};
