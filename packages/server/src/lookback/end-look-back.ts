import type { Operations } from "@samenkijken/contract/operations";
import { FilmLane } from "@samenkijken/contract/recordings";
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
  const warnings = warningsOf(row, (await selectSaid(scope, row.id)).length);
  if (warnings.length > 0) {
    if (body.reason === null) throw new Problem("reason-needed", { warnings });
    await publishDeviation(scope, { familyId: family.id, what: warnings.join(" "), reason: body.reason });
  }
  await updateLookBack(scope, row.id, { ended_at: scope.at, reason: body.reason });
  const fact = factOf(scope, row, (await earlierTalks(scope, row)).length === 0 ? "first" : "again");
  if (fact !== null) await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "look-back.ended", to: row.id, familyId: family.id, details: { number: row.number } },
  };
};

/** What the talk lacks. With the teacher alone no working point is asked, and where clips of home were shown neither. */
function warningsOf(row: LookBackRow, said: number): string[] {
  if (row.kind === "joint" && row.lane === "home") return [];
  const nobody = row.kind === "family" ? "no-words-of-parents" : "no-words-at-school-talk";
  const hasPoint = row.working_point_quote !== null || row.confirmed_by !== null || row.kind === "teacher";
  return [...(said === 0 ? [nobody] : []), ...(hasPoint ? [] : ["no-working-point"])];
}

/** What the trajectory hears: the first talk finishes the cycle, a later one about the same film adds to it. */
function factOf(scope: Scope, row: LookBackRow, which: "first" | "again"): CycleFact | null {
  const workingPoint = workingPointOf(row);
  const place = {
    organisationId: scope.organisationId,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    lane: FilmLane.parse(row.lane),
    number: row.number,
    toldAt: scope.at.toISOString(),
    on: scope.today,
  };
  // Clips of home that were shown at the joint talk say nothing new about their own cycle.
  if (row.kind === "joint")
    return row.lane === "school" ? { ...place, fact: "joint-held", workingPoint } : null;
  if (which === "first") return { ...place, fact: "look-back-held", workingPoint };
  return {
    ...place,
    fact: "looked-back-again",
    lookBackId: row.id,
    confirmedBy: row.confirmed_by,
    workingPoint,
  };
}
