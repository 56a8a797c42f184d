import type { Operations } from "@samenkijken/contract/operations";
import { planWarnings } from "@samenkijken/domain/method/plan-warnings";
import { selfCheckIdsOf } from "@samenkijken/domain/programmes/asked";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { demandFilm } from "../recordings/index.ts";
import {
  demandTrajectory,
  publishDeviation,
  trajectoryEvents,
  type CycleFact,
} from "../trajectories/index.ts";
import { loadAnalysis } from "./load-analysis.ts";
import { holdDocument, selectRecords, updateDocument } from "./queries.ts";

/** Says that the look-back plan is ready. What differs from the method passes with a reason; a plan without a clip is no plan. */
export const markPlanReady: Command<Operations["markPlanReady"]> = async (scope, { params, body }) => {
  const { film, family } = await demandFilm(scope, "analysis.edit", params.recordingId);
  await holdDocument(scope, { recordingId: film.id, familyId: family.id });
  const { programme } = await demandTrajectory(scope, "analysis.edit", film.trajectoryId);
  const asked = selfCheckIdsOf(programme);
  if (!body.selfCheck.every((id) => asked.includes(id)))
    throw new Problem("invalid", { fields: [{ path: "selfCheck", code: "unknown" }] });
  const warnings = planWarnings(await selectRecords(scope, film.id), { asked, ticked: body.selfCheck });
  if (warnings.includes("no-clip")) throw new Problem("plan-not-ready", { warnings });
  if (warnings.length > 0) {
    if (body.reason === null) throw new Problem("reason-needed", { warnings });
    await publishDeviation(scope, { familyId: family.id, what: warnings.join(" "), reason: body.reason });
  }
  await updateDocument(scope, film.id, {
    plan_ready_at: scope.at,
    plan_reason: body.reason,
    self_check: body.selfCheck,
  });
  const fact: CycleFact = {
    fact: "plan-ready",
    organisationId: scope.organisationId,
    familyId: family.id,
    trajectoryId: film.trajectoryId,
    lane: film.lane,
    number: film.number,
    toldAt: scope.at.toISOString(),
    on: scope.today,
  };
  await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
  return {
    result: await loadAnalysis(scope, film, family),
    audit: { did: "plan.readied", to: film.id, familyId: family.id },
  };
};
