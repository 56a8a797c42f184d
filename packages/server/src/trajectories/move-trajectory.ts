import type { Operations } from "@samenkijken/contract/operations";
import { programmeById } from "@samenkijken/domain/programmes/programmes";
import { loadProgrammes } from "../guide/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";
import { updateTrajectory } from "./queries.ts";

/** Moves a running trajectory to another version of its own programme; the number of pairs that was agreed stays. */
export const moveTrajectory: Command<Operations["moveTrajectory"]> = async (scope, { params, body }) => {
  const { row, family, programme } = await demandTrajectory(scope, "trajectory.edit", params.trajectoryId);
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  const to = programmeById(await loadProgrammes(scope), row.programme_id, body.version);
  if (to === undefined) throw new Problem("unknown-programme");
  // What was marked by one set of codes cannot be read by another.
  const films = [...row.cycles, ...row.schoolCycles];
  if (to.schemeId !== programme.schemeId && films.some(({ coded_markers: markers }) => markers > 0))
    throw new Problem("other-codes");
  await updateTrajectory(scope, row.id, { programme_version: to.version, programme_note: body.note });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: {
      did: "trajectory.moved",
      to: row.id,
      familyId: family.id,
      details: { from: row.programme_version, version: to.version },
    },
  };
};
