import type { SaveQueue, SaveStatus } from "./save-queue.ts";

/** So long it is waited for before someone who leaves is asked. */
const PATIENCE_MS = 3000;

/** Whether everything is durable somewhere: with the server, or on this device for the next page. */
export function isKept({ save, device }: Pick<SaveStatus, "save" | "device">): boolean {
  return save === "saved" || device === "works";
}

/** Tries once more, and tells whether everything is durable somewhere before a page is left. */
export function whenKept(
  queue: Pick<SaveQueue, "state" | "flush">,
  delay: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms),
): Promise<boolean> {
  if (isKept(queue.state.get())) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = (): void => {
      stop();
      resolve(isKept(queue.state.get()));
    };
    const stop = queue.state.subscribe(() => {
      const now = queue.state.get();
      if (isKept(now) || (now.save === "not-saved" && now.device === "fails")) end();
    });
    delay(end, PATIENCE_MS);
    queue.flush();
  });
}
