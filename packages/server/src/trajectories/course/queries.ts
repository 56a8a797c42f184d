import type { Insertable } from "kysely";
import type { ReadScope, Scope } from "../../platform/scope.ts";
import type { Tables } from "../../platform/tables.gen.ts";

type Place = { readonly familyId: string; readonly trajectoryId: string };
type Own<Name extends keyof Tables> = Omit<
  Insertable<Tables[Name]>,
  "organisation_id" | "family_id" | "trajectory_id" | "entered_at" | "entered_by"
>;

/** Where a row belongs, who entered it and when. */
function entered(scope: Scope, place: Place) {
  const { memberId } = scope.actor;
  if (memberId === null) throw new Error("the course of a trajectory is changed by a member, never by a job");
  return {
    organisation_id: scope.organisationId,
    family_id: place.familyId,
    trajectory_id: place.trajectoryId,
    entered_at: scope.at,
    entered_by: memberId,
  };
}

/** How each trajectory that this actor may see stands, as far as a count asks it: nothing of what is in it. */
export async function selectCaseload(scope: ReadScope) {
  return scope
    .read("trajectories")
    .selectFrom("trajectories.trajectory as trajectory")
    .leftJoin("trajectories.pause as pause", (join) =>
      join.onRef("pause.trajectory_id", "=", "trajectory.id").on("pause.resumed_on", "is", null),
    )
    .select([
      "trajectory.family_id",
      "trajectory.programme_id",
      "trajectory.programme_version",
      "trajectory.closed_on",
      "trajectory.follow_up_done_on",
      "trajectory.archived_on",
      "pause.id as pause_id",
    ])
    .execute();
}

/** Pauses, steps passed over or chosen, and what was taken back, of these trajectories; oldest first. */
export async function selectCourses(scope: ReadScope, trajectoryIds: readonly string[]) {
  const ids = [...trajectoryIds];
  const read = scope.read("trajectories");
  const pauses = await read
    .selectFrom("trajectories.pause")
    .selectAll()
    .where("trajectory_id", "in", ids)
    .orderBy("entered_at")
    .execute();
  const skipped = await read
    .selectFrom("trajectories.skipped_step")
    .selectAll()
    .where("trajectory_id", "in", ids)
    .orderBy("entered_at")
    .execute();
  const pinned = await read
    .selectFrom("trajectories.pinned_step")
    .selectAll()
    .where("trajectory_id", "in", ids)
    .orderBy("entered_at")
    .execute();
  const takenBack = await read
    .selectFrom("trajectories.taken_back")
    .selectAll()
    .where("trajectory_id", "in", ids)
    .orderBy("entered_at")
    .execute();
  return (trajectoryId: string) => {
    const isOwn = (row: { trajectory_id: string }) => row.trajectory_id === trajectoryId;
    return {
      pauses: pauses.filter(isOwn),
      skipped: skipped.filter(isOwn),
      pinned: pinned.filter(isOwn),
      takenBack: takenBack.filter(isOwn),
    };
  };
}

export async function insertPause(scope: Scope, place: Place, row: Own<"trajectories.pause">): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.pause")
    .values({ ...entered(scope, place), ...row })
    .execute();
}

/** Ends the pause that is open; nothing when there is none. */
export async function endPause(scope: Scope, trajectoryId: string, resumedOn: string): Promise<void> {
  await scope
    .write("trajectories")
    .updateTable("trajectories.pause")
    .set({ resumed_on: resumedOn })
    .where("trajectory_id", "=", trajectoryId)
    .where("resumed_on", "is", null)
    .execute();
}

export async function insertSkippedStep(
  scope: Scope,
  place: Place,
  row: Own<"trajectories.skipped_step">,
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.skipped_step")
    .values({ ...entered(scope, place), ...row })
    .execute();
}

export async function undoSkippedStep(scope: Scope, skipId: string): Promise<void> {
  await scope
    .write("trajectories")
    .updateTable("trajectories.skipped_step")
    .set({ undone_on: scope.today })
    .where("id", "=", skipId)
    .where("undone_on", "is", null)
    .execute();
}

export async function insertPinnedStep(
  scope: Scope,
  place: Place,
  row: Own<"trajectories.pinned_step">,
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.pinned_step")
    .values({ ...entered(scope, place), ...row })
    .execute();
}

/** Lets go of the step that was chosen; nothing when there is none. */
export async function undoPinnedStep(scope: Scope, trajectoryId: string): Promise<void> {
  await scope
    .write("trajectories")
    .updateTable("trajectories.pinned_step")
    .set({ undone_on: scope.today })
    .where("trajectory_id", "=", trajectoryId)
    .where("undone_on", "is", null)
    .execute();
}

export async function insertTakenBack(
  scope: Scope,
  place: Place,
  row: Own<"trajectories.taken_back">,
): Promise<void> {
  await scope
    .write("trajectories")
    .insertInto("trajectories.taken_back")
    .values({ ...entered(scope, place), ...row })
    .execute();
}
