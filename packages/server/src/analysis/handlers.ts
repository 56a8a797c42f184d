import type { HandlersOf } from "../platform/operation-types.ts";
import { applyChanges } from "./apply-changes.ts";
import { markPlanReady } from "./mark-plan-ready.ts";
import { readAnalysis } from "./read-analysis.ts";

export const analysisHandlers: HandlersOf<"readAnalysis" | "applyChanges" | "markPlanReady"> = {
  readAnalysis,
  applyChanges,
  markPlanReady,
};
