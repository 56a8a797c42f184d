import type { Operations } from "@samenkijken/contract/operations";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import { demandFamily } from "../families/index.ts";
import { loadProgrammes } from "../guide/index.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { loadTrajectory } from "./load-trajectory.ts";
import { insertTrajectory, selectTrajectories } from "./queries.ts";

export const startTrajectory: Command<Operations["startTrajectory"]> = async (scope, { params, body }) => {
  const family = await demandFamily(scope, "trajectory.edit", params.familyId);
  const programme = newestProgrammes(await loadProgrammes(scope)).find(({ id }) => id === body.programmeId);
  if (programme === undefined) throw new Problem("unknown-programme");
  if (!programme.variants.includes(body.pairs))
    throw new Problem("invalid", { fields: [{ path: "pairs", code: "variant" }] });
  if (body.startedOn > scope.today) throw new Problem("date-in-future");
  const ofFamily = (await selectTrajectories(scope, null)).filter((row) => row.family_id === family.id);
  const already = ofFamily.some((row) => row.id === body.id);
  if (!already && ofFamily.some((row) => row.closed_on === null)) throw new Problem("trajectory-running");
  if (!already)
    await insertTrajectory(scope, {
      id: body.id,
      family_id: family.id,
      programme_id: programme.id,
      programme_version: programme.version,
      pairs: body.pairs,
      started_on: body.startedOn,
    });
  return {
    result: await loadTrajectory(scope, family, body.id),
    audit: {
      did: "trajectory.started",
      to: body.id,
      familyId: family.id,
      details: { programme: `${programme.id}@${programme.version}` },
    },
  };
};
