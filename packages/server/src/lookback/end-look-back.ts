import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { publishDeviation, trajectoryEvents, type CycleFact } from "../trajectories/index.ts";
import { demandOpenLookBack, loadLookBack } from "./load-look-back.ts";
import { holdOpenLookBack, selectSaid, updateLookBack } from "./queries.ts";

/** Ends a talk. Without the parents' words or a working point it passes with a written reason (settled 3). */
export const endLookBack: Command<Operations["endLookBack"]> = async (scope, { params, body }) => {
  const { row, family } = await demandOpenLookBack(scope, params.lookBackId);
  if ((await holdOpenLookBack(scope, row.id)) === undefined) throw new Problem("look-back-ended");
  const warnings = [
    ...((await selectSaid(scope, row.id)).length === 0 ? ["no-words-of-parents"] : []),
    ...(row.working_point_quote === null ? ["no-working-point"] : []),
  ];
  if (warnings.length > 0) {
    if (body.reason === null) throw new Problem("reason-needed", { warnings });
    await publishDeviation(scope, { familyId: family.id, what: warnings.join(" "), reason: body.reason });
  }
  await updateLookBack(scope, row.id, { ended_at: scope.at, reason: body.reason });
  const { working_point_quote: quote, working_point_person_id: personId } = row;
  const fact: CycleFact = {
    fact: "look-back-held",
    organisationId: scope.organisationId,
    familyId: family.id,
    trajectoryId: row.trajectory_id,
    number: row.number,
    toldAt: scope.at.toISOString(),
    on: scope.today,
    workingPoint:
      quote === null || personId === null
        ? null
        : {
            personId,
            quote,
            whereWhen: row.working_point_where_when ?? "",
            nextMoment: row.working_point_next_moment,
          },
  };
  await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
  return {
    result: await loadLookBack(scope, family, row.id),
    audit: { did: "look-back.ended", to: row.id, familyId: family.id, details: { number: row.number } },
  };
};
