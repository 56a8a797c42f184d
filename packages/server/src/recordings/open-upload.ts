import type { Sealing } from "../platform/vault/sealed-format.ts";
import { openParts, type OriginalParts } from "./film-vault.ts";
import type { OneFilm, RecordingJobDeps } from "./one-film.ts";
import { selectFiles, selectKeyHandle, type RecordingRow } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** A film that came in and waits to be prepared, opened for a job. */
export interface OpenedUpload {
  readonly row: RecordingRow;
  readonly original: Sealing;
  /** The sealed files that the database knows of. */
  readonly fileIds: readonly string[];
  readonly parts: OriginalParts;
}

/** Opens a film for a job; null when it waits for nothing any more, or when consent is gone: then there is nothing to do until somebody says so. */
export async function openUpload(
  { vault, inScope }: RecordingJobDeps,
  { organisationId, recordingId }: OneFilm,
): Promise<OpenedUpload | null> {
  const ready = await inScope(organisationId, async (scope) => {
    const row = await loadRow(scope, recordingId);
    const handle = await selectKeyHandle(scope, recordingId);
    const files = await selectFiles(scope, recordingId);
    const original = files.find(({ kind }) => kind === "original");
    const isWaiting = row.state === "preparing" && handle !== undefined && original !== undefined;
    return isWaiting ? { row, handle, original, fileIds: files.map(({ id }) => id) } : null;
  });
  if (ready === null) return null;
  const key = await vault.keys.open(ready.handle);
  if (key === null) return null;
  const original = { key, fileId: ready.original.id };
  const { row, fileIds } = ready;
  return { row, original, fileIds, parts: await openParts(vault, row, original) };
}
