import type { Operations } from "@samenkijken/contract/operations";
import { loadFamilies } from "../families/index.ts";
import type { Query } from "../platform/operation-types.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { receivedOf } from "./film-vault.ts";
import { selectRecordings } from "./queries.ts";
import { recordingShape } from "./recording-shape.ts";

export function createListRecordings(vault: Vault): Query<Operations["listRecordings"]> {
  return async (scope) => {
    const families = new Map((await loadFamilies(scope)).map((family) => [family.id as string, family]));
    const result = [];
    for (const row of await selectRecordings(scope, null)) {
      const family = families.get(row.family_id);
      if (family !== undefined)
        result.push(
          await recordingShape(scope, row, { family, receivedBytes: await receivedOf(scope, vault, row) }),
        );
    }
    const familyIds = [...new Set(result.map((recording) => recording.familyId))];
    return { result, look: { at: "recordings", to: null, familyIds } };
  };
}
