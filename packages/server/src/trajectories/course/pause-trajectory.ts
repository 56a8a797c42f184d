import type { Operations } from "@samenkijken/contract/operations";
import { isRepeat } from "../../platform/is-repeat.ts";
import type { Command } from "../../platform/operation-types.ts";
import { Problem } from "../../platform/problem.ts";
import type { TrajectoryRow } from "../facts.ts";
import { loadTrajectory } from "../load-trajectory.ts";
import { demandRunning } from "./demand-held.ts";
import { insertPause } from "./queries.ts";

export const pauseTrajectory: Command<Operations["pauseTrajectory"]> = async (scope, { params, body }) => {
  const { row, family, place } = await demandRunning(scope, params.trajectoryId);
  if (!isRepeat(row.pauses.map(asked), body)) {
    if (row.pauses.some(({ resumed_on }) => resumed_on === null)) throw new Problem("already-paused");
    if (body.pausedOn > scope.today) throw new Problem("date-in-future");
    if (body.lookAgainOn <= scope.today) throw new Problem("date-in-past");
    if (body.pausedOn < row.started_on) throw new Problem("before-start");
    // On the day on which it went on, it can stand still again; not on a day of an earlier pause.
    if (row.pauses.some(({ resumed_on }) => resumed_on !== null && body.pausedOn < resumed_on))
      throw new Problem("pause-overlaps");
    await insertPause(scope, place, {
      id: body.id,
      paused_on: body.pausedOn,
      look_again_on: body.lookAgainOn,
      why: body.why,
      note: body.note,
    });
  }
  return {
    result: await loadTrajectory(scope, family, row.id),
    audit: { did: "pause.begun", to: row.id, familyId: family.id, details: { why: body.why } },
  };
};

/** A pause in the words in which it was asked for. */
function asked(pause: TrajectoryRow["pauses"][number]) {
  const { id, why, note } = pause;
  return { id, pausedOn: pause.paused_on, lookAgainOn: pause.look_again_on, why, note };
}
