import { createContext, useContext } from "react";
import { useStore } from "../../platform/store.ts";
import type { SendingFilm, UploadQueue } from "./upload-queue.ts";

/** The one queue of this tab; given by its provider. */
export const UploadQueueContext = createContext<UploadQueue | null>(null);

/** The queue of films that this tab sends. */
export function useUploadQueue(): UploadQueue {
  const queue = useContext(UploadQueueContext);
  if (queue === null) throw new Error("This screen is drawn outside the upload queue.");
  return queue;
}

/** Every film that this tab sends. */
export function useSendingFilms(): readonly SendingFilm[] {
  return useStore(useUploadQueue().films, ({ list }) => list);
}
