import { ProblemError } from "@samenkijken/contract/client";
import type { SaveQueue, SaveStatus } from "./save-queue.ts";

/** Sends what waits and tells how that ended; a plan must not be marked ready while a part of it is only here. */
export function whenSaved(queue: Pick<SaveQueue, "state" | "flush">): Promise<SaveStatus> {
  return new Promise((resolve) => {
    const { save } = queue.state.get();
    if (save === "saved" || save === "choice") {
      resolve(told(queue.state.get()));
      return;
    }
    const stop = queue.state.subscribe(() => {
      const now = queue.state.get();
      if (now.save === "saving") return;
      stop();
      resolve(told(now));
    });
    queue.flush();
  });
}

/** What waits for a choice is a reason too. */
function told(status: SaveStatus): SaveStatus {
  if (status.save !== "choice") return status;
  const problem = {
    type: "problem:changed-meanwhile",
    status: 409,
    title: "",
    requestId: "",
    details: {},
  } as const;
  return { ...status, error: new ProblemError(problem) };
}
