import { idsOf, type Change } from "@samenkijken/annotation/document/change";
import { checkChange, type CheckChangeResult } from "@samenkijken/annotation/document/check-change";
import { findClashes } from "@samenkijken/annotation/document/clash";
import type { Operations } from "@samenkijken/contract/operations";
import type { ProblemCode } from "@samenkijken/contract/problems";
import { schemeById } from "@samenkijken/domain/method/codes";
import { planWarnings } from "@samenkijken/domain/method/plan-warnings";
import { selfCheckIdsOf } from "@samenkijken/domain/programmes/asked";
import type { Command } from "../platform/operation-types.ts";
import { Problem } from "../platform/problem.ts";
import type { Scope } from "../platform/scope.ts";
import { demandFilm } from "../recordings/index.ts";
import { demandTrajectory, trajectoryEvents, type CycleFact } from "../trajectories/index.ts";
import { filmDocument } from "./film-document.ts";
import {
  deleteRecords,
  holdDocument,
  insertBatch,
  insertRecords,
  selectBatch,
  selectRecords,
  selectTouchedSince,
  updateDocument,
} from "./queries.ts";

/** One batch of changes: checked against the rules of the engine, all of it or nothing, once however often it is sent. */
export const applyChanges: Command<Operations["applyChanges"]> = async (scope, { params, body }) => {
  const { film, family } = await demandFilm(scope, "analysis.edit", params.recordingId);
  const place = { recordingId: film.id, familyId: family.id };
  const held = await holdDocument(scope, place);
  const already = await selectBatch(scope, body.batchId);
  if (already !== undefined && already.recording_id !== film.id) throw new Problem("id-taken");
  if (body.baseRevision > held.revision) throw new Problem("changed-meanwhile", { revision: held.revision });
  if (already !== undefined) return answer(already.revision, film.id, { familyId: family.id, touched: 0 });
  const change = body.change as Change;
  const touched = [...idsOf(change)];
  const since = await selectTouchedSince(scope, film.id, body.baseRevision);
  const clashes = findClashes(change, since);
  if (clashes.length > 0) throw new Problem("changed-meanwhile", { revision: held.revision, ids: clashes });
  const records = await selectRecords(scope, film.id);
  const { programme } = await demandTrajectory(scope, "analysis.edit", film.trajectoryId);
  const scheme = schemeById(programme.schemeId);
  if (scheme === undefined)
    throw new Error("a programme names a coding scheme that this version does not know");
  const checked = checkChange({ ...filmDocument(film.frames, records), scheme, tracks: film.seen }, change);
  if (!checked.ok) throw new Problem(problemOf[checked.refusal], { id: checked.id });
  const revision = held.revision + 1;
  const after = body.change;
  await deleteRecords(
    scope,
    film.id,
    [...after.removed, ...after.updated.map(([from]) => from)].map((record) => record.id),
  );
  await insertRecords(scope, place, [...after.added, ...after.updated.map(([, to]) => to)]);
  await insertBatch(scope, { ...place, id: body.batchId, revision, touched });
  await updateDocument(scope, film.id, { revision });
  const markers = [...checked.value.records.values()].filter(
    (record) => record.type === "marker" && record.source === "desk",
  ).length;
  const selfCheck = { asked: selfCheckIdsOf(programme), ticked: held.self_check };
  if (held.plan_ready_at !== null)
    await reopenPlan(scope, film, {
      familyId: family.id,
      before: planWarnings(records, selfCheck),
      after: planWarnings([...checked.value.records.values()], selfCheck),
    });
  await publishCoded(scope, film, { familyId: family.id, markers });
  return answer(revision, film.id, { familyId: family.id, touched: touched.length });
};

type Film = Awaited<ReturnType<typeof demandFilm>>["film"];

const problemOf: Readonly<Record<Extract<CheckChangeResult, { ok: false }>["refusal"], ProblemCode>> = {
  "unknown-code": "unknown-code",
  "unknown-element": "unknown-element",
  "unknown-track": "unknown-track",
  "outside-film": "outside-film",
  "ends-before-start": "does-not-fit",
  "id-taken": "does-not-fit",
  "unknown-clip": "does-not-fit",
  "sensitive-clip": "sensitive-clip",
  "does-not-fit": "does-not-fit",
  "off-frame": "does-not-fit",
  "crop-outside-picture": "does-not-fit",
  "moment-missing": "does-not-fit",
};

function answer(revision: number, recordingId: string, about: { familyId: string; touched: number }) {
  return {
    result: { revision },
    audit: {
      did: "analysis.changed" as const,
      to: recordingId,
      familyId: about.familyId,
      details: { revision, touched: about.touched },
    },
  };
}

/**
 * A plan that was ready is so no longer when a change makes it differ from the method in a way it did not before: it is
 * asked about again, and what was ticked counted for the plan of then.
 */
async function reopenPlan(
  scope: Scope,
  film: Pick<Film, "id" | "trajectoryId" | "lane" | "number">,
  warnings: {
    readonly familyId: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  },
): Promise<void> {
  if (warnings.after.every((warning) => warnings.before.includes(warning))) return;
  await updateDocument(scope, film.id, { plan_ready_at: null, plan_reason: null, self_check: [] });
  const { organisationId } = scope;
  const place = {
    organisationId,
    familyId: warnings.familyId,
    trajectoryId: film.trajectoryId,
    lane: film.lane,
    number: film.number,
  };
  const fact: CycleFact = { ...place, fact: "plan-ready", toldAt: scope.at.toISOString(), on: null };
  await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
}

async function publishCoded(
  scope: Scope,
  film: Pick<Film, "trajectoryId" | "lane" | "number">,
  coded: { readonly familyId: string; readonly markers: number },
): Promise<void> {
  const fact: CycleFact = {
    fact: "coded",
    organisationId: scope.organisationId,
    trajectoryId: film.trajectoryId,
    lane: film.lane,
    number: film.number,
    toldAt: scope.at.toISOString(),
    familyId: coded.familyId,
    markers: coded.markers,
  };
  await scope.publish({ job: trajectoryEvents.cycleFact, payload: fact });
}
