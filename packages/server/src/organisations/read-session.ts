import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { readMember } from "./queries.ts";
import { sessionShape } from "./session-shape.ts";

export const readSession: Query<Operations["readSession"]> = async (scope) => {
  const member = await readMember(scope, scope.actor.memberId ?? "");
  return { result: sessionShape(member, scope), look: "nothing-personal" };
};
