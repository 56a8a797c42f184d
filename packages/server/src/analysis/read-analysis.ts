import type { Operations } from "@samenkijken/contract/operations";
import type { Query } from "../platform/operation-types.ts";
import { demandFilm } from "../recordings/index.ts";
import { loadAnalysis } from "./load-analysis.ts";

export const readAnalysis: Query<Operations["readAnalysis"]> = async (scope, { params }) => {
  const { film, family } = await demandFilm(scope, "analysis.read", params.recordingId);
  return {
    result: await loadAnalysis(scope, film, family),
    look: { at: "analysis", to: film.id, familyIds: [family.id] },
  };
};
