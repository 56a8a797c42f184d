export { guideHandlers } from "./handlers.ts";
