import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandFamily } from "./demand-family.ts";
import { demandPast } from "./demand-past.ts";
import { loadFamily } from "./load-family.ts";
import { raiseRevision, writePeople } from "./queries.ts";

export const changeFamily: Command<Operations["changeFamily"]> = async (scope, { params, body }) => {
  const family = await demandFamily(scope, "family.edit", params.familyId);
  demandPast(scope.today, body.family.children);
  if (!(await raiseRevision(scope, family.id, body.revision)))
    throw new Problem("changed-meanwhile", { revision: family.revision });
  await writePeople(scope, family.id, body.family);
  const result = await loadFamily(scope, family.id);
  return { result, audit: { did: "family.changed", to: family.id, familyId: family.id } };
};
