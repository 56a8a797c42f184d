import { defineMessages } from "../../platform/language.ts";
import { courseEn } from "./messages-en.ts";
import { courseNl } from "./messages-nl.ts";

export const courseMessages = defineMessages({ nl: courseNl, en: courseEn });
