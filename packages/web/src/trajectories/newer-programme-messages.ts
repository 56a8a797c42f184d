import { defineMessages } from "../platform/language.ts";

export const programmeVersionMessages = defineMessages({
  nl: {
    newer: (name: string, own: number, newest: number) =>
      `Van ${name} is er een nieuwe versie (${newest}). Dit traject volgt versie ${own} en blijft daarop.`,
    move: "Overzetten",
    title: (name: string, newest: number) => `Overzetten naar ${name}, versie ${newest}`,
    stays: "Wat gedaan is, blijft. Het afgesproken aantal opnames blijft ook.",
    differs: "Wat er verandert",
    note: "Waarom zet je dit traject over?",
    missingNote: "Schrijf op waarom, minstens 3 tekens",
    cancel: "Niet overzetten",
  },
  en: {
    newer: (name, own, newest) =>
      `There is a new version of ${name} (${newest}). This trajectory follows version ${own} and stays on it.`,
    move: "Move",
    title: (name, newest) => `Move to ${name}, version ${newest}`,
    stays: "What is done stays. The agreed number of recordings stays as well.",
    differs: "What changes",
    note: "Why do you move this trajectory?",
    missingNote: "Write down why, at least 3 characters",
    cancel: "Do not move",
  },
});
