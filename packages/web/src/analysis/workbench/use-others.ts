import { useEffect } from "react";
import { api } from "../../platform/api.ts";
import type { SaveQueue } from "../saving/save-queue.ts";

/** A number only, and only while someone looks at this page. */
const EVERY_MS = 6000;

/** Asks now and then whether the document was changed elsewhere, and at once when one comes back to this page. */
export function useOthers(queue: SaveQueue, recordingId: string): void {
  useEffect(() => {
    let isAsking = false;
    const ask = async (): Promise<void> => {
      // While something waits for the server its own sending tells.
      if (isAsking || document.visibilityState === "hidden" || queue.state.get().net !== "trying") return;
      isAsking = true;
      try {
        const { revision } = await api.readRevision({ params: { recordingId }, body: {} });
        queue.look(revision);
      } catch {
        // Looking around is no work of the member: what goes wrong with saving is told by saving itself.
      } finally {
        isAsking = false;
      }
    };
    const now = (): void => void ask();
    const timer = setInterval(now, EVERY_MS);
    window.addEventListener("focus", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", now);
      document.removeEventListener("visibilitychange", now);
    };
  }, [queue, recordingId]);
}
