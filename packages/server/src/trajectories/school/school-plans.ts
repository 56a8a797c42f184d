import { usualDetails } from "@samenkijken/contract/agenda";
import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keepPlan } from "../agenda/keep-plan.ts";
import { publishDeviation } from "../events.ts";
import { writeCycle } from "../queries.ts";
import { isForTeacher } from "./for-teacher.ts";
import { demandOpenSchool, demandRunning, demandSchool, loadSchool } from "./load-school.ts";
import { updateBranch } from "./queries.ts";
import { schoolWarning } from "./school-warning.ts";

export const planSchoolFilm: Command<Operations["planSchoolFilm"]> = async (scope, { params, body }) => {
  const found = await demandOpenSchool(scope, "school.edit", params.trajectoryId);
  const { row, family, programme } = found;
  demandRunning(row);
  const highest = Math.max(0, ...row.schoolCycles.map(({ number }) => number));
  if (params.number > highest + 1) throw new Problem("cycle-out-of-order");
  const cycle = row.schoolCycles.find(({ number }) => number === params.number);
  if (cycle !== undefined && cycle.film_in_on !== null) throw new Problem("film-exists-in-cycle");
  const isMoved = cycle !== undefined && cycle.film_planned_at !== null;
  const warning = isMoved ? null : schoolWarning(row, programme, params.number);
  if (warning !== null) {
    if (body.reason === null) throw new Problem("reason-needed", { warnings: [warning] });
    await publishDeviation(scope, { familyId: family.id, what: warning, reason: body.reason });
  }
  await writeCycle(
    scope,
    { familyId: family.id, trajectoryId: row.id, lane: "school", number: params.number },
    { moment: body.moment },
  );
  await planAtSchool(scope, found, { ...body, kind: "school-film", number: params.number });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: {
      did: "school-film.planned",
      to: row.id,
      familyId: family.id,
      details: { number: params.number },
    },
  };
};

export const planTeacherTalk: Command<Operations["planTeacherTalk"]> = async (scope, { params, body }) => {
  const found = await demandOpenSchool(scope, "school.edit", params.trajectoryId);
  const { row, family } = found;
  demandRunning(row);
  const cycle = row.schoolCycles.find(({ number }) => number === params.number);
  if (cycle === undefined) throw new Problem("cycle-out-of-order");
  if (cycle.look_back_held_on !== null) throw new Problem("look-back-ended");
  await planAtSchool(scope, found, { ...body, kind: "teacher-look-back", number: params.number });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: {
      did: "teacher-talk.planned",
      to: row.id,
      familyId: family.id,
      details: { number: params.number },
    },
  };
};

/** The order is fixed: first the teacher alone (requirement C-31). */
export const planJointTalk: Command<Operations["planJointTalk"]> = async (scope, { params, body }) => {
  const found = await demandOpenSchool(scope, "school.edit", params.trajectoryId);
  const { row, family } = found;
  demandRunning(row);
  if (!row.schoolCycles.some((cycle) => cycle.look_back_held_on !== null)) throw new Problem("teacher-first");
  await planAtSchool(scope, found, { ...body, kind: "joint-look-back", number: 1 });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: { did: "joint-talk.planned", to: row.id, familyId: family.id },
  };
};

/** The appointment: at school as a rule, and where the films at school are the programme itself with a number. */
async function planAtSchool(
  scope: Scope,
  { row, family, programme }: Awaited<ReturnType<typeof demandOpenSchool>>,
  plan: {
    readonly kind: "school-film" | "teacher-look-back" | "joint-look-back";
    readonly number: number;
    readonly plannedAt: string;
  },
): Promise<void> {
  const { plannedAt } = plan;
  const details = usualDetails(plan.kind);
  const place = { trajectoryId: row.id, plannedAt, details };
  if (!isForTeacher(programme) || plan.kind === "joint-look-back") {
    await keepPlan(scope, family, { ...place, kind: plan.kind, number: null });
    return;
  }
  const kind = plan.kind === "school-film" ? "film" : "look-back";
  await keepPlan(scope, family, { ...place, kind, number: plan.number });
}

export const endSchool: Command<Operations["endSchool"]> = async (scope, { params, body }) => {
  const { row, family, programme, school } = await demandSchool(scope, "school.edit", params.trajectoryId);
  if (isForTeacher(programme)) throw new Problem("close-instead");
  const isSame = school.ended_on === body.endedOn && school.ended_reason === body.reason;
  if (school.ended_on !== null && !isSame) throw new Problem("school-ended");
  if (body.endedOn > scope.today) throw new Problem("date-in-future");
  if (body.endedOn < school.asked_on) throw new Problem("before-school-asked");
  await updateBranch(scope, row.id, { ended_on: body.endedOn, ended_reason: body.reason });
  return {
    result: await loadSchool(scope, family, row.id),
    audit: { did: "school.ended", to: row.id, familyId: family.id },
  };
};
