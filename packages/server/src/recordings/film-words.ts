import { filmProblems, type FilmProblemCode } from "@samenkijken/media/film-problem";

/** What the store and the sending can add to the problems that a film itself can have, in words for who brought it. */
const serverProblems = {
  "not-prepared": {
    nl: "De film is binnen en bewaard, maar kon niet worden klaargemaakt. Probeer het opnieuw.",
    en: "The film came in and is kept, but could not be prepared. Try again.",
  },
  "not-made-faster": {
    nl: "De film wordt getoond zoals de camera hem maakte. Bladeren per beeld kan daardoor trager gaan.",
    en: "The film is shown as the camera made it. Stepping through its pictures can be slower.",
  },
  "disk-full": {
    nl: "De schijf van de server is vol. De film is binnen en bewaard. Als er ruimte is, gaat het vanzelf verder.",
    en: "The disk of the server is full. The film came in and is kept. It goes on by itself when there is room.",
  },
  "arrived-damaged": {
    nl: "De film is anders aangekomen dan hij is verstuurd. Hij staat nog op je camera. Verstuur hem opnieuw.",
    en: "The film arrived otherwise than it was sent. It is still on your camera. Send it again.",
  },
  "store-damaged": {
    nl: "Het bewaarde bestand is na aankomst beschadigd geraakt en kan niet meer worden gelezen. Verstuur de film opnieuw vanaf je camera, en meld dit aan de beheerder.",
    en: "The stored file was damaged after it arrived and cannot be read any more. Send the film again from your camera, and tell the administrator.",
  },
} as const;

export type ProblemOfFilm = FilmProblemCode | keyof typeof serverProblems;

/** The words of a film's problems, in both languages, as they are kept with the film. */
export function problemWords(codes: readonly ProblemOfFilm[]): string {
  const words = { ...filmProblems, ...serverProblems };
  return JSON.stringify(codes.map((code) => ({ code, ...words[code] })));
}
