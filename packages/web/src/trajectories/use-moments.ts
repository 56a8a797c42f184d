import type { TrajectoryId } from "@samenkijken/contract/ids";
import type { Trajectory } from "@samenkijken/contract/trajectories";
import { useQuery } from "@tanstack/react-query";
import { queryOf } from "../platform/queries.ts";

const none: Trajectory["programme"]["moments"] = [];

function useShownProgramme(trajectoryId: TrajectoryId): Trajectory["programme"] | undefined {
  const query = useQuery({ ...queryOf("readTrajectory", { trajectoryId }), refetchOnWindowFocus: false });
  return query.data?.programme;
}

/** The film moments of a trajectory's programme, on a screen that has only the trajectory's id. */
export function useMoments(trajectoryId: TrajectoryId): Trajectory["programme"]["moments"] {
  return useShownProgramme(trajectoryId)?.moments ?? none;
}

/** Whether its films are those of the talks with the teacher; no, as long as that is not known. */
export function useIsForTeacher(trajectoryId: TrajectoryId): boolean {
  return useShownProgramme(trajectoryId)?.client === "teacher";
}
