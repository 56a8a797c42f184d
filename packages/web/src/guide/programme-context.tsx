import type { Programme } from "@samenkijken/domain/programmes/programme";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { createContext, use, type ReactNode } from "react";
import { Loaded } from "../platform/loaded.tsx";
import { queryOf } from "../platform/queries.ts";

/** Which programme a trajectory follows, and in which version. */
export interface FollowsProgramme {
  readonly programmeId: string;
  readonly programmeVersion: number;
}

const ProgrammeContext = createContext<Programme | null>(null);

/** The programme of a trajectory in its own version. A version never changes, so it is asked for once. */
export function useProgrammeOf({
  programmeId,
  programmeVersion: version,
}: FollowsProgramme): UseQueryResult<Programme> {
  return useQuery({
    ...queryOf("readProgramme", { programmeId, version }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/** Asks for the programme of a trajectory, and gives it to all that is shown inside. */
export function WithProgramme(props: {
  trajectory: FollowsProgramme;
  /** The screen's title, for as long as the real one waits. */
  title?: string;
  children: ReactNode;
}) {
  const query = useProgrammeOf(props.trajectory);
  return (
    <Loaded query={query} {...(props.title === undefined ? {} : { title: props.title })}>
      {(programme) => <ProgrammeContext value={programme}>{props.children}</ProgrammeContext>}
    </Loaded>
  );
}

/** For whom the programme on screen is; the family where no programme was asked for. */
export function useClient(): Programme["client"] {
  return use(ProgrammeContext)?.client ?? "family";
}

/** The programme of the trajectory on screen; only inside `WithProgramme`. */
export function useProgramme(): Programme {
  const programme = use(ProgrammeContext);
  if (programme === null) throw new Error("a programme was asked for outside a trajectory");
  return programme;
}
