import type { Analysis } from "@samenkijken/contract/analysis";
import { RecordingId } from "@samenkijken/contract/ids";
import { planWarnings } from "@samenkijken/domain/method/plan-warnings";
import { selfCheckIdsOf } from "@samenkijken/domain/programmes/asked";
import type { Family } from "@samenkijken/contract/families";
import { mayWithFamily } from "../families/index.ts";
import type { ReadScope } from "../platform/scope.ts";
import type { demandFilm } from "../recordings/index.ts";
import { demandTrajectory } from "../trajectories/index.ts";
import { selectDocument, selectRecords } from "./queries.ts";

type Film = Awaited<ReturnType<typeof demandFilm>>["film"];

/** Everything that was marked on a film, with what its look-back plan still needs. */
export async function loadAnalysis(scope: ReadScope, film: Film, family: Family): Promise<Analysis> {
  const { programme } = await demandTrajectory(scope, "analysis.read", film.trajectoryId);
  const document = await selectDocument(scope, film.id);
  const records = await selectRecords(scope, film.id);
  return {
    recordingId: RecordingId.parse(film.id),
    schemeId: programme.schemeId,
    revision: document?.revision ?? 0,
    end: film.frames.end,
    records,
    planReadyAt: document?.plan_ready_at?.toISOString() ?? null,
    selfCheck: document?.self_check ?? [],
    planWarnings: planWarnings(records, {
      asked: selfCheckIdsOf(programme),
      ticked: document?.self_check ?? [],
    }),
    can: { edit: mayWithFamily(scope.actor, "analysis.edit", family) },
  };
}
