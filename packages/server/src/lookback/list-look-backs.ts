import { type LookBackLine, TalkKind } from "@samenkijken/contract/lookback";
import { FilmLane } from "@samenkijken/contract/recordings";
import { LookBackId, PersonId, RecordingId } from "@samenkijken/contract/ids";
import type { Operations } from "@samenkijken/contract/operations";
import { mayWithFamily } from "../families/index.ts";
import type { Query } from "../platform/operation-types.ts";
import { demandTrajectory } from "../trajectories/index.ts";
import { selectLookBacks } from "./queries.ts";

export const listLookBacks: Query<Operations["listLookBacks"]> = async (scope, { params }) => {
  const { row, family } = await demandTrajectory(scope, "lookback.read", params.trajectoryId);
  const mayHold = mayWithFamily(scope.actor, "lookback.hold", family);
  const talks = await selectLookBacks(scope, row.id, null);
  const result: LookBackLine[] = talks.map((talk) => ({
    id: LookBackId.parse(talk.id),
    recordingId: RecordingId.parse(talk.recording_id),
    kind: TalkKind.parse(talk.kind),
    lane: FilmLane.parse(talk.lane),
    number: talk.number,
    attendees: talk.attendees.map((id) => PersonId.parse(id)),
    startedAt: talk.started_at.toISOString(),
    endedAt: talk.ended_at?.toISOString() ?? null,
    can: { edit: talk.ended_at === null && mayHold },
  }));
  return { result, look: { at: "look-backs", to: row.id, familyIds: [family.id] } };
};
