import type { Scope } from "../platform/scope.ts";
import { problemWords } from "./film-words.ts";
import type { MadeFilm } from "./make-files.ts";
import { publishState } from "./publish-state.ts";
import { selectFiles, updateRecording, writeFile } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** Keeps what preparing gave: the sealed files, the frame table and what can be told about the film. */
export async function keepPrepared(scope: Scope, recordingId: string, film: MadeFilm): Promise<void> {
  const row = await loadRow(scope, recordingId);
  const place = { recordingId, familyId: row.family_id };
  for (const { kind, id, contentType, length } of film.files)
    await writeFile(scope, { ...place, kind, id, contentType, lengthBytes: length });
  const original = (await selectFiles(scope, recordingId)).find(({ kind }) => kind === "original");
  if (original !== undefined)
    await writeFile(scope, {
      ...place,
      kind: "original",
      id: original.id,
      contentType: film.originalType,
      lengthBytes: row.size_bytes,
    });
  await updateRecording(scope, recordingId, {
    state: "ready",
    playable: true,
    film_problems: problemWords(film.problems),
    progress: 1,
    frames: JSON.stringify(film.frames),
    clock_offset_micros: film.clockOffsetMicros,
    duration_micros: film.frames.end,
    width: film.width,
    height: film.height,
    has_sound: film.hasSound,
    strip: film.strip === null ? null : JSON.stringify(film.strip),
    peaks_per_second: film.peaksPerSecond,
  });
  await publishState(scope, await loadRow(scope, recordingId));
}
