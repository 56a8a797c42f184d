import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { demandFilm } from "../recordings/index.ts";
import { selectDocument } from "./queries.ts";

/** Whether anything changed, without looking at it: a count of batches says nothing about anyone. */
export const readRevision: Query<Operations["readRevision"]> = async (scope, { params }) => {
  const { film } = await demandFilm(scope, "analysis.read", params.recordingId);
  const document = await selectDocument(scope, film.id);
  return { result: { revision: document?.revision ?? 0 }, look: "nothing-personal" };
};
