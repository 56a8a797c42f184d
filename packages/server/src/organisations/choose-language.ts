import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { readMember, updateLanguage } from "./queries.ts";
import { sessionShape } from "./session-shape.ts";

export const chooseLanguage: Command<Operations["chooseLanguage"]> = async (scope, { body }) => {
  const memberId = scope.actor.memberId ?? "";
  await updateLanguage(scope, memberId, body.language);
  const member = await readMember(scope, memberId);
  return {
    result: sessionShape(member, scope),
    audit: { did: "language.chosen", to: memberId, familyId: null },
  };
};
