import { endings } from "@samenkijken/domain/outcomes/endings";
import { z } from "zod";
import { FamilyId, Id, PersonId, RecordingId, TrajectoryId } from "./ids.ts";
import { ConsentState } from "./consent.ts";
import { nothing, operation } from "./operation.ts";
import { Programme } from "@samenkijken/domain/programmes/programme";
import type { NextStepId, NextStepReason } from "@samenkijken/domain/trajectory/next-step";
import { Day, FilmMoment, Instant, Name, Reason, Words } from "./shapes.ts";

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

/** The one next step: an id whose words the screen knows, never a sentence from the server. */
export const NextStep = z.object({
  id: z.string() as z.ZodType<NextStepId>,
  reason: z.string() as z.ZodType<NextStepReason>,
  number: z.int().nullable(),
  due: Day.nullable(),
  personIds: z.array(z.string()),
});
export type NextStep = z.output<typeof NextStep>;

export const LineStep = z.object({
  kind: z.enum(["intake", "recording", "look-back", "closing", "follow-up"]),
  number: z.int().nullable(),
  state: z.enum(["done", "now", "todo"]),
  on: Day.nullable(),
});

export const HelpQuestion = z.object({ id: Id, personId: PersonId, quote: Words, askedOn: Day });

export const Trajectory = z.object({
  id: TrajectoryId,
  familyId: FamilyId,
  programmeId: z.string(),
  programmeVersion: z.int(),
  /** What the screens show of its programme, in the version that it follows. */
  programme: Programme.pick({ name: true, band: true, lookBackWithinDays: true }).extend({
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
  consentState: ConsentState,
  questions: z.array(HelpQuestion),
  cycles: z.array(Cycle),
  line: z.array(LineStep),
  nextStep: NextStep,
  can: z.object({ edit: z.boolean(), openFilms: z.boolean(), seeGoals: z.boolean() }),
});
export type Trajectory = z.output<typeof Trajectory>;

const trajectory = z.object({ trajectoryId: TrajectoryId });
const cycle = z.object({
  trajectoryId: TrajectoryId,
  number: z.coerce.number<number | string>().int().min(1).max(20),
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
    problems: ["unknown-programme", "date-in-future", "trajectory-running"],
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
    body: z.object({ moment: FilmMoment, plannedAt: Instant, reason: Reason.nullable() }),
    result: Trajectory,
    problems: ["trajectory-closed", "cycle-out-of-order", "reason-needed"],
  }),
  planLookBack: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/cycles/:number/look-back",
    door: "trajectory.edit",
    params: cycle,
    body: z.object({ plannedAt: Instant }),
    result: Trajectory,
    problems: ["trajectory-closed", "cycle-out-of-order"],
  }),
  recordMidway: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/midway",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ doneOn: Day, note: Words }),
    result: Trajectory,
    problems: ["trajectory-closed", "date-in-future"],
  }),
  recordFollowUp: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/follow-up",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ doneOn: Day, note: Words }),
    result: Trajectory,
    problems: ["trajectory-running", "date-in-future"],
  }),
  closeTrajectory: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/closing",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({
      closedOn: Day,
      closeReason: z.enum([
        "goals_met",
        "mutual",
        "client_stopped",
        "provider_stopped",
        "referred_on",
        "moved",
        "consent_refused",
        "other",
      ]),
      /** Asked where the reason does not say it by itself. */
      ending: z.enum(endings).nullable().default(null),
    }),
    result: Trajectory,
    problems: ["trajectory-closed", "date-in-future", "closes-before-start"],
  }),
};
