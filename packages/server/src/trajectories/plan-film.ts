import type { Operations } from "@samenkijken/contract/operations";
import { allowed } from "@samenkijken/domain/trajectory/allowed";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import { publishDeviation } from "./events.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";
import { writeCycle } from "./queries.ts";

export const planFilm: Command<Operations["planFilm"]> = async (scope, { params, body }) => {
  const { row, family, facts, programme } = await demandTrajectory(
    scope,
    "trajectory.edit",
    params.trajectoryId,
  );
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  const highest = Math.max(0, ...row.cycles.map((cycle) => cycle.number));
  if (params.number > highest + 1) throw new Problem("cycle-out-of-order");
  const verdict = allowed(facts, programme)["film-plan"];
  const isMoved = row.cycles.some(
    (cycle) => cycle.number === params.number && cycle.film_planned_at !== null,
  );
  if (verdict.ok && verdict.warning !== null && !isMoved) {
    if (body.reason === null) throw new Problem("reason-needed", { warnings: [verdict.warning] });
    await publishDeviation(scope, { familyId: family.id, what: verdict.warning, reason: body.reason });
  }
  await writeCycle(
    scope,
    { familyId: family.id, trajectoryId: row.id, number: params.number },
    { moment: body.moment, film_planned_at: new Date(body.plannedAt) },
  );
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "film.planned", to: row.id, familyId: family.id, details: { number: params.number } },
  };
};
