import type { Scope } from "../platform/scope.ts";
import { trajectoryEvents, type CycleFact } from "../trajectories/index.ts";
import { isPlayable, laneOf } from "./film-state.ts";
import type { RecordingRow } from "./queries.ts";

/** Tells the trajectory how its film is doing; a film that was set aside tells nothing any more. */
export async function publishState(scope: Scope, row: RecordingRow): Promise<void> {
  if (row.number < 1) return;
  const isErased = row.state === "erased";
  const isIn = row.state === "preparing" || row.state === "ready";
  const fact: CycleFact = {
    fact: "recording",
    organisationId: scope.organisationId,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    lane: laneOf(row),
    number: row.number,
    toldAt: scope.at.toISOString(),
    seen: isErased ? [] : row.seen,
    recordingId: isErased ? null : row.id,
    state: stateInCycle(row),
    filmInOn: isIn ? row.filmed_on : null,
    moment: isErased ? null : row.moment,
  };
  await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
}

/** For the trajectory a film that can be seen is ready, and one that was erased is not there. */
function stateInCycle(row: RecordingRow): "none" | "uploading" | "preparing" | "ready" | "refused" {
  if (row.state === "erased") return "none";
  return isPlayable(row) ? "ready" : (row.state as "uploading" | "preparing" | "refused");
}
