import { Preferences, standardPreferences } from "@samenkijken/contract/organisations";
import type { Operations } from "@samenkijken/contract/operations";
import type { Command, Query } from "../platform/operation-types.ts";
import { selectPreferences, updatePreferences } from "./queries.ts";

/** How the member who asks likes to work; the standard for who chose nothing, and for a choice that later rules do not know. */
export const readPreferences: Query<Operations["readPreferences"]> = async (scope) => {
  const kept = await selectPreferences(scope, scope.actor.memberId ?? "");
  const result = Preferences.safeParse({ ...standardPreferences, ...kept });
  return { result: result.success ? result.data : standardPreferences, look: "nothing-personal" };
};

export const savePreferences: Command<Operations["savePreferences"]> = async (scope, { body }) => {
  const memberId = scope.actor.memberId ?? "";
  await updatePreferences(scope, memberId, body);
  return { result: body, audit: { did: "preferences.saved", to: memberId, familyId: null } };
};
