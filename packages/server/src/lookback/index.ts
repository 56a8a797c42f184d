export { lookBackHandlers } from "./handlers.ts";
