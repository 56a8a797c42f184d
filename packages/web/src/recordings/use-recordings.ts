import type { Recording } from "@samenkijken/contract/recordings";
import { useQuery } from "@tanstack/react-query";
import { queryOf } from "../platform/queries.ts";
import { useSendingFilms } from "./sending/upload-queue-context.ts";
import { isUnderway } from "./underway/underway-kind.ts";

const askEveryMs = 3_000;

/** A film that came in is compared soon; one that has waited longer waits for the hash of its sender. */
const comparedWithinMs = 10 * 60_000;

/** Whether something happens to a film without anybody doing anything. */
function isMoving(recording: Recording): boolean {
  const { arrivedAt, confirmedAt } = recording;
  const isFresh = arrivedAt !== null && Date.now() - Date.parse(arrivedAt) < comparedWithinMs;
  return isUnderway(recording) || (recording.state === "ready" && isFresh && confirmedAt === null);
}

/** Every film that the member may know of; asked again every 3 seconds while one is on its way. */
export function useRecordings() {
  const isSending = useSendingFilms().length > 0;
  return useQuery({
    ...queryOf("listRecordings", {}),
    refetchInterval: ({ state }) => (isSending || (state.data ?? []).some(isMoving) ? askEveryMs : false),
  });
}

/** How many films are on their way, for the menu. */
export function useUnderwayCount(): number {
  return (useRecordings().data ?? []).filter(isUnderway).length;
}
