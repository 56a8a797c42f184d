import { FilmMoment } from "@samenkijken/contract/shapes";
import type { ConsentState } from "@samenkijken/domain/consent/consent-state";
import { programmeById } from "@samenkijken/domain/programmes/programmes";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import type { Cycle, TrajectoryFacts } from "@samenkijken/domain/trajectory/facts";
import { z } from "zod";
import { dayInAmsterdam } from "../platform/clock.ts";
import type { selectTrajectories } from "./queries.ts";

export type TrajectoryRow = Awaited<ReturnType<typeof selectTrajectories>>[number];

/** What the rules of domain/trajectory need to know, out of the rows. */
export function factsOf(row: TrajectoryRow, consent: ConsentState): TrajectoryFacts {
  return {
    startedOn: IsoDate.parse(row.started_on),
    closedOn: dayOrNull(row.closed_on),
    followUpDoneOn: dayOrNull(row.follow_up_done_on),
    consent,
    intake: { hasQuestion: row.questions.length > 0 },
    cycles: row.cycles.map(cycleFacts),
    midwayDoneOn: dayOrNull(row.midway_done_on),
    teacherAsksOn: null,
    goalsReachedOn: null,
  };
}

/** Who can be seen in the film that is being worked on; nobody in particular while there is none. */
export function seenNow(row: TrajectoryRow): readonly string[] {
  return (
    row.cycles.findLast((cycle) => cycle.recording_id !== null && cycle.written_up_on === null)?.seen ?? []
  );
}

/** The programme of a trajectory in the version that it follows, with the number of pairs that was agreed for it. */
export function programmeOf(row: TrajectoryRow, programmes: readonly Programme[]): Programme {
  const programme = programmeById(programmes, row.programme_id, row.programme_version);
  if (programme === undefined)
    throw new Error("a trajectory follows a programme that this version does not know");
  const midway = programme.midwayAfterPairs;
  // A variant shorter than the midway point has no midway.
  const midwayAfterPairs = midway !== null && midway < row.pairs ? midway : null;
  return { ...programme, pairs: row.pairs, midwayAfterPairs };
}

export const RecordingStateInCycle = z.enum(["none", "uploading", "preparing", "ready", "refused"]);

function cycleFacts(cycle: TrajectoryRow["cycles"][number]): Cycle {
  return {
    number: cycle.number,
    moment: FilmMoment.nullable().parse(cycle.moment),
    filmPlannedOn: dayOfMoment(cycle.film_planned_at),
    recordingId: cycle.recording_id,
    recordingState: RecordingStateInCycle.parse(cycle.recording_state),
    filmInOn: dayOrNull(cycle.film_in_on),
    codedMarkers: cycle.coded_markers,
    planReadyOn: dayOrNull(cycle.plan_ready_on),
    lookBackPlannedOn: dayOfMoment(cycle.look_back_planned_at),
    lookBackHeldOn: dayOrNull(cycle.look_back_held_on),
    // Written up also without a working point, when a reason was given for that.
    workingPointRecorded: cycle.written_up_on !== null,
  };
}

function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : IsoDate.parse(day);
}

function dayOfMoment(moment: Date | null): IsoDate | null {
  return moment === null ? null : IsoDate.parse(dayInAmsterdam(moment));
}
