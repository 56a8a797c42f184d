import { writeAudit } from "../platform/audit.ts";
import type { Scope } from "../platform/scope.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { recordingJobNames } from "./job-names.ts";
import { publishState } from "./publish-state.ts";
import { deleteFilmKey, deleteFiles, selectKeyHandle, updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** Marks a film as erased, which closes it at once, and has its key and bytes thrown away. */
export async function markErased(scope: Scope, recordingId: string, reason: string | null): Promise<void> {
  await updateRecording(scope, recordingId, {
    state: "erased",
    playable: false,
    erased_at: scope.at,
    erased_reason: reason,
    film_problems: "[]",
  });
  await publishState(scope, await loadRow(scope, recordingId));
  await scope.publish({
    job: recordingJobNames.erase,
    payload: { organisationId: scope.organisationId, recordingId },
  });
}

interface EraseDeps {
  readonly vault: Vault;
  readonly inScope: <Value>(organisationId: string, run: (scope: Scope) => Promise<Value>) => Promise<Value>;
}

/**
 * Throws the key of an erased film away, then its bytes, then what the database knows of both. In this order: when
 * the power goes in between, what is left is noise, and the next run goes on.
 */
export async function eraseFilm(
  { vault, inScope }: EraseDeps,
  { organisationId, recordingId }: { readonly organisationId: string; readonly recordingId: string },
): Promise<void> {
  const film = await inScope(organisationId, async (scope) => ({
    row: await loadRow(scope, recordingId),
    handle: await selectKeyHandle(scope, recordingId),
  }));
  if (film.row.state !== "erased") return;
  if (film.handle !== undefined) await vault.keys.erase(film.handle);
  for (const fileId of await vault.store.list(recordingId))
    await vault.store.remove(objectName(recordingId, fileId));
  if (film.handle === undefined) return;
  await inScope(organisationId, async (scope) => {
    await deleteFilmKey(scope, recordingId);
    await deleteFiles(scope, recordingId);
    await writeAudit(scope, recordingJobNames.erase, {
      did: "film.key-thrown-away",
      to: recordingId,
      familyId: film.row.family_id,
    });
  });
}
