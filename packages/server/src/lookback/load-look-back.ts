import type { Family } from "@samenkijken/contract/families";
import { LookBack } from "@samenkijken/contract/lookback";
import type { Action } from "@samenkijken/domain/permissions/permissions";
import { loadPlan } from "../analysis/index.ts";
import { demandFamily, mayWithFamily } from "../families/index.ts";
import { orNotFound, Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { mayBeSeen } from "../recordings/index.ts";
import { selectAnswers, selectLookBack, selectSaid, type LookBackRow } from "./queries.ts";

/** A look-back, once it is certain that this actor may do this with it. */
export async function demandLookBack(
  scope: ReadScope,
  action: Action,
  lookBackId: string,
): Promise<{ readonly row: LookBackRow; readonly family: Family }> {
  const row = orNotFound(await selectLookBack(scope, lookBackId));
  return { row, family: await demandFamily(scope, action, row.family_id) };
}

/** The same, and refuses a talk that was ended. */
export async function demandOpenLookBack(scope: ReadScope, lookBackId: string) {
  const found = await demandLookBack(scope, "lookback.hold", lookBackId);
  if (found.row.ended_at !== null) throw new Problem("look-back-ended");
  return found;
}

/** Everything of one talk: the plan's clips and stills without codes, what was said, what was agreed. */
export async function loadLookBack(scope: ReadScope, family: Family, lookBackId: string): Promise<LookBack> {
  const row = orNotFound(await selectLookBack(scope, lookBackId));
  // Without consent the pictures of the plan are as locked as the film; what was said stays.
  const plan = await loadPlan(scope, row.recording_id);
  const { clips, stills } = (await mayBeSeen(scope, row.recording_id)) ? plan : { clips: [], stills: [] };
  const said = await selectSaid(scope, row.id);
  const answers = await selectAnswers(scope, row.id);
  return LookBack.parse({
    id: row.id,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    recordingId: row.recording_id,
    number: row.number,
    attendees: row.attendees,
    people: [
      ...family.children.map(({ id, name }) => ({ id, name, kind: "child" })),
      ...family.adults.map(({ id, name }) => ({ id, name, kind: "adult" })),
    ],
    clips,
    stills,
    said: said.map((each) => ({
      id: each.id,
      personId: each.person_id,
      clipId: each.clip_id,
      at: each.at_micros,
      words: each.words,
      saidAt: each.said_at.toISOString(),
    })),
    answers: answers.map((answer) => ({
      personId: answer.person_id,
      item: answer.item,
      score: answer.score,
    })),
    workingPoint:
      row.working_point_quote === null
        ? null
        : {
            personId: row.working_point_person_id,
            quote: row.working_point_quote,
            whereWhen: row.working_point_where_when ?? "",
            nextMoment: row.working_point_next_moment,
          },
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    can: { edit: row.ended_at === null && mayWithFamily(scope.actor, "lookback.hold", family) },
  });
}
