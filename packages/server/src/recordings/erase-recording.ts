import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { markErased } from "./erase-film.ts";
import { loadRow, recordingShape } from "./recording-shape.ts";

/** Erases a film. From this moment nobody can open it; a job throws its key and its bytes away. Needs no consent: erasing is always allowed. */
export const eraseRecording: Command<Operations["eraseRecording"]> = async (scope, { params, body }) => {
  const before = await loadRow(scope, params.recordingId);
  const family = await demandFamily(scope, "recording.erase", before.family_id);
  if (before.state !== "erased") await markErased(scope, before.id, body.reason);
  const row = await loadRow(scope, before.id);
  return {
    result: await recordingShape(scope, row, { family, receivedBytes: row.size_bytes }),
    audit: { did: "film.erased", to: row.id, familyId: family.id },
  };
};
