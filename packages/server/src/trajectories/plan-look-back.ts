import type { Family } from "@samenkijken/contract/families";
import type { Operations } from "@samenkijken/contract/operations";
import { judgeLookBackDay, type LookBackDay } from "@samenkijken/domain/agenda/look-back-day";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { dayInAmsterdam } from "../platform/clock.ts";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import { keepPlan } from "./agenda/keep-plan.ts";
import { publishDeviation } from "./events.ts";
import { demandTrajectory, loadTrajectory } from "./load-trajectory.ts";

type LookBackPlan = Parameters<Command<Operations["planLookBack"]>>[1]["body"];

export const planLookBack: Command<Operations["planLookBack"]> = async (scope, { params, body }) => {
  const { row, family, facts, programme } = await demandTrajectory(
    scope,
    "trajectory.edit",
    params.trajectoryId,
  );
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
  const cycle = facts.cycles.find(({ number }) => number === params.number);
  if (cycle === undefined) throw new Problem("cycle-out-of-order");
  if (cycle.lookBackHeldOn !== null) throw new Problem("look-back-ended");
  await planTalk(scope, family, {
    trajectoryId: row.id,
    number: params.number,
    filmDay: cycle.filmInOn ?? cycle.filmPlannedOn,
    programme,
    plan: body,
  });
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "look-back.planned", to: row.id, familyId: family.id, details: { number: params.number } },
  };
};

interface Talk {
  readonly trajectoryId: string;
  readonly number: number;
  /** When it was filmed, or will be; null while nobody knows. */
  readonly filmDay: string | null;
  readonly programme: Pick<Programme, "lookBackWithinDays">;
  readonly plan: LookBackPlan;
}

/** Plans a look-back after its film: a day that differs from the advice asks a reason, which is kept. */
export async function planTalk(scope: Scope, family: Family, talk: Talk): Promise<void> {
  const { plan, filmDay } = talk;
  const day = dayInAmsterdam(new Date(plan.plannedAt));
  const judged =
    filmDay === null
      ? "fits"
      : demandLookBackDay({ filmDay, day, within: talk.programme.lookBackWithinDays });
  const what = judged === "too-late" ? "look-back-late" : "look-back-same-day";
  if (judged !== "fits" && plan.reason === null) throw new Problem("reason-needed", { warnings: [what] });
  const isNew = await keepPlan(scope, family, {
    trajectoryId: talk.trajectoryId,
    kind: "look-back",
    number: talk.number,
    plannedAt: plan.plannedAt,
    details: plan.details,
  });
  // A plan that was sent twice (a lost answer) differs from the method once.
  if (isNew && judged !== "fits" && plan.reason !== null)
    await publishDeviation(scope, { familyId: family.id, what, reason: plan.reason });
}

/** How a day fits its film; before the film it is refused. */
export function demandLookBackDay(days: {
  readonly filmDay: string;
  readonly day: string;
  readonly within: Programme["lookBackWithinDays"];
}): LookBackDay {
  const judged = judgeLookBackDay(IsoDate.parse(days.filmDay), IsoDate.parse(days.day), days.within);
  if (judged === "before-film") throw new Problem("look-back-before-film");
  return judged;
}
