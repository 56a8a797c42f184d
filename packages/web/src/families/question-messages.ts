import { defineMessages } from "../platform/language.ts";

export const questionMessages = defineMessages({
  nl: {
    title: "De vraag",
    quoted: (quote: string) => `“${quote}”`,
    saidBy: (name: string, day: string) => `${name}, ${day}`,
  },
  en: {
    title: "The question",
    quoted: (quote: string) => `“${quote}”`,
    saidBy: (name: string, day: string) => `${name}, ${day}`,
  },
});
