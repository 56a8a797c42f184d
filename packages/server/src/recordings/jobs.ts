import { ConsentChanged, consentEvents } from "../consent/index.ts";
import { FamilyChanged, familyEvents } from "../families/index.ts";
import { defineJob, type Job } from "../platform/jobs.ts";
import type { Scope } from "../platform/scope.ts";
import { endFetchBack } from "./end-fetch-back.ts";
import { eraseFilm } from "./erase-film.ts";
import { giveUp } from "./give-up.ts";
import { hashFilm } from "./hash-film.ts";
import { recordingJobNames } from "./job-names.ts";
import { lookAtUpload } from "./look-at-upload.ts";
import { OneFilm, type RecordingJobDeps } from "./one-film.ts";
import { prepareUpload } from "./prepare-upload.ts";
import { selectKeyHandle, selectRecordingsOfFamily } from "./queries.ts";

const minute = 60;
const sixHours = 6 * 60 * minute;

const quick = { retries: 10, expiresInSeconds: minute, lane: "quick" } as const;

function filmJob(
  job: Pick<Job, "name" | "retries" | "expiresInSeconds" | "lane" | "afterGivingUp"> & {
    readonly handle: (film: OneFilm, signal: AbortSignal) => Promise<void>;
  },
): Job {
  return defineJob({ ...job, payload: OneFilm });
}

/** The work of recordings that is done later. */
export function recordingJobs(deps: RecordingJobDeps): readonly Job[] {
  return [
    filmJob({
      name: recordingJobNames.look,
      retries: 3,
      expiresInSeconds: 10 * minute,
      lane: "heavy",
      handle: (film, signal) => lookAtUpload(deps, film, signal),
    }),
    filmJob({
      name: recordingJobNames.prepare,
      // Each stop of the program during the work costs one.
      retries: 20,
      expiresInSeconds: sixHours,
      lane: "heavy",
      afterGivingUp: recordingJobNames.giveUp,
      handle: (film, signal) => prepareUpload(deps, film, signal),
    }),
    filmJob({
      name: recordingJobNames.giveUp,
      ...quick,
      handle: ({ organisationId, recordingId }) =>
        deps.inScope(organisationId, (scope) => giveUp(scope, recordingId)),
    }),
    filmJob({
      name: recordingJobNames.hash,
      retries: 5,
      expiresInSeconds: 60 * minute,
      lane: "heavy",
      handle: (film, signal) => hashFilm(deps, film, signal),
    }),
    filmJob({
      name: recordingJobNames.endFetchBack,
      ...quick,
      handle: (film) => deps.inScope(film.organisationId, (scope) => endFetchBack(scope, film)),
    }),
    filmJob({
      name: recordingJobNames.erase,
      ...quick,
      expiresInSeconds: 10 * minute,
      handle: (film) => eraseFilm(deps, film),
    }),
    defineJob({
      name: familyEvents.changed,
      payload: FamilyChanged,
      ...quick,
      handle: (payload) => deps.inScope(payload.organisationId, (scope) => goOn(scope, payload.familyId)),
    }),
    defineJob({
      name: consentEvents.changed,
      payload: ConsentChanged,
      ...quick,
      handle: (payload) => deps.inScope(payload.organisationId, (scope) => goOn(scope, payload.familyId)),
    }),
  ];
}

/** Work on a film that stopped because consent was gone goes on when it is complete again. */
async function goOn(scope: Scope, familyId: string): Promise<void> {
  for (const row of await selectRecordingsOfFamily(scope, familyId)) {
    const isPreparing = row.state === "preparing";
    const lacksHash = row.sha256 === null && (isPreparing || row.state === "ready");
    if (!isPreparing && !lacksHash) continue;
    if ((await selectKeyHandle(scope, row.id)) === undefined) continue;
    const payload = { organisationId: scope.organisationId, recordingId: row.id };
    if (isPreparing) await scope.publish({ job: recordingJobNames.prepare, payload });
    if (lacksHash) await scope.publish({ job: recordingJobNames.hash, payload });
  }
}
