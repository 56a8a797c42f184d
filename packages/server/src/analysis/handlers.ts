import type { HandlersOf } from "../platform/operation-types.ts";
import { applyChanges } from "./apply-changes.ts";
import { giveClip } from "./give-clip.ts";
import { markPlanReady } from "./mark-plan-ready.ts";
import { readAnalysis } from "./read-analysis.ts";
import { readRevision } from "./read-revision.ts";

type Names = "readAnalysis" | "readRevision" | "applyChanges" | "markPlanReady" | "giveClip";

export const analysisHandlers: HandlersOf<Names> = {
  readAnalysis,
  readRevision,
  applyChanges,
  markPlanReady,
  giveClip,
};
