import type { Scope } from "../platform/scope.ts";
import { trajectoryEvents, type CycleFact } from "../trajectories/index.ts";
import type { RecordingRow } from "./queries.ts";

/** Tells the trajectory how its film is doing; a film that was set aside tells nothing any more. */
export async function publishState(scope: Scope, row: RecordingRow): Promise<void> {
  if (row.number < 1) return;
  const state = row.state as "uploading" | "preparing" | "ready" | "refused";
  const fact: CycleFact = {
    fact: "recording",
    organisationId: scope.organisationId,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    number: row.number,
    toldAt: scope.at.toISOString(),
    seen: row.seen,
    recordingId: row.id,
    state,
    filmInOn: state === "preparing" || state === "ready" ? row.filmed_on : null,
  };
  await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
}
