import { findFfmpeg } from "@samenkijken/media/find-ffmpeg";
import { z } from "zod";
import { ConsentChanged, consentEvents } from "../consent/index.ts";
import { FamilyChanged, familyEvents } from "../families/index.ts";
import { defineJob, type Job } from "../platform/jobs.ts";
import type { Log } from "../platform/log.ts";
import type { Scope } from "../platform/scope.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { recordingJobNames } from "./job-names.ts";
import { keepPrepared } from "./keep-prepared.ts";
import { prepareFilm, problemWords } from "./prepare-film.ts";
import { publishState } from "./publish-state.ts";
import { selectFiles, selectKeyHandle, selectRecordingsOfFamily, updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

export interface RecordingJobDeps {
  readonly vault: Vault;
  readonly log: Log;
  readonly inScope: <Value>(organisationId: string, run: (scope: Scope) => Promise<Value>) => Promise<Value>;
}

const PrepareFilm = z.object({ organisationId: z.uuid(), recordingId: z.uuid() });
const sixHours = 6 * 60 * 60;

/** The work of recordings that is done later. */
export function recordingJobs(deps: RecordingJobDeps): readonly Job[] {
  return [
    defineJob({
      name: recordingJobNames.prepare,
      payload: PrepareFilm,
      retries: 5,
      expiresInSeconds: sixHours,
      lane: "heavy",
      afterGivingUp: recordingJobNames.giveUp,
      handle: (payload, signal) => prepare(deps, payload, signal),
    }),
    defineJob({
      name: recordingJobNames.giveUp,
      payload: PrepareFilm,
      retries: 10,
      expiresInSeconds: 60,
      lane: "quick",
      handle: ({ organisationId, recordingId }) =>
        deps.inScope(organisationId, (scope) => giveUp(scope, recordingId)),
    }),
    defineJob({
      name: familyEvents.changed,
      payload: FamilyChanged,
      retries: 10,
      expiresInSeconds: 60,
      lane: "quick",
      handle: (payload) => deps.inScope(payload.organisationId, (scope) => goOn(scope, payload.familyId)),
    }),
    defineJob({
      name: consentEvents.changed,
      payload: ConsentChanged,
      retries: 10,
      expiresInSeconds: 60,
      lane: "quick",
      handle: (payload) => deps.inScope(payload.organisationId, (scope) => goOn(scope, payload.familyId)),
    }),
  ];
}

/** A film whose preparing stopped because consent was gone goes on when it is complete again. */
async function goOn(scope: Scope, familyId: string): Promise<void> {
  for (const row of await selectRecordingsOfFamily(scope, familyId)) {
    const mayGoOn = row.state === "preparing" && (await selectKeyHandle(scope, row.id)) !== undefined;
    if (mayGoOn)
      await scope.publish({
        job: recordingJobNames.prepare,
        payload: { organisationId: scope.organisationId, recordingId: row.id },
      });
  }
}

async function prepare(
  deps: RecordingJobDeps,
  payload: z.output<typeof PrepareFilm>,
  signal: AbortSignal,
): Promise<void> {
  const { organisationId, recordingId } = payload;
  const ready = await deps.inScope(organisationId, async (scope) => {
    const row = await loadRow(scope, recordingId);
    const handle = await selectKeyHandle(scope, recordingId);
    const files = await selectFiles(scope, recordingId);
    const original = files.find(({ kind }) => kind === "original");
    // Done already, or no consent any more: then there is nothing to do until somebody says so.
    return row.state !== "preparing" || handle === undefined || original === undefined
      ? null
      : { handle, files, original };
  });
  if (ready === null) return;
  if ((await findFfmpeg()) === null) {
    await deps.inScope(organisationId, (scope) => waitForFfmpeg(scope, payload));
    return;
  }
  await removeStrays(deps.vault, recordingId, ready.files);
  const key = await deps.vault.keys.open(ready.handle);
  if (key === null) return;
  const stopped = new AbortController();
  const film = await prepareFilm({
    vault: deps.vault,
    recordingId,
    original: { key, fileId: ready.original.id },
    signal: AbortSignal.any([signal, stopped.signal]),
    onProgress: progressWriter(deps, payload, stopped),
  });
  await deps.inScope(organisationId, (scope) => keepPrepared(scope, recordingId, film));
}

/** Without ffmpeg a film waits, says why, and goes on by itself when ffmpeg has appeared (settled 28). */
async function waitForFfmpeg(scope: Scope, payload: z.output<typeof PrepareFilm>): Promise<void> {
  await updateRecording(scope, payload.recordingId, {
    film_problems: JSON.stringify(problemWords(["no-ffmpeg"])),
  });
  await scope.publish({ job: recordingJobNames.prepare, payload, afterSeconds: 30 });
}

/** All tries have failed: the film stays, and the person hears it and can try again. */
async function giveUp(scope: Scope, recordingId: string): Promise<void> {
  const row = await loadRow(scope, recordingId);
  if (row.state !== "preparing") return;
  await updateRecording(scope, recordingId, {
    state: "refused",
    film_problems: JSON.stringify([notPrepared]),
  });
  await publishState(scope, await loadRow(scope, recordingId));
}

const notPrepared = {
  code: "not-prepared",
  nl: "De film is binnen en bewaard, maar kon niet worden klaargemaakt. Probeer het opnieuw.",
  en: "The film came in and is kept, but could not be prepared. Try again.",
};

/** A run that was killed leaves sealed files that nothing speaks of. */
async function removeStrays(
  vault: Vault,
  recordingId: string,
  known: readonly { readonly id: string }[],
): Promise<void> {
  const ids = new Set(known.map((file) => file.id));
  for (const id of await vault.store.list(recordingId))
    if (!ids.has(id)) await vault.store.remove(objectName(recordingId, id));
}

const progressEachMs = 1000;

/** Tells how far it is, and stops the work when consent is gone meanwhile. */
function progressWriter(
  deps: RecordingJobDeps,
  { organisationId, recordingId }: z.output<typeof PrepareFilm>,
  stopped: AbortController,
) {
  let toldAt = 0;
  return (part: number): void => {
    if (performance.now() - toldAt < progressEachMs) return;
    toldAt = performance.now();
    deps
      .inScope(organisationId, async (scope) => {
        if ((await selectKeyHandle(scope, recordingId)) === undefined) stopped.abort();
        await updateRecording(scope, recordingId, { progress: part });
      })
      // Progress is a courtesy: when it cannot be told, the film is still being made.
      .catch((fault: unknown) => deps.log.warn({ fault, recordingId }, "progress not told"));
  };
}
