import { findFfmpeg } from "@samenkijken/media/find-ffmpeg";
import { lookAtFilm } from "@samenkijken/media/look";
import type { Scope } from "../platform/scope.ts";
import { DamagedFile } from "../platform/vault/sealed-format.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { problemWords, type ProblemOfFilm } from "./film-words.ts";
import { recordingJobNames } from "./job-names.ts";
import { keepPrepared } from "./keep-prepared.ts";
import { makeFiles, type MadeFilm } from "./make-files.ts";
import type { OneFilm, RecordingJobDeps } from "./one-film.ts";
import { openUpload, type OpenedUpload } from "./open-upload.ts";
import { selectKeyHandle, updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";
import { refuseFilm } from "./refuse-film.ts";

/** Makes a film that came in ready to be looked at closely. Killed at any moment, it simply runs again. */
export async function prepareUpload(
  deps: RecordingJobDeps,
  film: OneFilm,
  signal: AbortSignal,
): Promise<void> {
  const made = await tryToPrepare(deps, film, signal).catch((fault: unknown) => {
    if (fault instanceof DamagedFile)
      deps.log.error({ recordingId: film.recordingId, damage: fault.message }, "film cannot be read back");
    return asWaitingOrDamaged(fault);
  });
  if (made === "nothing-to-do") return;
  const kept = await deps.inScope(film.organisationId, (scope) => keepOutcome(scope, film, made));
  if (!kept && made.kind === "made")
    for (const { id } of made.film.files) await deps.vault.store.remove(objectName(film.recordingId, id));
}

/** Keeps what came of it; not when consent went meanwhile (the film waits until it is there again), nor when the film was refused or erased. */
async function keepOutcome(scope: Scope, film: OneFilm, made: Outcome): Promise<boolean> {
  const { state } = await loadRow(scope, film.recordingId);
  if (state !== "preparing" || (await selectKeyHandle(scope, film.recordingId)) === undefined) return false;
  if (made.kind === "wait") await wait(scope, film, made.for);
  else if (made.kind === "refused") await refuseFilm(scope, film.recordingId, problemWords(made.problems));
  else await keepPrepared(scope, film.recordingId, made.film);
  return true;
}

type Outcome =
  | { readonly kind: "made"; readonly film: MadeFilm }
  | { readonly kind: "refused"; readonly problems: readonly ProblemOfFilm[] }
  | { readonly kind: "wait"; readonly for: "no-ffmpeg" | "disk-full" };

async function tryToPrepare(
  deps: RecordingJobDeps,
  film: OneFilm,
  signal: AbortSignal,
): Promise<Outcome | "nothing-to-do"> {
  const upload = await openUpload(deps, film);
  if (upload === null) return "nothing-to-do";
  if ((await findFfmpeg()) === null) return { kind: "wait", for: "no-ffmpeg" };
  const { vault } = deps;
  await removeStrays(vault, upload);
  const free = await vault.store.freeBytes();
  if (free !== null && free < vault.keepFree) return { kind: "wait", for: "disk-full" };
  const look = await lookAtFilm(upload.parts.sources, { signal });
  upload.parts.throwDamage();
  if (!look.ok) return { kind: "refused", problems: [look.refusal] };
  await deps.inScope(film.organisationId, (scope) =>
    updateRecording(scope, film.recordingId, { preparing_at: scope.at, progress: 0 }),
  );
  const stopped = new AbortController();
  const made = await makeFiles({
    vault,
    recordingId: film.recordingId,
    original: upload.original,
    look: look.film,
    signal: AbortSignal.any([signal, stopped.signal]),
    onProgress: progressWriter(deps, film, stopped),
  });
  upload.parts.throwDamage();
  return made.ok ? { kind: "made", film: made.film } : { kind: "refused", problems: [made.refusal] };
}

/** A full disk is no fault of the film, and a damaged file does not mend by trying again; everything else is tried again. */
function asWaitingOrDamaged(fault: unknown): Outcome {
  if (fault instanceof DamagedFile) return { kind: "refused", problems: ["store-damaged"] };
  if (fault instanceof Error && "code" in fault && fault.code === "ENOSPC")
    return { kind: "wait", for: "disk-full" };
  throw fault;
}

const tryAgainSeconds = 10;

/** A film waits, says why, and goes on by itself when ffmpeg (settled 28) or room has appeared. */
async function wait(scope: Scope, film: OneFilm, why: "no-ffmpeg" | "disk-full"): Promise<void> {
  await updateRecording(scope, film.recordingId, { film_problems: problemWords([why]) });
  await scope.publish({ job: recordingJobNames.prepare, payload: film, afterSeconds: tryAgainSeconds });
}

/** A run that was killed leaves sealed files that nothing speaks of. */
async function removeStrays(vault: Vault, { row, fileIds }: OpenedUpload): Promise<void> {
  for (const id of await vault.store.list(row.id))
    if (!fileIds.includes(id)) await vault.store.remove(objectName(row.id, id));
}

const progressEachMs = 1000;

/** Tells how far it is, and stops the work when consent is gone meanwhile. */
function progressWriter(
  deps: RecordingJobDeps,
  { organisationId, recordingId }: OneFilm,
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
