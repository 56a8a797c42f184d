import type { Family } from "@samenkijken/contract/families";
import type { Operations } from "@samenkijken/contract/operations";
import { demandFamily } from "../families/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { refuseArchived } from "../trajectories/index.ts";
import { insertChildState } from "./child-state-queries.ts";
import { loadRow, recordingShape } from "./recording-shape.ts";

export const recordChildState: Command<Operations["recordChildState"]> = async (scope, { params, body }) => {
  const row = await loadRow(scope, params.recordingId);
  const family = await demandFamily(scope, "recording.upload", row.family_id);
  await refuseArchived(scope, "recording.upload", row.trajectory_id);
  if (row.state === "erased") throw new Problem("film-erased");
  demandChild(family, body.personId);
  await insertChildState(scope, { recordingId: row.id, familyId: family.id }, body);
  return {
    result: await recordingShape(scope, row, { family, receivedBytes: 0 }),
    audit: { did: "child-state.recorded", to: row.id, familyId: family.id },
  };
};

/** Only a child of this family has such a state. */
export function demandChild(family: Family, personId: string): void {
  if (!family.children.some(({ id }) => id === personId)) throw new Problem("unknown-person");
}
