import { useQuery } from "@tanstack/react-query";
import { queryOf } from "../platform/queries.ts";
import { useSendingFilms } from "./sending/upload-queue-context.ts";
import { isUnderway } from "./underway/underway-kind.ts";

const askEveryMs = 3_000;

/** Every film that the member may know of; asked again every 3 seconds while one is on its way. */
export function useRecordings() {
  const isSending = useSendingFilms().length > 0;
  return useQuery({
    ...queryOf("listRecordings", {}),
    refetchInterval: ({ state }) => (isSending || (state.data ?? []).some(isUnderway) ? askEveryMs : false),
  });
}

/** How many films are on their way, for the menu. */
export function useUnderwayCount(): number {
  return (useRecordings().data ?? []).filter(isUnderway).length;
}
