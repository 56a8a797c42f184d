import { useEffect } from "react";
import type { SaveQueue } from "./save-queue.ts";

/** Warns before leaving while something is unsaved, and sends at once when the connection is back or the page is hidden. */
export function useUnsavedGuard(queue: SaveQueue): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (queue.state.get().save === "saved") return;
      queue.flush();
      event.preventDefault();
    };
    const flush = (): void => queue.flush();
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flush);
      queue.flush();
    };
  }, [queue]);
}
