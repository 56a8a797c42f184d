import type { Family } from "@samenkijken/contract/families";
import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandPast } from "./demand-past.ts";
import { loadFamily } from "./load-family.ts";
import { startWithFamily } from "./referrals/start-with-family.ts";
import { insertFamily, selectFamilies, writePeople } from "./queries.ts";

export const addFamily: Command<Operations["addFamily"]> = async (scope, { body }) => {
  const { id, family, referralId } = body;
  demandPast(scope.today, family.children);
  const trainerId = scope.actor.memberId;
  if (trainerId === null) throw new Problem("forbidden");
  const [already] = await selectFamilies(scope, id);
  // The same request once more (a lost answer) adds nothing twice; other words under its id would be lost in silence.
  if (already !== undefined && !isWritten(already, family)) throw new Problem("id-taken");
  if (already === undefined) {
    await insertFamily(scope, { id, trainerId });
    await writePeople(scope, id, family);
  }
  if (referralId !== null) await startWithFamily(scope, referralId, id);
  return { result: await loadFamily(scope, id), audit: { did: "family.added", to: id, familyId: id } };
};

type Body = Parameters<Command<Operations["addFamily"]>>[1]["body"]["family"];

/** Whether this is what stands there. */
function isWritten(
  there: Pick<Family, "children" | "adults" | "contact" | "practical">,
  body: Body,
): boolean {
  const { contact = "", practical = "" } = body;
  return (
    JSON.stringify(there.children.map(inOrder)) === JSON.stringify(body.children.map(inOrder)) &&
    JSON.stringify(there.adults) === JSON.stringify(body.adults) &&
    there.contact === contact &&
    there.practical === practical
  );
}

/** Who has custody is a set: it is not kept in the order in which it was told. */
function inOrder(child: Family["children"][number]) {
  return { ...child, custodyHolderIds: child.custodyHolderIds.toSorted() };
}
