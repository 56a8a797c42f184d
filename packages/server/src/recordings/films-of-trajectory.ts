import type { FilmLane } from "@samenkijken/contract/recordings";
import type { ReadScope } from "../platform/scope.ts";
import { isPlayable, laneOf } from "./film-state.ts";
import { selectRecordingsOfFamily } from "./queries.ts";

/** What later modules may know of a film in a list; whether it may be seen is asked apart. */
export interface FilmInList {
  readonly id: string;
  readonly trajectory_id: string;
  readonly lane: FilmLane;
  readonly number: number;
  readonly moment: string;
  readonly filmedOn: string;
  readonly seen: readonly string[];
}

/** The films of a trajectory that can be looked at, at home and at school, in their order. */
export async function filmsOfTrajectory(
  scope: ReadScope,
  { familyId, trajectoryId }: { readonly familyId: string; readonly trajectoryId: string },
): Promise<FilmInList[]> {
  const rows = await selectRecordingsOfFamily(scope, familyId);
  return rows
    .filter((row) => row.trajectory_id === trajectoryId && row.number > 0 && isPlayable(row))
    .map((row) => ({
      id: row.id,
      trajectory_id: row.trajectory_id,
      lane: laneOf(row),
      number: row.number,
      moment: row.moment,
      filmedOn: row.filmed_on,
      seen: row.seen,
    }))
    .toSorted((one, other) => one.lane.localeCompare(other.lane) || one.number - other.number);
}
