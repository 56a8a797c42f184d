import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../platform/operation-types.ts";
import { endSession, sessionOf } from "../platform/sessions.ts";

export const signOut: Command<Operations["signOut"]> = async (scope) => {
  const sessionId = sessionOf(scope);
  await endSession(scope, sessionId);
  return { result: {}, audit: { did: "session.ended", to: sessionId, familyId: null } };
};
