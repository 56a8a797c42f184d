import { defineMessages } from "../platform/language.ts";

export const reportMessages = defineMessages({
  nl: {
    looked: "Wie keek en wat er veranderde",
    nobodyLooked: "Nog niemand.",
    columns: { at: "Wanneer", who: "Wie", what: "Wat", watched: "Gekeken" },
    refused: (what: string) => `${what}, geweigerd`,
    minutes: (minutes: number, seconds: string) => `${minutes}:${seconds} min`,
    kinds: { look: "bekeken", change: "gewijzigd" },
    things: {
      family: "gezin",
      consent: "toestemming",
      trajectory: "traject",
      recording: "opname",
      film: "film",
      analysis: "analyse",
      lookback: "terugkijken",
      log: "logboek",
    },
    line: (thing: string, kind: string) => `${thing} ${kind}`,
    more: "Alleen de nieuwste 50 staan hier.",
  },
  en: {
    looked: "Who looked and what changed",
    nobodyLooked: "Nobody yet.",
    columns: { at: "When", who: "Who", what: "What", watched: "Watched" },
    refused: (what) => `${what}, refused`,
    minutes: (minutes, seconds) => `${minutes}:${seconds} min`,
    kinds: { look: "looked at", change: "changed" },
    things: {
      family: "family",
      consent: "consent",
      trajectory: "trajectory",
      recording: "recording",
      film: "film",
      analysis: "analysis",
      lookback: "look-back",
      log: "log",
    },
    line: (thing, kind) => `${thing} ${kind}`,
    more: "Only the newest 50 are here.",
  },
});
