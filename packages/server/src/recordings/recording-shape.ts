import type { Family } from "@samenkijken/contract/families";
import { Recording } from "@samenkijken/contract/recordings";
import { readConsentState } from "../consent/index.ts";
import { mayWithFamily } from "../families/index.ts";
import { orNotFound } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { selectRecordings, type RecordingRow } from "./queries.ts";

/** A recording as its screens see it. `receivedBytes` is what is safely here of an upload under way. */
export async function recordingShape(
  scope: ReadScope,
  row: RecordingRow,
  about: { readonly family: Family; readonly receivedBytes: number },
): Promise<Recording> {
  const consent = await readConsentState(scope, about.family, row.seen);
  const mayOpen = mayWithFamily(scope.actor, "film.open", about.family);
  return Recording.parse({
    id: row.id,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    number: row.number,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    receivedBytes: row.state === "uploading" ? about.receivedBytes : row.size_bytes,
    moment: row.moment,
    filmedOn: row.filmed_on,
    seen: row.seen,
    state: row.state,
    progress: row.progress,
    filmProblems: row.film_problems,
    durationMicros: row.duration_micros,
    width: row.width,
    height: row.height,
    addedAt: row.added_at.toISOString(),
    consent: consent.state,
    can: {
      open: mayOpen && row.state === "ready" && consent.state === "complete",
      upload:
        mayWithFamily(scope.actor, "recording.upload", about.family) &&
        row.state === "uploading" &&
        consent.state === "complete",
    },
  });
}

/** The row of a recording, or not-found when there is none that this actor may see. */
export async function loadRow(scope: ReadScope, recordingId: string): Promise<RecordingRow> {
  const [row] = await selectRecordings(scope, recordingId);
  return orNotFound(row);
}
