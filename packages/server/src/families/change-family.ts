import type { Family } from "@samenkijken/contract/families";
import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { familyEvents } from "./events.ts";
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
  const payload = { organisationId: scope.organisationId, familyId: family.id };
  await scope.publish({ job: familyEvents.changed, payload });
  // Custody decides who must consent, so the log can tell who got or lost it.
  const details = custodyChange(family, result);
  return { result, audit: { did: "family.changed", to: family.id, familyId: family.id, details } };
};

function custodyChange(before: Family, after: Family): Readonly<Record<string, string>> {
  const [had, has] = [custodyPairs(before), custodyPairs(after)];
  return {
    custodyGiven: [...has].filter((pair) => !had.has(pair)).join(" "),
    custodyEnded: [...had].filter((pair) => !has.has(pair)).join(" "),
  };
}

function custodyPairs({ children }: Family): ReadonlySet<string> {
  return new Set(
    children.flatMap((child) => child.custodyHolderIds.map((holder) => `${child.id}>${holder}`)),
  );
}
