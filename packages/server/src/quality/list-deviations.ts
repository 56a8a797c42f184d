import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily, mayWithFamily } from "../families/index.ts";
import { namesOfMembers } from "../organisations/index.ts";
import type { Query } from "../platform/operation-types.ts";
import { selectDeviations } from "./queries.ts";

export const listDeviations: Query<Operations["listDeviations"]> = async (scope, { params }) => {
  const family = await demandFamily(scope, "trajectory.read", params.familyId);
  const mayReadWords = mayWithFamily(scope.actor, "lookback.read", family);
  const rows = await selectDeviations(scope, family.id);
  const names = await namesOfMembers(
    scope,
    rows.map((row) => row.member_id),
  );
  const result = rows.map((row) => ({
    at: row.at.toISOString(),
    who: names.get(row.member_id) ?? "?",
    what: row.what,
    reason: mayReadWords ? row.reason : "",
  }));
  return { result, look: { at: "deviations", to: family.id, familyIds: [family.id] } };
};
