import { useEffect } from "react";
import type { SaveQueue } from "../saving/save-queue.ts";
import { isKept } from "../saving/when-kept.ts";

/** Warns before leaving while something is kept nowhere yet, and sends at once when the connection is back or the page is hidden. */
export function useUnsavedGuard(queue: SaveQueue): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      const status = queue.state.get();
      // What is on this device, or waits for a choice, is there again next time: no reason to hold anyone back.
      if (status.save !== "saving" && isKept(status)) return;
      queue.flush();
      event.preventDefault();
    };
    const flush = (): void => {
      if (queue.state.get().save !== "saved") queue.flush();
    };
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [queue]);
}
