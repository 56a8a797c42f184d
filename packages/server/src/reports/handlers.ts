import type { HandlersOf } from "../platform/operation-types.ts";
import { listLog } from "./list-log.ts";

export const reportHandlers: HandlersOf<"listLog"> = { listLog };
