import type { HandlersOf } from "../platform/operation-types.ts";
import { listCards } from "./list-cards.ts";
import { listProgrammes, publishProgramme } from "./programmes.ts";

export const guideHandlers: HandlersOf<"listCards" | "listProgrammes" | "publishProgramme"> = {
  listCards,
  listProgrammes,
  publishProgramme,
};
