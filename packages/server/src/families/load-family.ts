import type { Family } from "@samenkijken/contract/families";
import { mayDo } from "@samenkijken/domain/permissions/permissions";
import { orNotFound } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { selectFamilies } from "./queries.ts";
import { trainersOf } from "./trainers.ts";

/** The family with this id, or not-found when there is none that this actor may see. */
export async function loadFamily(scope: ReadScope, familyId: string): Promise<Family> {
  const found = await selectFamilies(scope, familyId);
  const [family] = await complete(scope, found);
  return orNotFound(family);
}

/** All families that this actor may see. */
export async function loadFamilies(scope: ReadScope): Promise<Family[]> {
  return complete(scope, await selectFamilies(scope, null));
}

/** With who guides each family, and what this actor may do with it. */
async function complete(
  scope: ReadScope,
  families: readonly Omit<Family, "can" | "trainer">[],
): Promise<Family[]> {
  const trainers = await trainersOf(scope, families);
  return families.map((family) => {
    const isOwn = family.trainerId === scope.actor.memberId;
    const trainer = trainers.get(family.id) ?? { name: "?", since: null, before: null };
    return { ...family, trainer, can: { edit: isOwn && mayDo(scope.actor.role, "family.edit") !== "never" } };
  });
}
