import type { Family } from "@samenkijken/contract/families";
import { FilmMoment } from "@samenkijken/contract/shapes";
import type { ConsentState } from "@samenkijken/domain/consent/consent-state";
import { endings } from "@samenkijken/domain/outcomes/endings";
import { programmeById } from "@samenkijken/domain/programmes/programmes";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import {
  type Cycle,
  latest,
  type SchoolFacts,
  type TrajectoryFacts,
} from "@samenkijken/domain/trajectory/facts";
import { z } from "zod";
import { dayInAmsterdam } from "../platform/clock.ts";
import { firstTalkFacts } from "./agenda/first-talk-facts.ts";
import type { selectTrajectories } from "./queries.ts";
import { isForTeacher } from "./school/for-teacher.ts";
import { plannedAtSchool } from "./school/school-cycles.ts";

/** What the rows do not hold: who agreed, to films and to films at school, the programme, and whom it asks. */
export interface Around {
  readonly consent: ConsentState;
  /** When somebody first answered the question about filming; null while nobody did. */
  readonly firstAnswerOn: IsoDate | null;
  readonly school: ConsentState | null;
  readonly programme: Programme;
  /** Who is asked for numbers, and at closing. */
  readonly answerers: readonly string[];
}

export type TrajectoryRow = Awaited<ReturnType<typeof selectTrajectories>>[number];

/** What the rules of domain/trajectory need to know, out of the rows; each part that no table holds yet is neutral. */
export function factsOf(
  row: TrajectoryRow,
  family: Family,
  { consent, firstAnswerOn, school, programme, answerers }: Around,
): TrajectoryFacts {
  return {
    referral: row.referral,
    startedOn: IsoDate.parse(row.started_on),
    closedOn: dayOrNull(row.closed_on),
    archivedOn: dayOrNull(row.archived_on),
    followUpDoneOn: dayOrNull(row.follow_up_done_on),
    ending: endingFacts(row),
    pauses: row.pauses.map((pause) => ({
      from: IsoDate.parse(pause.paused_on),
      until: IsoDate.parse(pause.look_again_on),
      resumedOn: dayOrNull(pause.resumed_on),
    })),
    consent,
    // The parents are asked together: at the start, or on the later day of the first answer. An answer of before is of earlier help.
    consentAskedOn: latest([IsoDate.parse(row.started_on), firstAnswerOn]),
    birthdays: family.children
      .filter(({ inFocus }) => inFocus)
      .map(({ id, birthDate }) => ({ personId: id, birthDate: IsoDate.parse(birthDate) })),
    closingUnanswered: answerers.filter((id) => !row.closingAnsweredBy.includes(id)),
    firstTalk: firstTalkFacts(row),
    intake: { hasQuestion: hasQuestion(row, programme), hasGoals: row.goals.length > 0 },
    cycles: cyclesOf(row, programme).map(cycleFacts),
    midwayDoneOn: dayOrNull(row.midway_done_on),
    goalsReachedOn: goalsReached(row),
    school: isForTeacher(programme) || school === null ? null : schoolFacts(row, school),
    ...chosenSteps(row),
  };
}

/** Whether whom the help is for has asked: a parent, or the teacher, for whom a question of the parents is not enough. */
function hasQuestion({ questions }: TrajectoryRow, programme: Programme): boolean {
  return isForTeacher(programme)
    ? questions.some(({ school_person_id }) => school_person_id !== null)
    : questions.length > 0;
}

/** Steps that were passed over or put first, as long as that was not taken back. */
function chosenSteps(row: TrajectoryRow): Pick<TrajectoryFacts, "skipped" | "pinned"> {
  const pinned = row.pinned.find(({ undone_on }) => undone_on === null);
  return {
    skipped: row.skipped
      .filter(({ undone_on }) => undone_on === null)
      .map(({ step, number, skipped_on, why, note }) => ({
        step,
        n: number,
        on: IsoDate.parse(skipped_on),
        reason: note === "" ? why : note,
      })),
    pinned:
      pinned === undefined
        ? null
        : { step: pinned.step, on: IsoDate.parse(pinned.pinned_on), reason: pinned.reason },
  };
}

/** The day on which the last goal that ran was reached; null while one runs, and when that day also let one go. */
function goalsReached({ goals }: TrajectoryRow): IsoDate | null {
  if (goals.length === 0 || goals.some(({ ended_on }) => ended_on === null)) return null;
  const last = latest(goals.map(({ ended_on }) => dayOrNull(ended_on)));
  const endedLast = goals.filter(({ ended_on }) => ended_on === last);
  return endedLast.every(({ ended_how }) => ended_how === "reached") ? last : null;
}

function endingFacts(row: TrajectoryRow): TrajectoryFacts["ending"] {
  if (row.close_reason === null) return null;
  return { reason: row.close_reason, kind: row.ending === null ? null : Ending.parse(row.ending) };
}

const Ending = z.enum(endings);

/** The film that is being worked on, for the question who must agree; nobody in particular is seen while there is none. */
export function filmNow(row: TrajectoryRow, lane: "home" | "school") {
  const cycles = lane === "home" ? row.cycles : row.schoolCycles;
  const now = cycles.findLast((cycle) => cycle.recording_id !== null && cycle.written_up_on === null);
  return { lane, trajectory_id: row.id, seen: now?.seen ?? [] };
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

/** The films that the trajectory consists of: those at home, or in a programme for a teacher those at school. */
export function cyclesOf(
  row: Pick<TrajectoryRow, "cycles" | "schoolCycles">,
  programme: Pick<Programme, "client">,
): TrajectoryRow["cycles"] {
  return isForTeacher(programme) ? row.schoolCycles : row.cycles;
}

/** The branch to school: its one film, the talk with the teacher, the choice of clips and the talk together. */
function schoolFacts(row: TrajectoryRow, consent: ConsentState): SchoolFacts | null {
  const { school } = row;
  if (school === null) return null;
  return {
    askedOn: IsoDate.parse(school.asked_on),
    consent,
    ...filmFacts(row.schoolCycles.at(-1)),
    approvedByTeacher: school.approved_by_teacher_on !== null,
    approvedByParents: school.approved_by_parents_on !== null,
    jointPlannedOn: dayOfMoment(plannedAtSchool(row.appointments, "joint-look-back")),
    jointHeldOn: dayOrNull(school.joint_held_on),
    endedOn: dayOrNull(school.ended_on),
  };
}

/** The last film at school counts: a second one takes the place of a first that was not enough. */
function filmFacts(cycle: TrajectoryRow["cycles"][number] | undefined) {
  const film = cycle === undefined ? noFilm : cycleFacts(cycle);
  const { filmPlannedOn, recordingState, filmInOn, codedMarkers, planReadyOn } = film;
  return {
    filmPlannedOn,
    recordingState,
    filmInOn,
    codedMarkers,
    planReadyOn,
    teacherPlannedOn: film.lookBackPlannedOn,
    teacherHeldOn: film.lookBackHeldOn,
  };
}

const noFilm = {
  filmPlannedOn: null,
  recordingState: "none",
  filmInOn: null,
  codedMarkers: 0,
  planReadyOn: null,
  lookBackPlannedOn: null,
  lookBackHeldOn: null,
} as const;

function dayOrNull(day: string | null): IsoDate | null {
  return day === null ? null : IsoDate.parse(day);
}

function dayOfMoment(moment: Date | null): IsoDate | null {
  return moment === null ? null : IsoDate.parse(dayInAmsterdam(moment));
}
