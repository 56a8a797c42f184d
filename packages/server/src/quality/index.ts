export { qualityHandlers } from "./handlers.ts";
export { qualityJobs } from "./jobs.ts";
