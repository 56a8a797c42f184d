import type { HandlersOf } from "../platform/operation-types.ts";
import { addFamily } from "./add-family.ts";
import { changeFamily } from "./change-family.ts";
import { listFamilies } from "./list-families.ts";
import { readFamily } from "./read-family.ts";

export const familyHandlers: HandlersOf<"listFamilies" | "addFamily" | "readFamily" | "changeFamily"> = {
  listFamilies,
  addFamily,
  readFamily,
  changeFamily,
};
