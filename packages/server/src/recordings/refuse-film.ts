import { fetchBackDays } from "@samenkijken/contract/recordings";
import type { Scope } from "../platform/scope.ts";
import { recordingJobNames } from "./job-names.ts";
import { publishState } from "./publish-state.ts";
import { updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

const daySeconds = 86_400;

/** Refuses a film, in words. Its original can be fetched back for some days; then it is erased by itself. */
export async function refuseFilm(scope: Scope, recordingId: string, words: string): Promise<void> {
  const change = { state: "refused", playable: false, film_problems: words, refused_at: scope.at };
  await updateRecording(scope, recordingId, change);
  await publishState(scope, await loadRow(scope, recordingId));
  await scope.publish({
    job: recordingJobNames.endFetchBack,
    payload: { organisationId: scope.organisationId, recordingId },
    afterSeconds: fetchBackDays * daySeconds,
  });
}
