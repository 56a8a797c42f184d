import { schoolFilmDays } from "@samenkijken/domain/consent/school-consents";
import { addDays, IsoDate } from "@samenkijken/domain/time/iso-date";
import { updatePermission } from "../../consent/index.ts";
import type { Scope } from "../../platform/scope.ts";
import type { CycleFact } from "../events.ts";
import { selectBranches, updateBranch } from "./queries.ts";

/** Keeps what the look-back module tells about a branch to school. Safe to hear twice, and late. */
export async function noteSchoolFact(
  scope: Scope,
  fact: Extract<CycleFact, { fact: "clips-chosen" | "joint-held" }>,
): Promise<void> {
  const [branch] = await selectBranches(scope, [fact.trajectoryId]);
  if (branch === undefined) return;
  if (fact.fact === "clips-chosen") {
    const told = new Date(fact.toldAt);
    if (branch.approvals_told_at !== null && branch.approvals_told_at > told) return;
    await updateBranch(scope, fact.trajectoryId, {
      approved_by_teacher_on: fact.byTeacherOn,
      approved_by_parents_on: fact.byParentsOn,
      approvals_told_at: told,
    });
    return;
  }
  // A second joint talk changes neither the day of the first nor how long the film stays.
  if (branch.joint_held_on !== null) return;
  await updateBranch(scope, fact.trajectoryId, {
    joint_held_on: fact.on,
    working_point_person_id: fact.workingPoint?.personId ?? null,
    working_point_quote: fact.workingPoint?.quote ?? null,
    working_point_where_when: fact.workingPoint?.whereWhen ?? null,
  });
  await updatePermission(scope, fact.trajectoryId, {
    film_until: addDays(IsoDate.parse(fact.on), schoolFilmDays),
  });
}
