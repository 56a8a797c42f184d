import type { DocumentRecord } from "@samenkijken/contract/analysis";
import { Problem } from "../platform/problem.ts";
import type { ReadScope } from "../platform/scope.ts";
import { selectDocument, selectRecords } from "./queries.ts";

type OfType<Type extends DocumentRecord["type"]> = Extract<DocumentRecord, { type: Type }>;

/** The clips and stills of a look-back plan in their order: no markers, since parents never see codes. */
export async function loadPlan(
  scope: ReadScope,
  recordingId: string,
): Promise<{ readonly clips: OfType<"clip">[]; readonly stills: OfType<"still">[] }> {
  const records = await selectRecords(scope, recordingId);
  return {
    clips: records.filter((record) => record.type === "clip"),
    stills: records.filter((record) => record.type === "still"),
  };
}

/** Refuses while the plan was not marked ready. */
export async function demandPlan(scope: ReadScope, recordingId: string): Promise<void> {
  const document = await selectDocument(scope, recordingId);
  if (document === undefined || document.plan_ready_at === null) throw new Problem("plan-not-ready");
}

/** Refuses a clip that is not in the plan of this film. */
export async function demandClip(scope: ReadScope, recordingId: string, clipId: string): Promise<void> {
  const { clips } = await loadPlan(scope, recordingId);
  if (!clips.some((clip) => clip.id === clipId)) throw new Problem("unknown-clip");
}
