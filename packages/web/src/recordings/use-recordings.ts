import type { Recording } from "@samenkijken/contract/recordings";
import { useQuery } from "@tanstack/react-query";
import { now } from "../platform/now.ts";
import { queryOf } from "../platform/queries.ts";
import { useSendingFilms } from "./sending/upload-queue-context.ts";
import { isUnderway } from "./underway/underway-kind.ts";

const askEveryMs = 3_000;

/** A film that came in is compared soon; one that has waited longer waits for the hash of its sender. */
const comparedWithinMs = 10 * 60_000;

/** Whether something happens to a film without anybody doing anything. */
function isMoving(recording: Recording): boolean {
  const { arrivedAt, confirmedAt } = recording;
  const isFresh = arrivedAt !== null && now().getTime() - Date.parse(arrivedAt) < comparedWithinMs;
  return isUnderway(recording) || (recording.state === "ready" && isFresh && confirmedAt === null);
}

/** Every film that the member may know of; asked again every 3 seconds while one is on its way. */
export function useRecordings(isAsked = true) {
  const isSending = useSendingFilms().length > 0;
  return useQuery({
    ...queryOf("listRecordings", {}),
    enabled: isAsked,
    refetchInterval: ({ state }) => (isSending || (state.data ?? []).some(isMoving) ? askEveryMs : false),
  });
}

/** How many films are on their way, for the menu; none for a role that knows no films. */
export function useUnderwayCount(isAsked: boolean): number {
  return (useRecordings(isAsked).data ?? []).filter(isUnderway).length;
}
