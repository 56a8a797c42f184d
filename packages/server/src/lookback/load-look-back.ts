import type { Family } from "@samenkijken/contract/families";
import { LookBack } from "@samenkijken/contract/lookback";
import type { Action } from "@samenkijken/domain/permissions/permissions";
import { loadPlan } from "../analysis/index.ts";
import { demandFamily, mayWithFamily, personOf } from "../families/index.ts";
import { orNotFound, Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { mayBeSeen } from "../recordings/index.ts";
import { refuseArchived } from "../trajectories/index.ts";
import {
  earlierTalks,
  selectAnswers,
  selectKept,
  selectLookBack,
  selectSaid,
  type LookBackRow,
} from "./queries.ts";
import { loadChoices } from "./load-choices.ts";
import { loadTalkPeople } from "./talk-people.ts";
import { inTalkOrder } from "./talk-order.ts";

/** A look-back, once it is certain that this actor may do this with it. */
export async function demandLookBack(
  scope: ReadScope,
  action: Action,
  lookBackId: string,
): Promise<{ readonly row: LookBackRow; readonly family: Family }> {
  const row = orNotFound(await selectLookBack(scope, lookBackId));
  const family = await demandFamily(scope, action, row.family_id);
  await refuseArchived(scope, action, row.trajectory_id);
  return { row, family };
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
  const seen = (await mayBeSeen(scope, row.recording_id)) ? plan : { clips: [], stills: [] };
  const { clips, stills } = row.kind === "joint" ? await approvedPart(scope, family, row, seen) : seen;
  const said = await selectSaid(scope, row.id);
  const kept = await selectKept(scope, [row.id]);
  const answers = await selectAnswers(scope, row.id);
  const earlier = await earlierTalks(scope, row);
  return LookBack.parse({
    id: row.id,
    familyId: row.family_id,
    trajectoryId: row.trajectory_id,
    recordingId: row.recording_id,
    kind: row.kind,
    lane: row.lane,
    number: row.number,
    attendees: row.attendees,
    people: await loadTalkPeople(scope, family, row),
    clips: inTalkOrder(clips, row.clip_order),
    stills,
    kept: kept.map((each) => ({
      id: each.id,
      personId: personOf(each),
      clipId: each.clip_id,
      at: each.at_micros,
      words: each.words,
      keptAt: each.kept_at.toISOString(),
    })),
    said: said.map((each) => ({
      id: each.id,
      personId: personOf(each),
      clipId: each.clip_id,
      at: each.at_micros,
      words: each.words,
      saidAt: each.said_at.toISOString(),
    })),
    answers: answers.map((answer) => ({
      personId: personOf(answer),
      item: answer.item,
      score: answer.score,
    })),
    workingPoint: workingPointOf(row),
    confirms:
      row.confirms_look_back_id === null || row.confirmed_by === null
        ? null
        : { lookBackId: row.confirms_look_back_id, personId: row.confirmed_by },
    earlier: earlier.map((talk) => ({
      id: talk.id,
      attendees: talk.attendees,
      endedAt: talk.ended_at?.toISOString(),
      workingPoint: workingPointOf(talk),
    })),
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    can: { edit: row.ended_at === null && mayWithFamily(scope.actor, "lookback.hold", family) },
  });
}

/** Of a joint talk only what each side let the other see, with the pictures of that. */
async function approvedPart(
  scope: ReadScope,
  family: Family,
  row: LookBackRow,
  { clips, stills }: Awaited<ReturnType<typeof loadPlan>>,
): Promise<Awaited<ReturnType<typeof loadPlan>>> {
  const { films } = await loadChoices(scope, family, row.trajectory_id);
  const film = films.find(({ recordingId }) => recordingId === row.recording_id);
  const approved = new Set(film?.clips.filter((clip) => clip.approved).map(({ id }) => id));
  return {
    clips: clips.filter(({ id }) => approved.has(id)),
    stills: stills.filter(({ clipId }) => clipId !== null && approved.has(clipId)),
  };
}

/** What was agreed in a talk; null when nothing was. */
export function workingPointOf(row: LookBackRow) {
  if (row.working_point_quote === null || row.working_point_person_id === null) return null;
  return {
    personId: row.working_point_person_id,
    quote: row.working_point_quote,
    whereWhen: row.working_point_where_when ?? "",
    nextMoment: row.working_point_next_moment,
    nextFilmAt: row.working_point_next_film_at?.toISOString() ?? null,
  };
}
