/** What can be wrong with a film, each in the words for the person who brought it. */
export const filmProblems = {
  "no-file": {
    nl: "Noem het bestand dat bekeken moet worden.",
    en: "Name the file to check.",
  },
  "unknown-option": {
    nl: "Deze optie bestaat niet. Gebruik: film check BESTAND [--json] [--language nl|en].",
    en: "There is no such option. Use: film check FILE [--json] [--language nl|en].",
  },
  "unknown-cut-option": {
    nl: "Gebruik: film cut BESTAND --from MOMENT --to MOMENT --out NIEUW.mp4 [--language nl|en].",
    en: "Use: film cut FILE --from MOMENT --to MOMENT --out NEW.mp4 [--language nl|en].",
  },
  "not-found": { nl: "Dit bestand bestaat niet.", en: "This file does not exist." },
  "not-a-file": {
    nl: "Dit is geen bestand, maar een map of een apparaat.",
    en: "This is not a file but a folder or a device.",
  },
  unreadable: {
    nl: "Dit bestand mag of kan niet gelezen worden.",
    en: "This file may not or cannot be read.",
  },
  "no-ffmpeg": {
    nl: "ffmpeg 5.1 of nieuwer ontbreekt op deze computer; zonder dat programma kan een film niet bekeken worden.",
    en: "ffmpeg 5.1 or newer is missing on this computer; without it a film cannot be checked.",
  },
  "empty-file": {
    nl: "Het bestand is leeg. Kopieer de film opnieuw van het toestel.",
    en: "The file is empty. Copy the film from the device again.",
  },
  "not-a-film": {
    nl: "Dit bestand is geen film, of het begin of de inhoudsopgave ontbreekt. Kopieer de film opnieuw van het toestel.",
    en: "This file is not a film, or its beginning or index is missing. Copy the film from the device again.",
  },
  "no-picture": { nl: "Dit bestand heeft geen beeld.", en: "This file has no picture." },
  unplayable: {
    nl: "Er is beeld, maar geen enkel beeld kan getoond worden.",
    en: "There is a picture track, but not one picture can be shown.",
  },
  "too-slow": {
    nl: "Deze film bekijken duurde te lang; het is gestopt.",
    en: "Checking this film took too long and was stopped.",
  },
  "too-big": {
    nl: "De beelden van deze film zijn te groot om te verwerken (meer dan 100 megapixel).",
    en: "The pictures of this film are too big to process (more than 100 megapixels).",
  },
  "too-long": {
    nl: "Deze film is langer dan 6 uur. Knip hem eerst in stukken.",
    en: "This film is longer than 6 hours. Cut it into pieces first.",
  },
  "parts-differ": {
    nl: "Deze bestanden horen niet bij elkaar: hun beelden zijn niet even groot. Kies alleen de delen van één film.",
    en: "These files do not belong together: their pictures differ in size. Choose only the parts of one film.",
  },
  "empty-stretch": {
    nl: "Tussen deze twee momenten begint geen beeld van de film.",
    en: "No picture of the film begins between these two moments.",
  },
  "no-moment": {
    nl: "Noem met --from en --to twee momenten, als seconden (12,5) of als tijdcode (03:41,12).",
    en: "Name two moments with --from and --to, as seconds (12.5) or as timecode (03:41,12).",
  },
  "no-out": {
    nl: "Noem met --out het bestand dat gemaakt moet worden.",
    en: "Name the file to make with --out.",
  },
  exists: {
    nl: "Het bestand achter --out bestaat al; het wordt niet overschreven.",
    en: "The file named by --out exists already; it is not written over.",
  },
  unwritable: {
    nl: "Het bestand achter --out kan niet gemaakt worden.",
    en: "The file named by --out cannot be made.",
  },
  "cut-off": {
    nl: "Het einde van het bestand ontbreekt. Wat er is, kan getoond worden.",
    en: "The end of the file is missing. What is there can be shown.",
  },
  damaged: {
    nl: "Een deel van de film is beschadigd. De beelden die leesbaar zijn, worden getoond.",
    en: "Part of the film is damaged. The pictures that can be read are shown.",
  },
  "sound-unreadable": {
    nl: "Het geluid kan niet gelezen worden; het beeld wel.",
    en: "The sound cannot be read; the picture can.",
  },
  "no-duration": {
    nl: "Het bestand zegt niet hoe lang het duurt; de lengte is van de beelden zelf genomen.",
    en: "The file does not say how long it is; the length was taken from the pictures themselves.",
  },
  "long-film": {
    nl: "Deze film duurt langer dan 20 minuten; voor nabespreken is een kort stuk meestal genoeg.",
    en: "This film is longer than 20 minutes; for looking back a short stretch is usually enough.",
  },
} as const satisfies Record<string, { readonly nl: string; readonly en: string }>;

export type FilmProblemCode = keyof typeof filmProblems;
export type FilmLanguage = "nl" | "en";

export interface FilmProblem {
  readonly code: FilmProblemCode;
  readonly message: string;
}

/** Gives a problem with its sentence in the reader's language. */
export function filmProblem(code: FilmProblemCode, language: FilmLanguage): FilmProblem {
  return { code, message: filmProblems[code][language] };
}
