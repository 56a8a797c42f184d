import type { HandlersOf } from "../../platform/operation-types.ts";
import { archiveTrajectory, unarchiveTrajectory } from "./archive-trajectory.ts";
import { listCaseload } from "./list-caseload.ts";
import { missFollowUp } from "./miss-follow-up.ts";
import { pauseTrajectory } from "./pause-trajectory.ts";
import { pinStep, unpinStep } from "./pin-step.ts";
import { reopenTrajectory } from "./reopen-trajectory.ts";
import { resumeTrajectory } from "./resume-trajectory.ts";
import { skipStep, undoSkip } from "./skip-step.ts";

export const courseHandlers: HandlersOf<
  | "pauseTrajectory"
  | "resumeTrajectory"
  | "skipStep"
  | "undoSkip"
  | "pinStep"
  | "unpinStep"
  | "reopenTrajectory"
  | "missFollowUp"
  | "archiveTrajectory"
  | "unarchiveTrajectory"
  | "listCaseload"
> = {
  pauseTrajectory,
  resumeTrajectory,
  skipStep,
  undoSkip,
  pinStep,
  unpinStep,
  reopenTrajectory,
  missFollowUp,
  archiveTrajectory,
  unarchiveTrajectory,
  listCaseload,
};
