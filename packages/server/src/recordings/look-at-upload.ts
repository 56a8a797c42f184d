import { isWebSafe } from "@samenkijken/media/judge";
import { lookAtFilm, type LookedFilm } from "@samenkijken/media/look";
import { probe } from "@samenkijken/media/probe";
import { createFrameTable, packFrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { PackedFrameTable } from "@samenkijken/contract/recordings";
import type { Scope } from "../platform/scope.ts";
import { openUpload } from "./open-upload.ts";
import type { OneFilm, RecordingJobDeps } from "./one-film.ts";
import { publishState } from "./publish-state.ts";
import { selectFiles, selectKeyHandle, updateRecording, writeFile } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/**
 * A first look at a film that came in, without decoding it: one that every browser plays can be seen at once,
 * before it is prepared. What is wrong with a film is left to preparing to say.
 */
export async function lookAtUpload(
  deps: RecordingJobDeps,
  film: OneFilm,
  signal: AbortSignal,
): Promise<void> {
  const upload = await openUpload(deps, film);
  if (upload === null) return;
  const [source, ...others] = upload.parts.sources;
  if (source === undefined || others.length > 0) return;
  // Only of such a film the container tells its pictures; another would be decoded here for nothing.
  const probed = await probe(source, signal);
  if (!probed.ok || !isWebSafe(probed.report)) return;
  const look = await lookAtFilm([source], { signal });
  if (!look.ok || !look.film.playsAsIs) return;
  await deps.inScope(film.organisationId, (scope) => keepLook(scope, film.recordingId, look.film));
}

/** Keeps what a look told; the film can be seen from here on, as the camera made it. */
async function keepLook(scope: Scope, recordingId: string, look: LookedFilm): Promise<void> {
  const row = await loadRow(scope, recordingId);
  if (row.state !== "preparing" || row.playable) return;
  if ((await selectKeyHandle(scope, recordingId)) === undefined) return;
  await updateRecording(scope, recordingId, {
    playable: true,
    frames: JSON.stringify(packedFrames(look.startsMicros, look.endMicros)),
    clock_offset_micros: look.clockOffsetMicros,
    duration_micros: look.endMicros,
    width: look.shown.width,
    height: look.shown.height,
    has_sound: look.hasSound,
  });
  const original = (await selectFiles(scope, recordingId)).find(({ kind }) => kind === "original");
  if (original !== undefined)
    await writeFile(scope, {
      id: original.id,
      recordingId,
      familyId: row.family_id,
      kind: "original",
      contentType: look.contentType,
      lengthBytes: row.size_bytes,
    });
  await publishState(scope, await loadRow(scope, recordingId));
}

/** The frame table as it is stored; throws when the times are no table, which is a fault of ours. */
export function packedFrames(startsMicros: readonly number[], endMicros: number): PackedFrameTable {
  const made = createFrameTable(startsMicros.map(toMicros), toMicros(endMicros));
  if (!made.ok) throw new Error(`a frame table is not right: ${made.refusal}`);
  return PackedFrameTable.parse(packFrameTable(made.value));
}
