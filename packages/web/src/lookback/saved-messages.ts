import { defineMessages } from "../platform/language.ts";

/** Words about saving what is done in a talk. */
export const savedMessages = defineMessages({
  nl: {
    saved: "Bewaard",
    saving: "Bewaren…",
    here: "Bewaard op deze laptop",
    nowhere: "Nog niet bewaard. Laat deze pagina open",
    failed: "Niet bewaard, probeer opnieuw",
    refused: "Niet alles is bewaard: zie de notities",
    drop: "Ik heb het gelezen, haal dit weg",
  },
  en: {
    saved: "Saved",
    saving: "Saving…",
    here: "Saved on this laptop",
    nowhere: "Not saved yet. Leave this page open",
    failed: "Not saved, try again",
    refused: "Not everything is saved: see the notes",
    drop: "I have read it, take this away",
  },
});
