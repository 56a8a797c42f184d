import type { Family } from "@samenkijken/contract/families";
import { Recording } from "@samenkijken/contract/recordings";
import { readConsentState } from "../consent/index.ts";
import { mayWithFamily } from "../families/index.ts";
import { orNotFound } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import {
  fetchBackUntil,
  isPlayable,
  mayPrepareAgain,
  partsOf,
  problemsOf,
  secondsLeft,
} from "./film-state.ts";
import { selectChildStates } from "./child-state-queries.ts";
import { selectRecordings, type RecordingRow } from "./queries.ts";

/** A recording as its screens see it. `receivedBytes` is what is safely here of an upload under way. */
export async function recordingShape(
  scope: ReadScope,
  row: RecordingRow,
  about: { readonly family: Family; readonly receivedBytes: number },
): Promise<Recording> {
  const consent = await readConsentState(scope, about.family, row);
  return Recording.parse({
    id: row.id,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    lane: row.lane,
    number: row.number,
    parts: partsOf(row),
    sizeBytes: row.size_bytes,
    receivedBytes: row.state === "uploading" ? about.receivedBytes : row.size_bytes,
    moment: row.moment,
    momentKind: row.moment_kind,
    childStates: mayWithFamily(scope.actor, "film.open", about.family)
      ? await selectChildStates(scope, row.id)
      : [],
    filmedOn: row.filmed_on,
    seen: row.seen,
    state: row.state,
    progress: row.progress,
    secondsLeft: secondsLeft(row, scope.at),
    playable: isPlayable(row),
    filmProblems: problemsOf(row),
    durationMicros: row.duration_micros,
    width: row.width,
    height: row.height,
    addedAt: row.added_at.toISOString(),
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    fetchBackUntil: fetchBackUntil(row)?.toISOString() ?? null,
    erasedAt: row.erased_at?.toISOString() ?? null,
    consent: consent.state,
    can: can(scope, row, { family: about.family, isConsented: consent.state === "complete" ? "yes" : "no" }),
  });
}

function can(
  scope: ReadScope,
  row: RecordingRow,
  about: { readonly family: Family; readonly isConsented: "yes" | "no" },
): Recording["can"] {
  const may = (action: Parameters<typeof mayWithFamily>[1]) =>
    mayWithFamily(scope.actor, action, about.family);
  const consented = about.isConsented === "yes";
  const until = fetchBackUntil(row);
  return {
    open: may("film.open") && isPlayable(row) && consented,
    upload: may("recording.upload") && row.state === "uploading" && consented,
    prepareAgain: may("recording.upload") && mayPrepareAgain(row) && consented,
    fetchBack: may("recording.fetch") && until !== null && scope.at < until && consented,
    erase: may("recording.erase") && row.state !== "erased",
  };
}

/** The row of a recording, or not-found when there is none that this actor may see. */
export async function loadRow(scope: ReadScope, recordingId: string): Promise<RecordingRow> {
  const [row] = await selectRecordings(scope, recordingId);
  return orNotFound(row);
}
