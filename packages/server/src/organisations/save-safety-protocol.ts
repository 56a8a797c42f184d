import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { readMember, updateSafetyProtocol } from "./queries.ts";
import { sessionShape } from "./session-shape.ts";

export const saveSafetyProtocol: Command<Operations["saveSafetyProtocol"]> = async (scope, { body }) => {
  await updateSafetyProtocol(scope, body);
  const member = await readMember(scope, scope.actor.memberId ?? "");
  return {
    result: sessionShape(member, scope),
    audit: { did: "safety-protocol.saved", to: scope.organisationId, familyId: null },
  };
};
