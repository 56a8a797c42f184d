import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { writeAudit } from "../platform/audit.ts";
import type { Scope } from "../platform/scope.ts";
import { openSealedFile } from "../platform/vault/sealed-reader.ts";
import { problemWords } from "./film-words.ts";
import { recordingJobNames } from "./job-names.ts";
import type { originalOf } from "./film-vault.ts";
import { publishState } from "./publish-state.ts";
import { updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";
import { refuseFilm } from "./refuse-film.ts";

/**
 * Holds the sender's hash beside ours, as soon as both are known: only when they are equal does the screen say
 * that the film arrived whole and may go from the camera.
 */
export async function compareHashes(scope: Scope, recordingId: string): Promise<void> {
  const row = await loadRow(scope, recordingId);
  const isOpen = row.confirmed_at === null && row.state !== "refused" && row.state !== "erased";
  if (!isOpen || row.sha256 === null || row.sent_sha256 === null) return;
  if (row.sha256 !== row.sent_sha256) {
    await refuseFilm(scope, recordingId, problemWords(["arrived-damaged"]));
    return;
  }
  await updateRecording(scope, recordingId, { confirmed_at: scope.at });
  await writeAudit(scope, recordingJobNames.hash, {
    did: "upload.confirmed",
    to: recordingId,
    familyId: row.family_id,
  });
  await publishState(scope, await loadRow(scope, recordingId));
}

/** Reads a sealed film back for its hash, and leaves the machine to others now and then. */
export async function hashOf(
  original: Pick<Awaited<ReturnType<typeof originalOf>>, "store" | "name" | "sealing">,
  signal: AbortSignal,
): Promise<string> {
  const file = await openSealedFile(original.store, original.name, original.sealing);
  const hash = createHash("sha256");
  let sinceRest = 0;
  for await (const bytes of file.read(0, file.length)) {
    signal.throwIfAborted();
    hash.update(bytes);
    sinceRest += bytes.length;
    if (sinceRest > restEachBytes) {
      sinceRest = 0;
      await sleep(5);
    }
  }
  return hash.digest("hex");
}

const restEachBytes = 32 * 1024 * 1024;
