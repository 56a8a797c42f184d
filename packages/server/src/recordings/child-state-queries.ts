import type { ChildStateInFilm } from "@samenkijken/contract/recordings";
import type { ReadScope, Scope } from "../platform/scope.ts";

/** The newest states of each child in a film. */
export async function selectChildStates(scope: ReadScope, recordingId: string) {
  const rows = await scope
    .read("recordings")
    .selectFrom("recordings.child_state")
    .select(["person_id", "at_start", "at_end", "reason"])
    .where("recording_id", "=", recordingId)
    .orderBy("seq")
    .execute();
  const newest = new Map(rows.map((row) => [row.person_id, row]));
  return [...newest.values()].map((row) => ({
    personId: row.person_id,
    atStart: row.at_start,
    atEnd: row.at_end,
    reason: row.reason,
  }));
}

export async function insertChildState(
  scope: Scope,
  film: { readonly recordingId: string; readonly familyId: string },
  state: ChildStateInFilm,
): Promise<void> {
  await scope
    .write("recordings")
    .insertInto("recordings.child_state")
    .values({
      organisation_id: scope.organisationId,
      family_id: film.familyId,
      recording_id: film.recordingId,
      person_id: state.personId,
      at_start: state.atStart,
      at_end: state.atEnd,
      reason: state.reason,
      entered_at: scope.at,
      entered_by: scope.actor.memberId ?? "",
    })
    .execute();
}
