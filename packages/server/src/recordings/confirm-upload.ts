import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { compareHashes } from "./compare-hashes.ts";
import { updateRecording } from "./queries.ts";
import { loadRow, recordingShape } from "./recording-shape.ts";

/** The sender tells the hash of what was sent. What was told first counts. */
export const confirmUpload: Command<Operations["confirmUpload"]> = async (scope, { params, body }) => {
  const before = await loadRow(scope, params.recordingId);
  const family = await demandFamily(scope, "recording.upload", before.family_id);
  if (before.arrived_at === null) throw new Problem("film-not-in");
  if (before.sent_sha256 === null) await updateRecording(scope, before.id, { sent_sha256: body.sha256 });
  await compareHashes(scope, before.id);
  const row = await loadRow(scope, before.id);
  return {
    result: await recordingShape(scope, row, { family, receivedBytes: row.size_bytes }),
    audit: { did: "upload.hash-told", to: row.id, familyId: family.id },
  };
};
