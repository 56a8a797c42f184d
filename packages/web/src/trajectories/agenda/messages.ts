import { defineMessages } from "../../platform/language.ts";
import { agendaWordsEn } from "./messages-en.ts";
import { agendaWordsNl } from "./messages-nl.ts";

export const agendaMessages = defineMessages({ nl: agendaWordsNl, en: agendaWordsEn });
