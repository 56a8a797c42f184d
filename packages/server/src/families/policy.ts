import type { Family } from "@samenkijken/contract/families";
import { mayDo, type Action } from "@samenkijken/domain/permissions/permissions";
import type { Actor } from "../platform/scope.ts";

/** May this actor do this with this family: the permission table's condition, filled in with who the trainer is. */
export function mayWithFamily(actor: Actor, action: Action, family: Pick<Family, "trainerId">): boolean {
  const condition = mayDo(actor.role, action);
  if (condition === "organisation") return true;
  return condition === "own-family" && actor.memberId === family.trainerId;
}
