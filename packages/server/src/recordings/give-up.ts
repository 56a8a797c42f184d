import type { Scope } from "../platform/scope.ts";
import { problemWords } from "./film-words.ts";
import { publishState } from "./publish-state.ts";
import { updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";
import { refuseFilm } from "./refuse-film.ts";

/** All tries to prepare a film have failed. One that plays as it is stays as it is; another waits for the person, who hears it and can try again. */
export async function giveUp(scope: Scope, recordingId: string): Promise<void> {
  const row = await loadRow(scope, recordingId);
  if (row.state !== "preparing") return;
  if (!row.playable) {
    await refuseFilm(scope, recordingId, problemWords(["not-prepared"]));
    return;
  }
  await updateRecording(scope, recordingId, {
    state: "ready",
    progress: 1,
    film_problems: problemWords(["not-made-faster"]),
  });
  await publishState(scope, await loadRow(scope, recordingId));
}
