import { defineMessages } from "../platform/language.ts";

export const stateMessages = defineMessages({
  nl: {
    now: (state: string) => `Nu: ${state}`,
    beside: (state: string, side: string) => `${state}, ${side}`,
    warnings: "Let op",
    since: (text: string, day: string) => `${text} Sinds ${day}.`,
  },
  en: {
    now: (state) => `Now: ${state}`,
    beside: (state, side) => `${state}, ${side}`,
    warnings: "Mind this",
    since: (text, day) => `${text} Since ${day}.`,
  },
});
