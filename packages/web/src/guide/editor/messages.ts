import { defineMessages } from "../../platform/language.ts";
import { editorWordsEn } from "./messages-en.ts";
import { editorWordsNl } from "./messages-nl.ts";

export const editorMessages = defineMessages({ nl: editorWordsNl, en: editorWordsEn });
