import type { Family } from "@samenkijken/contract/families";
import { Cycle, Trajectory } from "@samenkijken/contract/trajectories";
import type { SchoolPerson } from "@samenkijken/contract/school";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import { IsoDate } from "@samenkijken/domain/time/iso-date";
import { protocolLine, type ProtocolStep } from "@samenkijken/domain/trajectory/protocol-line";
import type { z } from "zod";
import { mayWithFamily, personOf } from "../families/index.ts";
import { dayInAmsterdam } from "../platform/clock.ts";
import type { ReadScope } from "../platform/scope.ts";
import { courseShape } from "./course/course-shape.ts";
import { type Around, cyclesOf, factsOf, type TrajectoryRow } from "./facts.ts";
import { judgementOf } from "./judgement.ts";
import { plannedAtSchool } from "./school/school-cycles.ts";
import { lineOfSchool } from "./school/line-of-school.ts";

/** A trajectory as its screens see it: the facts, the line, and the one next step. */
export function trajectoryShape(
  scope: ReadScope,
  row: TrajectoryRow,
  about: {
    readonly family: Family;
    readonly programmes: readonly Programme[];
    readonly around: Around;
    readonly atSchool: readonly (SchoolPerson & { readonly branchId: string })[];
  },
): Trajectory {
  const { family, programmes, around } = about;
  const { consent, programme } = around;
  const facts = factsOf(row, family, around);
  // What was said in a talk stays with who held it, whoever else may see how far a family is.
  const mayReadWords = mayWithFamily(scope.actor, "lookback.read", family);
  return Trajectory.parse({
    id: row.id,
    familyId: family.id,
    programmeId: row.programme_id,
    programmeVersion: programme.version,
    programme: {
      name: programme.name,
      band: programme.band,
      lookBackWithinDays: programme.lookBackWithinDays,
      followUp: programme.followUp,
      client: programme.client,
      schoolFilms: programme.schoolFilms,
      themes: programme.themes,
      moments: programme.moments,
      newestVersion:
        newestProgrammes(programmes).find(({ id }) => id === programme.id)?.version ?? programme.version,
    },
    pairs: row.pairs,
    startedOn: row.started_on,
    closedOn: row.closed_on,
    closeReason: row.close_reason,
    ending: row.ending,
    midway: noteOrNull(row.midway_done_on, mayReadWords ? row.midway_note : null),
    followUp: noteOrNull(row.follow_up_done_on, mayReadWords ? row.follow_up_note : null),
    people: [
      ...family.children.map((child) => ({
        id: child.id,
        name: child.name,
        kind: "child",
        inFocus: child.inFocus,
      })),
      ...family.adults.map((adult) => ({ id: adult.id, name: adult.name, kind: "adult", inFocus: false })),
    ],
    ages: family.children.map((child) => ({
      personId: child.id,
      birthDate: child.birthDate,
      gestationalAgeDays: child.gestationalAgeDays,
    })),
    triageThemes: row.triageThemes,
    consentState: consent.state,
    questions: row.questions.map((question) => ({
      id: question.id,
      personId: personOf(question),
      quote: question.quote,
      askedOn: question.asked_on,
    })),
    cycles: cyclesOf(row, programme).map((cycle) =>
      mayReadWords ? cycleShape(cycle) : { ...cycleShape(cycle), workingPoint: null, addedWorkingPoints: [] },
    ),
    school: schoolShape(row, about, mayReadWords),
    line: protocolLine(facts, programme).map((each) =>
      lineStep({ ...row, cycles: cyclesOf(row, programme) }, each),
    ),
    ...judgementOf(facts, programme, {
      today: IsoDate.parse(scope.today),
      role: scope.actor.role,
      taskMarks: row.taskMarks,
    }),
    course: courseShape(scope, row, { family, facts, programme }),
    can: {
      edit: row.archived_on === null && mayWithFamily(scope.actor, "trajectory.edit", family),
      seeGoals: mayWithFamily(scope.actor, "goals.read", family),
      openFilms: mayWithFamily(scope.actor, "film.open", family),
    },
  });
}

/** The second lane: the branch to school, once a teacher asked. */
function schoolShape(
  row: TrajectoryRow,
  about: Parameters<typeof trajectoryShape>[2],
  mayReadWords: boolean,
): z.input<typeof Trajectory>["school"] {
  const { school } = row;
  if (school === null || about.around.school === null) return null;
  const point = school.working_point_quote;
  return {
    school: school.school,
    askedOn: IsoDate.parse(school.asked_on),
    quote: mayReadWords ? school.quote : null,
    people: about.atSchool
      .filter(({ branchId }) => branchId === row.id)
      .map(({ id, role, name }) => ({ id, role, name })),
    consentState: about.around.school.state,
    cycles: row.schoolCycles.map((cycle) =>
      mayReadWords ? cycleShape(cycle) : { ...cycleShape(cycle), workingPoint: null, addedWorkingPoints: [] },
    ),
    jointPlannedAt: plannedAtSchool(row.appointments, "joint-look-back")?.toISOString() ?? null,
    jointHeldOn: IsoDate.nullable().parse(school.joint_held_on),
    workingPoint:
      point === null || !mayReadWords
        ? null
        : {
            personId: school.working_point_person_id ?? "",
            quote: point,
            whereWhen: school.working_point_where_when ?? "",
          },
    endedOn: IsoDate.nullable().parse(school.ended_on),
    line: lineOfSchool(factsOf(row, about.family, about.around)),
  };
}

function cycleShape(cycle: TrajectoryRow["cycles"][number]): Cycle {
  return Cycle.parse({
    number: cycle.number,
    moment: cycle.moment,
    filmPlannedAt: cycle.film_planned_at?.toISOString() ?? null,
    recordingId: cycle.recording_id,
    recordingState: cycle.recording_state,
    filmInOn: cycle.film_in_on,
    codedMarkers: cycle.coded_markers,
    planReadyOn: cycle.plan_ready_on,
    lookBackPlannedAt: cycle.look_back_planned_at?.toISOString() ?? null,
    lookBackHeldOn: cycle.look_back_held_on,
    workingPoint:
      cycle.working_point_quote === null
        ? null
        : {
            personId: cycle.working_point_person_id,
            quote: cycle.working_point_quote,
            whereWhen: cycle.working_point_where_when ?? "",
          },
    addedWorkingPoints: cycle.added.map((point) => ({
      personId: point.person_id,
      quote: point.quote,
      whereWhen: point.where_when,
    })),
    writtenUpOn: cycle.written_up_on,
  });
}

const lineKinds = {
  film: "recording",
  intake: "intake",
  "look-back": "look-back",
  closing: "closing",
  "follow-up": "follow-up",
} as const;

/** A step of the line with the day on which it happened, or is planned. */
function lineStep(row: TrajectoryRow, step: ProtocolStep) {
  return { kind: lineKinds[step.id], number: step.n ?? null, state: step.state, on: dayOfStep(row, step) };
}

function dayOfStep(row: TrajectoryRow, step: ProtocolStep): string | null {
  const cycle = row.cycles.find(({ number }) => number === step.n);
  const days: Readonly<Record<ProtocolStep["id"], () => string | null>> = {
    intake: () => row.questions[0]?.asked_on ?? null,
    film: () => cycle?.film_in_on ?? dayOfPlan(cycle?.film_planned_at),
    "look-back": () => cycle?.look_back_held_on ?? dayOfPlan(cycle?.look_back_planned_at),
    closing: () => row.closed_on,
    "follow-up": () => row.follow_up_done_on,
  };
  return days[step.id]();
}

function dayOfPlan(moment: Date | null | undefined): string | null {
  return moment === null || moment === undefined ? null : dayInAmsterdam(moment);
}

function noteOrNull(doneOn: string | null, note: string | null) {
  return doneOn === null ? null : { doneOn, note: note ?? "" };
}
