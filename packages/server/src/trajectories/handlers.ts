import type { HandlersOf } from "../platform/operation-types.ts";
import { askQuestion } from "./ask-question.ts";
import { closeTrajectory } from "./close-trajectory.ts";
import { listTrajectories } from "./list-trajectories.ts";
import { moveTrajectory } from "./move-trajectory.ts";
import { planFilm } from "./plan-film.ts";
import { planLookBack } from "./plan-look-back.ts";
import { readTrajectory } from "./read-trajectory.ts";
import { recordFollowUp } from "./record-follow-up.ts";
import { recordMidway } from "./record-midway.ts";
import { startTrajectory } from "./start-trajectory.ts";

export const trajectoryHandlers: HandlersOf<
  | "listTrajectories"
  | "startTrajectory"
  | "readTrajectory"
  | "askQuestion"
  | "moveTrajectory"
  | "planFilm"
  | "planLookBack"
  | "recordMidway"
  | "recordFollowUp"
  | "closeTrajectory"
> = {
  listTrajectories,
  startTrajectory,
  readTrajectory,
  askQuestion,
  moveTrajectory,
  planFilm,
  planLookBack,
  recordMidway,
  recordFollowUp,
  closeTrajectory,
};
