import { missedFollowUpReasons, pauseReasons, skipReasons } from "@samenkijken/domain/trajectory/course";
import { z } from "zod";
import { Caseload, Note } from "./course-shape.ts";
import { Family } from "./families.ts";
import { FamilyId, Id, MemberId, TrajectoryId } from "./ids.ts";
import { nothing, operation } from "./operation.ts";
import { Day, Reason } from "./shapes.ts";
import { Trajectory } from "./trajectories.ts";

const trajectory = z.object({ trajectoryId: TrajectoryId });
const Step = z.string().min(1).max(40);

/** What happens to a trajectory beside its steps. */
export const courseOperations = {
  pauseTrajectory: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/pauses",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ id: Id, pausedOn: Day, lookAgainOn: Day, why: z.enum(pauseReasons), note: Note }),
    result: Trajectory,
    problems: [
      "trajectory-closed",
      "already-paused",
      "date-in-future",
      "date-in-past",
      "before-start",
      "pause-overlaps",
    ],
  }),
  resumeTrajectory: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/resuming",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ resumedOn: Day }),
    result: Trajectory,
    problems: ["trajectory-closed", "not-paused", "date-in-future", "before-pause"],
  }),
  skipStep: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/skipped-steps",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({
      id: Id,
      step: Step,
      number: z.int().min(1).max(20).nullable(),
      why: z.enum(skipReasons),
      note: Note,
    }),
    result: Trajectory,
    problems: ["trajectory-closed", "step-not-of-choice", "reason-needed"],
  }),
  undoSkip: operation({
    method: "DELETE",
    path: "/trajectories/:trajectoryId/skipped-steps/:skipId",
    door: "trajectory.edit",
    params: z.object({ trajectoryId: TrajectoryId, skipId: Id }),
    body: nothing,
    result: Trajectory,
    problems: ["trajectory-closed"],
  }),
  pinStep: operation({
    method: "PUT",
    path: "/trajectories/:trajectoryId/pinned-step",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ id: Id, step: Step, reason: Reason }),
    result: Trajectory,
    problems: ["trajectory-closed", "step-not-of-choice"],
  }),
  unpinStep: operation({
    method: "DELETE",
    path: "/trajectories/:trajectoryId/pinned-step",
    door: "trajectory.edit",
    params: trajectory,
    body: nothing,
    result: Trajectory,
    problems: ["trajectory-closed"],
  }),
  /** Takes back a closing: on the day itself without a reason, later with one. */
  reopenTrajectory: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/reopening",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ id: Id, reason: Reason.nullable() }),
    result: Trajectory,
    problems: ["trajectory-running", "newer-trajectory", "follow-up-done", "reason-needed"],
  }),
  /** The follow-up could not be held, and will not be. */
  missFollowUp: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/follow-up/missed",
    door: "trajectory.edit",
    params: trajectory,
    body: z.object({ concludedOn: Day, why: z.enum(missedFollowUpReasons), note: Note }),
    result: Trajectory,
    problems: ["trajectory-running", "follow-up-done", "date-in-future", "before-closing"],
  }),
  archiveTrajectory: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/archiving",
    door: "trajectory.edit",
    params: trajectory,
    body: nothing,
    result: Trajectory,
    problems: ["trajectory-running", "follow-up-open"],
  }),
  unarchiveTrajectory: operation({
    method: "POST",
    path: "/trajectories/:trajectoryId/unarchiving",
    door: "trajectory.unarchive",
    params: trajectory,
    body: z.object({ id: Id, reason: Reason }),
    result: Trajectory,
    problems: ["not-archived"],
  }),
  /** Everything of the family goes to another trainer; who had it loses it at once. */
  giveFamily: operation({
    method: "POST",
    path: "/families/:familyId/trainer",
    door: "family.give",
    params: z.object({ familyId: FamilyId }),
    body: z.object({ id: Id, toId: MemberId, since: Day, reason: Reason }),
    result: Family,
    problems: ["unknown-trainer", "same-trainer", "date-in-future", "trainer-since-too-early"],
  }),
  listCaseload: operation({
    method: "GET",
    path: "/caseload",
    door: "caseload.read",
    params: nothing,
    body: nothing,
    result: z.array(Caseload),
    problems: [],
  }),
};
