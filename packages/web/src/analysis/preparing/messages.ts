import { defineMessages } from "../../platform/language.ts";
import { preparingEn } from "./messages-en.ts";
import { preparingNl } from "./messages-nl.ts";

/** Words of choosing and preparing. */
export const preparingMessages = defineMessages({ nl: preparingNl, en: preparingEn });
