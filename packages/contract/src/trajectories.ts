import { themeIds } from "@samenkijken/domain/method/themes";
import { endings } from "@samenkijken/domain/outcomes/endings";
import { closingWarnings } from "@samenkijken/domain/trajectory/closing-warnings";
import { closeReasons } from "@samenkijken/domain/trajectory/course";
import { z } from "zod";
import { FamilyId, Id, PersonId, RecordingId, TrajectoryId } from "./ids.ts";
import { AppointmentDetails, usualDetails } from "./agenda.ts";
import { ConsentState } from "./consent.ts";
import { Course, ReferredOn } from "./course-shape.ts";
import { nothing, operation } from "./operation.ts";
import { Programme } from "@samenkijken/domain/programmes/programme";
import { SchoolPerson } from "./school.ts";
import { Day, FilmMoment, Instant, Name, Reason, Text, Words } from "./shapes.ts";
import { Deviated, NextStep, State, Task, Warning } from "./trajectory-state.ts";

/** A pair of film and look-back. Days of plans and of what happened; null = not yet. */
export const Cycle = z.object({
  number: z.int().positive(),
  moment: FilmMoment.nullable(),
  filmPlannedAt: Instant.nullable(),
  recordingId: RecordingId.nullable(),
  recordingState: z.enum(["none", "uploading", "preparing", "ready", "refused"]),
  filmInOn: Day.nullable(),
  codedMarkers: z.int(),
  planReadyOn: Day.nullable(),
  lookBackPlannedAt: Instant.nullable(),
  lookBackHeldOn: Day.nullable(),
  workingPoint: z.object({ personId: PersonId, quote: Words, whereWhen: z.string() }).nullable(),
  /** What a second talk about the same film added; without a quote the parent takes the working point along as well. */
  addedWorkingPoints: z.array(
    z.object({ personId: PersonId, quote: Words.nullable(), whereWhen: z.string() }),
  ),
  writtenUpOn: Day.nullable(),
});
export type Cycle = z.output<typeof Cycle>;

export const LineStep = z.object({
  kind: z.enum(["intake", "recording", "look-back", "closing", "follow-up"]),
  number: z.int().nullable(),
  state: z.enum(["done", "now", "todo"]),
  on: Day.nullable(),
});

/** A step on the lane of school, with the day on which it happened or is planned. */
export const SchoolLineStep = z.object({
  kind: z.enum(["question", "recording", "teacher-look-back", "joint-look-back"]),
  state: z.enum(["done", "now", "todo"]),
  on: Day.nullable(),
});

/** The branch to school as the line shows it: the second lane of the same trajectory. */
export const SchoolLane = z.object({
  school: Name,
  askedOn: Day,
  /** In the teacher's own words; null for who may not read them. */
  quote: Words.nullable(),
  people: z.array(SchoolPerson),
  consentState: ConsentState,
  /** Films at school, with the look-back with the teacher. */
  cycles: z.array(Cycle),
  jointPlannedAt: Instant.nullable(),
  jointHeldOn: Day.nullable(),
  /** The one working point that teacher and parents share. */
  workingPoint: z.object({ personId: z.string(), quote: Words, whereWhen: z.string() }).nullable(),
  endedOn: Day.nullable(),
  line: z.array(SchoolLineStep),
});
export type SchoolLane = z.output<typeof SchoolLane>;

export const HelpQuestion = z.object({ id: Id, personId: PersonId, quote: Words, askedOn: Day });

export const Trajectory = z.object({
  id: TrajectoryId,
  familyId: FamilyId,
  programmeId: z.string(),
  programmeVersion: z.int(),
  /** What the screens show of its programme, in the version that it follows. */
  programme: Programme.pick({
    name: true,
    band: true,
    lookBackWithinDays: true,
    followUp: true,
    client: true,
    schoolFilms: true,
    themes: true,
    moments: true,
  }).extend({
    /** Higher than its own when a newer one was published; it stays on its own until it is moved. */
    newestVersion: z.int(),
  }),
  pairs: z.int(),
  startedOn: Day,
  closedOn: Day.nullable(),
  closeReason: z.string().nullable(),
  /** How help ended, for the indicator of dropping out; null while it runs, or when nobody said. */
  ending: z.enum(endings).nullable(),
  midway: z.object({ doneOn: Day, note: z.string() }).nullable(),
  followUp: z.object({ doneOn: Day, note: z.string() }).nullable(),
  people: z.array(
    z.object({ id: PersonId, name: Name, kind: z.enum(["child", "adult"]), inFocus: z.boolean() }),
  ),
  ages: z.array(z.object({ personId: PersonId, birthDate: Day, gestationalAgeDays: z.int().nullable() })),
  /** What the question is about, as the triage chose; empty where nothing was chosen. */
  triageThemes: z.array(z.enum(themeIds)),
  consentState: ConsentState,
  questions: z.array(HelpQuestion),
  cycles: z.array(Cycle),
  /** Null while no teacher asked. */
  school: SchoolLane.nullable(),
  line: z.array(LineStep),
  nextStep: NextStep,
  course: Course,
  /** The steps that may be chosen instead of the next one. */
  otherSteps: z.array(NextStep.pick({ id: true, number: true })),
  state: State,
  tasks: z.array(Task),
  warnings: z.array(Warning),
  deviations: z.array(Deviated),
  can: z.object({ edit: z.boolean(), openFilms: z.boolean(), seeGoals: z.boolean() }),
});
export type Trajectory = z.output<typeof Trajectory>;

const trajectory = z.object({ trajectoryId: TrajectoryId });
const cycle = z.object({
  trajectoryId: TrajectoryId,
  number: z.coerce.number<number | string>().int().min(1).max(20),
});

/** A reason is needed on the day of the film, and later than the programme advises. */
const lookBackPlan = z.object({
  plannedAt: Instant,
  reason: Reason.nullable().default(null),
  details: AppointmentDetails.default(usualDetails("look-back")),
});

export const trajectoryOperations = {
  /** Every trajectory that the member may see: Today is composed of this. */
  listTrajectories: operation({
    method: "GET",
    path: "/trajectories",
    door: "trajectory.read",
    params: nothing,
    body: nothing,
    result: z.array(Trajectory),
    problems: [],
  }),
  startTrajectory: operation({
    method: "POST",
    path: "/families/:familyId/trajectories",
    door: "trajectory.edit",
    params: z.object({ familyId: FamilyId }),
    body: z.object({
      id: TrajectoryId,
      programmeId: z.string().max(40),
      pairs: z.int().min(1).max(20),
      startedOn: Day,
    }),
    result: Trajectory,
    problems: ["unknown-programme", "date-in-future", "trajectory-running", "before-closing"],
  }),
  readTrajectory: operation({
    method: "GET",
    path: "/trajectories/:trajectoryId",
    door: "trajectory.read",
    params: trajectory,
    body: nothing,
    result: Trajectory,
    problems: [],
  }),
  askQuestion: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/questions",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ id: Id, personId: PersonId, quote: Words, askedOn: Day }),
    result: Trajectory,
    problems: ["unknown-person", "trajectory-closed", "date-in-future"],
  }),
  /** To another version of its own programme, with a note of why. */
  moveTrajectory: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/programme",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ version: z.int().min(1), note: Reason }),
    result: Trajectory,
    problems: ["trajectory-closed", "unknown-programme", "other-codes"],
  }),
  planFilm: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/cycles/:number/film",
    door: "trajectory.edit",
    params: cycle,
    body: z.object({
      moment: FilmMoment,
      plannedAt: Instant,
      reason: Reason.nullable(),
      details: AppointmentDetails.default(usualDetails("film")),
      /** The look-back that goes with it, planned in the same go. */
      lookBack: lookBackPlan.nullable().default(null),
    }),
    result: Trajectory,
    problems: [
      "trajectory-closed",
      "cycle-out-of-order",
      "film-exists-in-cycle",
      "reason-needed",
      "unknown-person",
      "look-back-before-film",
    ],
  }),
  planLookBack: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/cycles/:number/look-back",
    door: "trajectory.edit",
    params: cycle,
    body: lookBackPlan,
    result: Trajectory,
    problems: [
      "trajectory-closed",
      "cycle-out-of-order",
      "look-back-ended",
      "reason-needed",
      "unknown-person",
      "look-back-before-film",
    ],
  }),
  recordMidway: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/midway",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ doneOn: Day, note: Words }),
    result: Trajectory,
    problems: ["trajectory-closed", "date-in-future", "before-start"],
  }),
  recordFollowUp: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/follow-up",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ doneOn: Day, note: Words }),
    result: Trajectory,
    problems: ["trajectory-running", "date-in-future", "before-closing"],
  }),
  closeTrajectory: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/closing",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({
      closedOn: Day,
      closeReason: z.enum(closeReasons),
      /** Asked where the reason does not say it by itself. */
      ending: z.enum(endings).nullable().default(null),
      /** Written so that the parents may read it. */
      summary: Text.trim().max(4000).default(""),
      /** Where the family was referred on to, when that is how it ended. */
      referredOn: ReferredOn.nullable().default(null),
      /** Why this differs from what was planned, for each warning. */
      reasons: z
        .array(z.object({ about: z.enum(closingWarnings), reason: Reason }))
        .max(closingWarnings.length)
        .default([]),
    }),
    result: Trajectory,
    problems: ["trajectory-closed", "date-in-future", "before-start", "reason-needed"],
  }),
};
