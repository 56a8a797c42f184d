import type { Scope } from "../platform/scope.ts";
import { markErased } from "./erase-film.ts";
import { fetchBackUntil } from "./film-state.ts";
import { recordingJobNames } from "./job-names.ts";
import type { OneFilm } from "./one-film.ts";
import { loadRow } from "./recording-shape.ts";

/** The days in which a refused film could be fetched back are over: it is erased. A film that was refused once more waits again. */
export async function endFetchBack(scope: Scope, film: OneFilm): Promise<void> {
  const row = await loadRow(scope, film.recordingId);
  const until = fetchBackUntil(row);
  if (until === null) return;
  const left = Math.ceil((until.getTime() - scope.at.getTime()) / 1000);
  if (left <= 0) await markErased(scope, row.id, null);
  else await scope.publish({ job: recordingJobNames.endFetchBack, payload: film, afterSeconds: left });
}
