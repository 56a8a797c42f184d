import { defineMessages } from "../platform/language.ts";
import { analysisEn } from "./messages-en.ts";
import { analysisNl } from "./messages-nl.ts";

/** Words of the workbench. */
export const analysisMessages = defineMessages({ nl: analysisNl, en: analysisEn });
