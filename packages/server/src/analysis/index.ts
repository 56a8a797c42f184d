export { analysisHandlers } from "./handlers.ts";
export { demandPlan, loadPlan } from "./load-plan.ts";
