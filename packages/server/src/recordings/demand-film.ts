import type { Family } from "@samenkijken/contract/families";
import { type FilmLane, PackedFrameTable } from "@samenkijken/contract/recordings";
import type { Action } from "@samenkijken/domain/permissions/permissions";
import { demandConsent } from "../consent/index.ts";
import { demandFamily } from "../families/index.ts";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { refuseArchived } from "../trajectories/index.ts";
import { selectKeyHandle } from "./queries.ts";
import { isPlayable, laneOf } from "./film-state.ts";
import type { RecordingRow } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** What later modules may know of a film that is ready and may be seen. */
export interface Film {
  readonly id: string;
  readonly trajectoryId: string;
  readonly lane: FilmLane;
  readonly number: number;
  readonly seen: readonly string[];
  readonly frames: PackedFrameTable;
}

/** A film that is ready, for an actor who may do this with it, while consent holds. */
export async function demandFilm(
  scope: ReadScope,
  action: Action,
  recordingId: string,
): Promise<{ readonly film: Film; readonly family: Family }> {
  const row = await loadRow(scope, recordingId);
  const family = await demandFamily(scope, action, row.family_id);
  await refuseArchived(scope, action, row.trajectory_id);
  await demandConsent(scope, family, row);
  demandPlayable(row);
  const film = {
    id: row.id,
    trajectoryId: row.trajectory_id,
    lane: laneOf(row),
    number: row.number,
    seen: row.seen,
    frames: PackedFrameTable.parse(row.frames),
  };
  return { film, family };
}

/** Refuses a film that cannot be seen yet, or never any more. */
export function demandPlayable(row: RecordingRow): void {
  if (row.state === "erased") throw new Problem("film-erased");
  if (!isPlayable(row)) throw new Problem("film-not-ready");
}

/** Refuses a moment beyond the end of a film, whether it may be seen now or not; an erased film has no end any more. */
export async function demandMoment(scope: ReadScope, recordingId: string, at: number): Promise<void> {
  const frames = PackedFrameTable.safeParse((await loadRow(scope, recordingId)).frames);
  if (frames.success && at >= frames.data.end) throw new Problem("outside-film");
}

/** Whether the film may be seen now: row-level security shows the handle of its key only while consent holds (settled 16). */
export async function mayBeSeen(scope: ReadScope, recordingId: string): Promise<boolean> {
  return (await selectKeyHandle(scope, recordingId)) !== undefined;
}
