import { defineMessages } from "../../platform/language.ts";
import { goalWordsEn } from "./messages-en.ts";
import { goalWordsNl } from "./messages-nl.ts";

export const goalMessages = defineMessages({ nl: goalWordsNl, en: goalWordsEn });
