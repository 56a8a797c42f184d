import { compareHashes, hashOf } from "./compare-hashes.ts";
import { originalOf } from "./film-vault.ts";
import type { OneFilm, RecordingJobDeps } from "./one-film.ts";
import { selectKeyHandle, updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** Reads a film back for its hash, when the program that took it in was stopped halfway. */
export async function hashFilm(
  { vault, inScope }: RecordingJobDeps,
  { organisationId, recordingId }: OneFilm,
  signal: AbortSignal,
): Promise<void> {
  const original = await inScope(organisationId, async (scope) => {
    const row = await loadRow(scope, recordingId);
    const isNeeded = row.sha256 === null && (row.state === "preparing" || row.state === "ready");
    if (!isNeeded || (await selectKeyHandle(scope, recordingId)) === undefined) return null;
    return originalOf(scope, vault, row);
  });
  if (original === null) return;
  const sha256 = await hashOf(original, signal);
  await inScope(organisationId, async (scope) => {
    await updateRecording(scope, recordingId, { sha256 });
    await compareHashes(scope, recordingId);
  });
}
