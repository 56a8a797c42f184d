import type { Operations } from "@samenkijken/contract/operations";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import { askAnew } from "../consent/index.ts";
import { demandFamily } from "../families/index.ts";
import { loadProgrammes } from "../guide/index.ts";
import { isRepeat } from "../platform/is-repeat.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { adoptAppointments } from "./agenda/queries.ts";
import { loadTrajectory } from "./load-trajectory.ts";
import { insertTrajectory, selectTrajectoriesOf } from "./queries.ts";

export const startTrajectory: Command<Operations["startTrajectory"]> = async (scope, { params, body }) => {
  const family = await demandFamily(scope, "trajectory.edit", params.familyId);
  const programme = newestProgrammes(await loadProgrammes(scope)).find(({ id }) => id === body.programmeId);
  if (programme === undefined) throw new Problem("unknown-programme");
  if (!programme.variants.includes(body.pairs))
    throw new Problem("invalid", { fields: [{ path: "pairs", code: "variant" }] });
  if (body.startedOn > scope.today) throw new Problem("date-in-future");
  const ofFamily = await selectTrajectoriesOf(scope, family.id);
  const { id, programmeId: programme_id, pairs } = body;
  // A form that was sent again the next day starts nothing anew.
  const already = isRepeat(ofFamily, { id, programme_id, pairs });
  if (!already) {
    demandPlace(ofFamily, body.startedOn);
    await insertTrajectory(scope, {
      id: body.id,
      family_id: family.id,
      programme_id: programme.id,
      programme_version: programme.version,
      pairs: body.pairs,
      started_on: body.startedOn,
    });
    await adoptAppointments(scope, family.id, body.id);
    const closed = ofFamily.flatMap(({ closed_on: day }) => (day === null ? [] : [day])).toSorted();
    const since = closed.at(-1);
    if (since !== undefined) await askAnew(scope, { trajectoryId: body.id, familyId: family.id, since });
  }
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

/** A family has one trajectory at a time. */
function demandPlace(before: readonly { readonly closed_on: string | null }[], startedOn: string): void {
  if (before.some((row) => row.closed_on === null)) throw new Problem("trajectory-running");
  if (before.some((row) => row.closed_on !== null && startedOn < row.closed_on))
    throw new Problem("before-closing");
}
