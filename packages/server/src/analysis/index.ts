export { analysisHandlers } from "./handlers.ts";
export { demandClip, demandPlan, loadPlan } from "./load-plan.ts";
