import type { Operations } from "@samenkijken/contract/operations";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { allowed } from "@samenkijken/domain/trajectory/allowed";
import { highestFilmNumber } from "@samenkijken/domain/trajectory/facts";
import { dayInAmsterdam } from "../platform/clock.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import { keepPlan } from "./agenda/keep-plan.ts";
import { cyclesOf } from "./facts.ts";
import { publishDeviation } from "./events.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";
import { demandLookBackDay, planTalk } from "./plan-look-back.ts";
import { writeCycle } from "./queries.ts";
import { isForTeacher } from "./school/for-teacher.ts";

type Body = Parameters<Command<Operations["planFilm"]>>[1]["body"];
type Demanded = Awaited<ReturnType<typeof demandTrajectory>>;

export const planFilm: Command<Operations["planFilm"]> = async (scope, { params, body }) => {
  const demanded = await demandTrajectory(scope, "trajectory.edit", params.trajectoryId);
  const { row, family, facts, programme } = demanded;
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  if (!programme.moments.some(({ id }) => id === body.moment))
    throw new Problem("invalid", { fields: [{ path: "moment", code: "unknown" }] });
  if (params.number > highestFilmNumber(facts)) throw new Problem("cycle-out-of-order");
  // The appointment tells when it was filmed: it is not moved afterwards.
  if (facts.cycles.some(({ number, filmInOn }) => number === params.number && filmInOn !== null))
    throw new Problem("film-exists-in-cycle");
  await demandReason(scope, demanded, { number: params.number, reason: body.reason });
  const filmDay = dayInAmsterdam(new Date(body.plannedAt));
  if (body.lookBack === null) demandBeforeTalk(demanded, { number: params.number, filmDay });
  await writeCycle(
    scope,
    {
      familyId: family.id,
      trajectoryId: row.id,
      lane: isForTeacher(programme) ? "school" : "home",
      number: params.number,
    },
    { moment: body.moment },
  );
  const place = { trajectoryId: row.id, number: params.number };
  await keepPlan(scope, family, { ...place, kind: "film", plannedAt: body.plannedAt, details: body.details });
  if (body.lookBack !== null)
    await planTalk(scope, family, { ...place, filmDay, programme, plan: body.lookBack });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: {
      did: "film.planned",
      to: row.id,
      familyId: family.id,
      details: { number: params.number, ...(body.lookBack === null ? {} : { lookBack: params.number }) },
    },
  };
};

/** A film that the rules warn of passes with a reason; one that was planned already gave it. */
async function demandReason(
  scope: Scope,
  { row, family, facts, programme }: Demanded,
  film: { readonly number: number; readonly reason: Body["reason"] },
): Promise<void> {
  const verdict = allowed(facts, programme, IsoDate.parse(scope.today))["film-plan"];
  const isMoved = cyclesOf(row, programme).some(
    (cycle) => cycle.number === film.number && cycle.film_planned_at !== null,
  );
  if (!verdict.ok || verdict.warning === null || isMoved) return;
  if (film.reason === null) throw new Problem("reason-needed", { warnings: [verdict.warning] });
  await publishDeviation(scope, { familyId: family.id, what: verdict.warning, reason: film.reason });
}

/** A film that moves does not leave a planned look-back behind it. */
function demandBeforeTalk(
  { row, programme }: Demanded,
  film: { readonly number: number; readonly filmDay: string },
): void {
  const cycle = cyclesOf(row, programme).find(({ number }) => number === film.number);
  if (cycle === undefined || cycle.look_back_held_on !== null || cycle.look_back_planned_at === null) return;
  const day = dayInAmsterdam(cycle.look_back_planned_at);
  demandLookBackDay({ filmDay: film.filmDay, day, within: programme.lookBackWithinDays });
}
