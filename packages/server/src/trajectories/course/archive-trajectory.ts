import type { Operations } from "@samenkijken/contract/operations";
import { mayArchive } from "@samenkijken/domain/trajectory/may-archive";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import { loadTrajectory } from "../load-trajectory.ts";
import { updateTrajectory } from "../queries.ts";
import { demandHeld } from "./demand-held.ts";
import { insertTakenBack } from "./queries.ts";

/** Puts a trajectory away: from here on it is read only. */
export const archiveTrajectory: Command<Operations["archiveTrajectory"]> = async (scope, { params }) => {
  const { row, family, facts, programme } = await demandHeld(scope, "trajectory.edit", params.trajectoryId);
  const verdict = mayArchive(facts, programme);
  if (!verdict.ok) throw new Problem(verdict.refusal);
  await updateTrajectory(scope, row.id, { archived_on: scope.today });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "trajectory.archived", to: row.id, familyId: family.id },
  };
};

/** A coordinator takes it out of the archive again, with a reason. */
export const unarchiveTrajectory: Command<Operations["unarchiveTrajectory"]> = async (
  scope,
  { params, body },
) => {
  const { row, family, place } = await demandHeld(scope, "trajectory.unarchive", params.trajectoryId);
  if (!isRepeat(row.takenBack, { id: body.id, what: "archiving", reason: body.reason })) {
    if (row.archived_on === null) throw new Problem("not-archived");
    await updateTrajectory(scope, row.id, { archived_on: null });
    await insertTakenBack(scope, place, {
      id: body.id,
      what: "archiving",
      taken_back_on: scope.today,
      reason: body.reason,
    });
  }
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "trajectory.unarchived", to: row.id, familyId: family.id },
  };
};
