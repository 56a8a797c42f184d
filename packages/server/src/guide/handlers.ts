import type { HandlersOf } from "../platform/operation-types.ts";
import { listCards } from "./list-cards.ts";
import { listProgrammes, publishProgramme, readProgramme } from "./programmes.ts";

export const guideHandlers: HandlersOf<
  "listCards" | "listProgrammes" | "readProgramme" | "publishProgramme"
> = {
  listCards,
  listProgrammes,
  readProgramme,
  publishProgramme,
};
