import { MemberId } from "@samenkijken/contract/ids";
import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { selectTrainers } from "./queries.ts";

export const listTrainers: Query<Operations["listTrainers"]> = async (scope) => {
  const trainers = await selectTrainers(scope);
  return {
    result: trainers.map(({ id, name }) => ({ id: MemberId.parse(id), name })),
    look: "nothing-personal",
  };
};
