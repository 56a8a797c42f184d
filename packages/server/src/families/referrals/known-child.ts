import type { Operations } from "@samenkijken/contract/operations";
import type { Command } from "../../platform/operation-types.ts";
import { selectKnownChild } from "./queries.ts";

export const findKnownChild: Command<Operations["findKnownChild"]> = async (scope, { body }) => {
  const result = await selectKnownChild(scope, { name: body.name, born: body.birthDate, besides: null });
  return {
    result,
    // Neither the name nor the day: the log tells who looked for a child and how often, not for whom.
    audit: { did: "child.looked-for", to: scope.actor.memberId ?? "", familyId: null },
  };
};
