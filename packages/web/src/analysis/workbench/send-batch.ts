import type { Change } from "@samenkijken/annotation/document/change";
import type { DocumentRecord } from "@samenkijken/annotation/document/document-record";
import type { Request } from "@samenkijken/contract/operation";
import type { Operations } from "@samenkijken/contract/operations";
import { api, OfflineError } from "../../platform/api.ts";
import { problemCode } from "../../platform/problem-words.ts";
import type { Batch, SendResult } from "./save-queue.ts";

type WireChange = Request<Operations["applyChanges"]>["body"]["change"];

/** A change as the contract wants it: the same, in lists of its own. */
function onTheWire(change: Change): WireChange {
  return {
    added: [...change.added],
    updated: change.updated.map(([from, to]): [DocumentRecord, DocumentRecord] => [from, to]),
    removed: [...change.removed],
  };
}

/** Sends one batch; the server knows a repeated one by its id. */
export async function sendBatch(
  recordingId: string,
  { batchId, baseRevision, change }: Batch,
): Promise<SendResult> {
  try {
    const body = { batchId, baseRevision, change: onTheWire(change) };
    const { revision } = await api.applyChanges({ params: { recordingId }, body });
    return { ok: true, revision };
  } catch (error) {
    if (error instanceof OfflineError) return { ok: false, why: "offline", error };
    const code = problemCode(error);
    const isClash = code === "changed-meanwhile" || code === "does-not-fit";
    return { ok: false, why: isClash ? "clash" : "failed", error };
  }
}
