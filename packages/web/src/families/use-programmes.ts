import type { Programme } from "@samenkijken/domain/programmes/programme";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { queryOf } from "../platform/queries.ts";

/** The newest version of each programme of the organisation. */
export function useProgrammes(): UseQueryResult<readonly Programme[]> {
  return useQuery({
    ...queryOf("listProgrammes", {}),
    select: (versions) => newestProgrammes(versions.map(({ programme }) => programme)),
  });
}
