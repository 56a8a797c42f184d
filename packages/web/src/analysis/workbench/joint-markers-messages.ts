import { defineMessages } from "../../platform/language.ts";

export const jointMarkersMessages = defineMessages({
  nl: {
    title: (count: number) => `Samen gemerkt (${String(count)})`,
    apart:
      "Dit merkten jullie samen met de ouders bij het terugkijken. Het staat los van jouw codes en telt daar niet in mee.",
  },
  en: {
    title: (count) => `Marked together (${String(count)})`,
    apart:
      "This you marked together with the parents while looking back. It is kept apart from your codes and does not count there.",
  },
});
