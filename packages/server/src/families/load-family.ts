import type { Family } from "@samenkijken/contract/families";
import { mayDo } from "@samenkijken/domain/permissions/permissions";
import { orNotFound } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { selectFamilies } from "./queries.ts";

/** The family with this id, or not-found when there is none that this actor may see. */
export async function loadFamily(scope: ReadScope, familyId: string): Promise<Family> {
  const [family] = await selectFamilies(scope, familyId);
  return withRights(scope, orNotFound(family));
}

/** All families that this actor may see. */
export async function loadFamilies(scope: ReadScope): Promise<Family[]> {
  const families = await selectFamilies(scope, null);
  return families.map((family) => withRights(scope, family));
}

function withRights(scope: ReadScope, family: Omit<Family, "can">): Family {
  const isOwn = family.trainerId === scope.actor.memberId;
  return { ...family, can: { edit: isOwn && mayDo(scope.actor.role, "family.edit") !== "never" } };
}
