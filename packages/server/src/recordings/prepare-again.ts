import type { Operations } from "@samenkijken/contract/operations";
import { demandConsent } from "../consent/index.ts";
import { demandFamily } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { refuseArchived } from "../trajectories/index.ts";
import { recordingJobNames } from "./job-names.ts";
import { publishState } from "./publish-state.ts";
import { mayPrepareAgain } from "./film-state.ts";
import { updateRecording } from "./queries.ts";
import { loadRow, recordingShape } from "./recording-shape.ts";

/** Tries once more to prepare a film that was refused: ffmpeg may have been missing, or the disk full. */
export const prepareAgain: Command<Operations["prepareAgain"]> = async (scope, { params }) => {
  const before = await loadRow(scope, params.recordingId);
  const family = await demandFamily(scope, "recording.upload", before.family_id);
  await refuseArchived(scope, "recording.upload", before.trajectory_id);
  if (!mayPrepareAgain(before)) throw new Problem("film-not-refused");
  await demandConsent(scope, family, before);
  await updateRecording(scope, before.id, { state: "preparing", progress: 0, film_problems: "[]" });
  const row = await loadRow(scope, before.id);
  await publishState(scope, row);
  await scope.publish({
    job: recordingJobNames.prepare,
    payload: { organisationId: scope.organisationId, recordingId: row.id },
  });
  return {
    result: await recordingShape(scope, row, { family, receivedBytes: row.size_bytes }),
    audit: { did: "preparing.restarted", to: row.id, familyId: family.id },
  };
};
