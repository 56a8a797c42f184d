import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import { publishDeviation, trajectoryEvents, type CycleFact } from "../trajectories/index.ts";
import { demandOpenLookBack, loadLookBack, workingPointOf } from "./load-look-back.ts";
import { earlierTalks, holdOpenLookBack, selectSaid, updateLookBack, type LookBackRow } from "./queries.ts";

/** Ends a talk. Without the parents' words or a working point it passes with a written reason (settled 3). */
export const endLookBack: Command<Operations["endLookBack"]> = async (scope, { params, body }) => {
  const { family } = await demandOpenLookBack(scope, params.lookBackId);
  if ((await holdOpenLookBack(scope, params.lookBackId)) === undefined) throw new Problem("look-back-ended");
  // Read once it is held: another window may just have written the working point.
  const { row } = await demandOpenLookBack(scope, params.lookBackId);
  const warnings = [
    ...((await selectSaid(scope, row.id)).length === 0 ? ["no-words-of-parents"] : []),
    ...(row.working_point_quote === null && row.confirmed_by === null ? ["no-working-point"] : []),
  ];
  if (warnings.length > 0) {
    if (body.reason === null) throw new Problem("reason-needed", { warnings });
    await publishDeviation(scope, { familyId: family.id, what: warnings.join(" "), reason: body.reason });
  }
  await updateLookBack(scope, row.id, { ended_at: scope.at, reason: body.reason });
  const fact = factOf(scope, row, (await earlierTalks(scope, row)).length === 0 ? "first" : "again");
  await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "look-back.ended", to: row.id, familyId: family.id, details: { number: row.number } },
  };
};

/** What the trajectory hears: the first talk finishes the cycle, a later one about the same film adds to it. */
function factOf(scope: Scope, row: LookBackRow, which: "first" | "again"): CycleFact {
  const workingPoint = workingPointOf(row);
  const place = {
    organisationId: scope.organisationId,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    number: row.number,
    toldAt: scope.at.toISOString(),
    on: scope.today,
  };
  if (which === "first") return { ...place, fact: "look-back-held", workingPoint };
  return {
    ...place,
    fact: "looked-back-again",
    lookBackId: row.id,
    confirmedBy: row.confirmed_by,
    workingPoint,
  };
}
