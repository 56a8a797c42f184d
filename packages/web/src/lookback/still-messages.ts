import { defineMessages } from "../platform/language.ts";

/** Words of a picture out of a film. */
export const stillMessages = defineMessages({
  nl: { locked: "De film is op slot", photo: "Foto uit de film" },
  en: { locked: "The film is locked", photo: "Photo from the film" },
});
