import type { HandlersOf } from "../platform/operation-types.ts";
import { listDeviations } from "./list-deviations.ts";

export const qualityHandlers: HandlersOf<"listDeviations"> = { listDeviations };
