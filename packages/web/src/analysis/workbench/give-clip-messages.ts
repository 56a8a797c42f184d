import { defineMessages } from "../../platform/language.ts";

export const giveClipMessages = defineMessages({
  nl: {
    open: "Meegeven aan het gezin",
    title: "Dit fragment meegeven aan het gezin",
    what: "Je maakt van dit fragment een bestand, precies van het eerste tot het laatste beeld. Zet het op een stick of stuur het veilig door.",
    whose:
      "Het bestand is daarna van het gezin: wij kunnen het niet meer wissen. Daarom moet iedereen in de film hier apart ja op hebben gezegd. Het komt in het logboek.",
    toConsent: "Naar de toestemming",
    make: "Bestand maken",
    ready: (time: string) => `Het bestand staat klaar tot ${time}.`,
    save: (name: string) => `Opslaan: ${name}`,
    close: "Sluiten",
  },
  en: {
    open: "Give to the family",
    title: "Give this clip to the family",
    what: "You make a file of this clip, exactly from its first to its last picture. Put it on a stick, or send it in a safe way.",
    whose:
      "The file is the family’s from then on: we cannot delete it any more. So everyone in the film must have said yes to this apart. It is kept in the log.",
    toConsent: "To the consent",
    make: "Make the file",
    ready: (time) => `The file is there until ${time}.`,
    save: (name) => `Save: ${name}`,
    close: "Close",
  },
});
