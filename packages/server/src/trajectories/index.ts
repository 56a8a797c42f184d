export { DeviationReasoned, publishDeviation, trajectoryEvents, type CycleFact } from "./events.ts";
export { goalHandlers } from "./goals/handlers.ts";
export { trajectoryHandlers } from "./handlers.ts";
export { trajectoryJobs } from "./jobs.ts";
export { demandTrajectory } from "./load-trajectory.ts";
