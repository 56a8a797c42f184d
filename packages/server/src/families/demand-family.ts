import type { Family } from "@samenkijken/contract/families";
import type { Action } from "@samenkijken/domain/permissions/permissions";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { loadFamily } from "./load-family.ts";
import { mayWithFamily } from "./policy.ts";

/** The family, once it is certain that this actor may do this with it. */
export async function demandFamily(scope: ReadScope, action: Action, familyId: string): Promise<Family> {
  const family = await loadFamily(scope, familyId);
  if (!mayWithFamily(scope.actor, action, family)) throw new Problem("forbidden");
  return family;
}

/** Refuses a person who does not belong to the family. */
export function demandPerson(family: Family, personId: string): void {
  const people: readonly { readonly id: string }[] = [...family.children, ...family.adults];
  if (!people.some((person) => person.id === personId)) throw new Problem("unknown-person");
}
