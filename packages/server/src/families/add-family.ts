import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandPast } from "./demand-past.ts";
import { loadFamily } from "./load-family.ts";
import { insertFamily, selectFamilies, writePeople } from "./queries.ts";

export const addFamily: Command<Operations["addFamily"]> = async (scope, { body }) => {
  const { id, family } = body;
  demandPast(scope.today, family.children);
  const trainerId = scope.actor.memberId;
  if (trainerId === null) throw new Problem("forbidden");
  const [already] = await selectFamilies(scope, id);
  // The same request once more (a lost answer) adds nothing twice.
  if (already === undefined) {
    await insertFamily(scope, { id, trainerId });
    await writePeople(scope, id, family);
  }
  return { result: await loadFamily(scope, id), audit: { did: "family.added", to: id, familyId: id } };
};
