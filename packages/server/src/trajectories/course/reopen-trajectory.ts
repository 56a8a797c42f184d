import type { Operations } from "@samenkijken/contract/operations";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { loadTrajectory } from "../load-trajectory.ts";
import { selectTrajectoriesOf, updateTrajectory } from "../queries.ts";
import { demandHeld } from "./demand-held.ts";
import { insertTakenBack } from "./queries.ts";

/** Takes back a closing: on the day on which it was entered without a reason, later with one. */
export const reopenTrajectory: Command<Operations["reopenTrajectory"]> = async (scope, { params, body }) => {
  const { row, family, place } = await demandHeld(scope, "trajectory.edit", params.trajectoryId);
  if (!isRepeat(row.takenBack, { id: body.id, what: "closing", reason: body.reason ?? "" })) {
    if (row.closed_on === null) throw new Problem("trajectory-running");
    if (row.follow_up_done_on !== null) throw new Problem("follow-up-done");
    if (body.reason === null && row.closed_entered_on !== scope.today) throw new Problem("reason-needed");
    await refuseBesideAnother(scope, { id: row.id, familyId: family.id, closedOn: row.closed_on });
    // The summary stays, so that what was written is not written twice.
    await updateTrajectory(scope, row.id, {
      closed_on: null,
      closed_entered_on: null,
      close_reason: null,
      ending: null,
      referred_to: null,
      referred_why: null,
    });
    await insertTakenBack(scope, place, {
      id: body.id,
      what: "closing",
      taken_back_on: scope.today,
      reason: body.reason ?? "",
    });
  }
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "trajectory.reopened", to: row.id, familyId: family.id },
  };
};

/** A family has one trajectory at a time: what came after this one stays as it is. */
async function refuseBesideAnother(
  scope: Scope,
  closed: { readonly id: string; readonly familyId: string; readonly closedOn: string },
): Promise<void> {
  const others = (await selectTrajectoriesOf(scope, closed.familyId)).filter(({ id }) => id !== closed.id);
  if (others.some((each) => each.closed_on === null)) throw new Problem("trajectory-running");
  if (others.some((each) => each.started_on >= closed.closedOn)) throw new Problem("newer-trajectory");
}
