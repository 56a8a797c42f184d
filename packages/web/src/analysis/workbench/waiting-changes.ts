import { Change as ChangeShape } from "@samenkijken/contract/analysis";
import { z } from "zod";
import type { Waiting } from "./save-queue.ts";

const Shape = z.object({
  sent: z.object({ batchId: z.uuid(), baseRevision: z.int(), change: ChangeShape }).nullable(),
  later: ChangeShape.nullable(),
  revision: z.int(),
});

const nothing: Waiting = { sent: null, later: null, revision: 0 };

/** What one member still has to save of one film, on this computer only; gone as soon as the server has it. */
export function waitingChanges(
  memberId: string,
  recordingId: string,
): { read: () => Waiting; keep: (waiting: Waiting) => void } {
  const key = `samenkijken.unsaved.${memberId}.${recordingId}`;
  return {
    read: () => {
      const text = localStorage.getItem(key);
      if (text === null) return nothing;
      const parsed = Shape.safeParse(readJson(text));
      if (!parsed.success) return nothing;
      return parsed.data;
    },
    keep: (waiting) => {
      try {
        if (waiting.sent === null && waiting.later === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(waiting));
      } catch {
        // A browser without room or leave to keep things: the changes are still sent, and leaving still warns.
      }
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
