import type { Insertable, Updateable } from "kysely";
import type { ReadScope, Scope } from "../../platform/scope.ts";
import type { Tables } from "../../platform/tables.gen.ts";

/** The branches to school of these trajectories. */
export async function selectBranches(scope: ReadScope, trajectoryIds: readonly string[]) {
  if (trajectoryIds.length === 0) return [];
  return scope
    .read("trajectories")
    .selectFrom("trajectories.school_branch")
    .selectAll()
    .where("trajectory_id", "in", [...trajectoryIds])
    .execute();
}

/** Opens a branch, or corrects what was written when it opened. */
export async function writeBranch(
  scope: Scope,
  row: Omit<Insertable<Tables["trajectories.school_branch"]>, "organisation_id">,
): Promise<void> {
  const { trajectory_id: _branch, family_id: _family, ...change } = row;
  await scope
    .write("trajectories")
    .insertInto("trajectories.school_branch")
    .values({ ...row, organisation_id: scope.organisationId })
    .onConflict((conflict) => conflict.column("trajectory_id").doUpdateSet(change))
    .execute();
}

export async function updateBranch(
  scope: Scope,
  trajectoryId: string,
  change: Omit<
    Updateable<Tables["trajectories.school_branch"]>,
    "trajectory_id" | "organisation_id" | "family_id"
  >,
): Promise<void> {
  await scope
    .write("trajectories")
    .updateTable("trajectories.school_branch")
    .set(change)
    .where("trajectory_id", "=", trajectoryId)
    .execute();
}
