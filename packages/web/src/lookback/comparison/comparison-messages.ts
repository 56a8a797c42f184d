import { defineMessages } from "../../platform/language.ts";

/** Words of two pictures beside each other. */
export const comparisonMessages = defineMessages({
  nl: {
    title: "Toen en nu",
    subtitle: "Twee foto’s naast elkaar",
    back: "Terug naar het gezin",
    skip: "Naar de foto’s",
    before: "Toen",
    now: "Nu",
    film: (number: number, moment: string) => `Film ${String(number)}: ${moment}`,
    whichFilm: "Welke film",
    whichPicture: "Welk moment",
    source: { still: "Foto", kept: "Bewaard moment", clip: "Begin van fragment" },
    picture: (source: string, words: string, time: string) =>
      words === "" ? `${source}, ${time}` : `${source}: ${words}, ${time}`,
    words: "Woorden erbij",
    wordsHelp: "Bijvoorbeeld wat de ouders erover zeggen. Mag leeg blijven.",
    optional: "mag leeg blijven",
    save: "Bewaar deze twee foto’s",
    saved: "De twee foto’s zijn bewaard",
    saving: "Bewaren…",
    fewFilms: "Voor vergelijken zijn twee films nodig die klaar zijn en waar toestemming voor is.",
    lockedFilm: (number: number) =>
      `Film ${String(number)} is op slot. Zonder toestemming van iedereen laten we er geen foto van zien.`,
    noPictures: "Van deze film is nog geen foto of fragment gekozen. Doe dat eerst bij de analyse.",
    lead: "Kies samen met de ouders twee momenten. Vertel niet wat er anders is: vraag het.",
    onScreen: "Op het tweede scherm",
    show: { both: "Allebei", before: "Alleen toen", now: "Alleen nu", nothing: "Leeg scherm" },
    full: "Volledig scherm",
  },
  en: {
    title: "Then and now",
    subtitle: "Two pictures beside each other",
    back: "Back to the family",
    skip: "To the pictures",
    before: "Then",
    now: "Now",
    film: (number: number, moment: string) => `Film ${String(number)}: ${moment}`,
    whichFilm: "Which film",
    whichPicture: "Which moment",
    source: { still: "Photo", kept: "Kept moment", clip: "Begin of a fragment" },
    picture: (source: string, words: string, time: string) =>
      words === "" ? `${source}, ${time}` : `${source}: ${words}, ${time}`,
    words: "Words to go with it",
    wordsHelp: "For example what the parents say about it. May stay empty.",
    optional: "may stay empty",
    save: "Save these two pictures",
    saved: "The two pictures are saved",
    saving: "Saving…",
    fewFilms: "To compare, two films are needed that are ready and that everyone agreed to.",
    lockedFilm: (number: number) =>
      `Film ${String(number)} is locked. Without everyone’s consent we show no picture of it.`,
    noPictures: "No photo or fragment of this film was chosen yet. Do that first in the analysis.",
    lead: "Choose two moments together with the parents. Do not tell what is different: ask.",
    onScreen: "On the second screen",
    show: { both: "Both", before: "Only then", now: "Only now", nothing: "Blank screen" },
    full: "Full screen",
  },
});

export type ComparisonWords = (typeof comparisonMessages)["nl"];
