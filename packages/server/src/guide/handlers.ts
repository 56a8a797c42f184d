import type { HandlersOf } from "../platform/operation-types.ts";
import { listCards } from "./list-cards.ts";

export const guideHandlers: HandlersOf<"listCards"> = { listCards };
