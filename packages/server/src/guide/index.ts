export { guideHandlers } from "./handlers.ts";
export { loadProgrammes } from "./programmes.ts";
