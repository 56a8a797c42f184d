import type { Scope } from "../platform/scope.ts";
import { problemWords, type PreparedFilm } from "./prepare-film.ts";
import { publishState } from "./publish-state.ts";
import { selectFiles, selectKeyHandle, updateRecording, writeFile } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** Keeps what preparing gave: the sealed files and the frame table, or why the film cannot be used. */
export async function keepPrepared(scope: Scope, recordingId: string, film: PreparedFilm): Promise<void> {
  const row = await loadRow(scope, recordingId);
  // Consent went while the film was made: it waits as it was, until consent is there again.
  if ((await selectKeyHandle(scope, recordingId)) === undefined) return;
  if (!film.ok) {
    await updateRecording(scope, recordingId, {
      state: "refused",
      film_problems: JSON.stringify(problemWords(film.problems)),
    });
  } else {
    const place = { recordingId, familyId: row.family_id };
    await writeFile(scope, {
      ...place,
      id: film.poster.id,
      kind: "poster",
      contentType: "image/jpeg",
      lengthBytes: film.poster.length,
    });
    if (film.proxy !== null)
      await writeFile(scope, {
        ...place,
        id: film.proxy.id,
        kind: "proxy",
        contentType: "video/mp4",
        lengthBytes: film.proxy.length,
      });
    const original = (await selectFiles(scope, recordingId)).find(({ kind }) => kind === "original");
    if (original !== undefined)
      await writeFile(scope, {
        ...place,
        id: original.id,
        kind: "original",
        contentType: film.originalType,
        lengthBytes: row.size_bytes,
      });
    await updateRecording(scope, recordingId, {
      state: "ready",
      film_problems: "[]",
      progress: 1,
      frames: JSON.stringify(film.frames),
      clock_offset_micros: film.clockOffsetMicros,
      duration_micros: film.durationMicros,
      width: film.width,
      height: film.height,
      has_sound: film.hasSound,
    });
  }
  await publishState(scope, await loadRow(scope, recordingId));
}
