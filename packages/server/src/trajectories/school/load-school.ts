import type { Family } from "@samenkijken/contract/families";
import { School } from "@samenkijken/contract/school";
import type { Action } from "@samenkijken/domain/permissions/permissions";
import { loadSchoolConsent } from "../../consent/index.ts";
import { demandFamily, mayWithFamily } from "../../families/index.ts";
import { Problem } from "../../platform/problem.ts";
import type { ReadScope } from "../../platform/scope.ts";
import { demandTrajectory } from "../load-trajectory.ts";
import { selectArchivedOn } from "../queries.ts";
import { selectBranches } from "./queries.ts";

/** A trajectory with a branch to school, for an actor who may do this with it. */
export async function demandSchool(scope: ReadScope, action: Action, trajectoryId: string) {
  const found = await demandTrajectory(scope, action, trajectoryId);
  const { school } = found.row;
  if (school === null) throw new Problem("school-not-open");
  return { ...found, school };
}

/** The same, and refuses a branch that has ended. */
export async function demandOpenSchool(scope: ReadScope, action: Action, trajectoryId: string) {
  const found = await demandSchool(scope, action, trajectoryId);
  if (found.school.ended_on !== null) throw new Problem("school-ended");
  return found;
}

/** For withdrawing what was agreed about school, which stays possible in the archive as well: as easy as giving. */
export async function demandSchoolToWithdraw(scope: ReadScope, trajectoryId: string) {
  const { row } = await demandSchool(scope, "school.read", trajectoryId);
  return { row, family: await demandFamily(scope, "consent.record", row.family_id) };
}

/** Refuses a trajectory that was closed. */
export function demandRunning(row: { readonly closed_on: string | null }): void {
  if (row.closed_on !== null) throw new Problem("trajectory-closed");
}

/** The page about school as it is now: what every change of it answers. */
export async function loadSchool(scope: ReadScope, family: Family, trajectoryId: string): Promise<School> {
  const [row] = await selectBranches(scope, [trajectoryId]);
  const consent = await loadSchoolConsent(scope, family, trajectoryId);
  const isArchived = (await selectArchivedOn(scope, trajectoryId)) !== null;
  const can = { edit: !isArchived && mayWithFamily(scope.actor, "school.edit", family) };
  if (row === undefined || consent === null) return { branch: null, can };
  return School.parse({
    can,
    branch: {
      ...consent,
      trajectoryId: row.trajectory_id,
      school: row.school,
      asks: row.asks,
      quote: row.quote,
      askedOn: row.asked_on,
      ended: row.ended_on === null ? null : { on: row.ended_on, reason: row.ended_reason ?? "" },
      can: {
        edit: can.edit && row.ended_on === null,
        withdraw: mayWithFamily(scope.actor, "consent.record", family),
      },
    },
  });
}
