import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily } from "../families/index.ts";
import type { Query } from "../platform/operation-types.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { receivedOf } from "./film-vault.ts";
import { loadRow, recordingShape } from "./recording-shape.ts";

export function createReadRecording(vault: Vault): Query<Operations["readRecording"]> {
  return async (scope, { params }) => {
    const row = await loadRow(scope, params.recordingId);
    const family = await demandFamily(scope, "recording.read", row.family_id);
    const result = await recordingShape(scope, row, {
      family,
      receivedBytes: await receivedOf(scope, vault, row),
    });
    return { result, look: { at: "recording", to: row.id, familyIds: [family.id] } };
  };
}
