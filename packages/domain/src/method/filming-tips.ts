import type { FilmingTip } from "../programmes/content.ts";
import { ownWords } from "./wording.ts";

const source = {
  nl: "Handboek K-VHT: kleine camera, kind wakker en aandachtig; verder eigen woorden, versie 1",
  en: "Handbook of K-VHT: small camera, child awake and attentive; the rest own wording, version 1",
};

type Words = readonly [nl: string, en: string];

function tip(id: string, topic: Words, words: Words, from = source): FilmingTip {
  return {
    id,
    topic: { nl: topic[0], en: topic[1] },
    tip: { nl: words[0], en: words[1] },
    source: from,
    verified: false,
  };
}

/** The agreements on filming (filmafspraken) at home, as a card before the film (domain §2.6). */
export const homeTips: readonly FilmingTip[] = [
  tip(
    "what",
    ["Wat", "What"],
    [
      "Een gewoon moment dat redelijk gaat. De ouders kiezen.",
      "An ordinary moment that goes fairly well. The parents choose.",
    ],
  ),
  tip(
    "length",
    ["Hoe lang", "How long"],
    [
      "Ongeveer tien minuten. Korter mag; langer dan twintig is te veel.",
      "About ten minutes. Shorter is fine; more than twenty is too much.",
    ],
  ),
  tip(
    "child",
    ["Het kind", "The child"],
    [
      "Wakker en aandachtig of actief. Huilt het, wacht dan even.",
      "Awake and attentive or active. When it cries, wait a while.",
    ],
  ),
  tip(
    "picture",
    ["In beeld", "In the picture"],
    [
      "De gezichten van kind en ouder allebei, en hun handen. Niemand zonder toestemming.",
      "The faces of child and parent both, and their hands. Nobody without consent.",
    ],
  ),
  tip(
    "camera",
    ["De camera", "The camera"],
    [
      "Op ooghoogte van het kind, licht achter je. Volg het kind en blijf ruim.",
      "At the child’s eye level, light behind you. Follow the child and stay wide.",
    ],
  ),
  tip("sound", ["Geluid", "Sound"], ["Tv en radio uit.", "Television and radio off."]),
  tip(
    "you",
    ["Jij", "You"],
    [
      "Vriendelijk op de achtergrond. Antwoord kort als iemand iets zegt. Stop als ouder of kind dat wil.",
      "Friendly in the background. Answer briefly when spoken to. Stop when parent or child wants to.",
    ],
  ),
  tip(
    "after",
    ["Na afloop", "Afterwards"],
    [
      "Een compliment en dank. Geen oordeel. Zeg wanneer jullie terugkijken.",
      "A compliment and thanks. No verdict. Say when you look back together.",
    ],
  ),
];

/** The same in a group at school: only the child it is about and the teacher are in the picture. */
export const schoolTips: readonly FilmingTip[] = [
  tip(
    "what",
    ["Wat", "What"],
    [
      "Een gewoon moment in de groep dat redelijk gaat. De leerkracht kiest.",
      "An ordinary moment in the group that goes fairly well. The teacher chooses.",
    ],
    ownWords,
  ),
  tip("length", ["Hoe lang", "How long"], ["Ongeveer tien minuten.", "About ten minutes."], ownWords),
  tip(
    "picture",
    ["In beeld", "In the picture"],
    [
      "Het kind en de leerkracht. Houd andere kinderen buiten beeld; wie geen toestemming heeft, zit achter de camera.",
      "The child and the teacher. Keep other children out of the picture; those without consent sit behind the camera.",
    ],
    ownWords,
  ),
  tip(
    "told",
    ["Wie het weet", "Who knows"],
    [
      "De ouders van alle kinderen in de groep zijn op de hoogte en konden nee zeggen.",
      "The parents of all children in the group know of it and could say no.",
    ],
    ownWords,
  ),
  tip(
    "camera",
    ["De camera", "The camera"],
    [
      "Op ooghoogte van het kind, licht achter je. Loop niet door de kring.",
      "At the child’s eye level, light behind you. Do not walk through the circle.",
    ],
    ownWords,
  ),
  tip(
    "you",
    ["Jij", "You"],
    [
      "Op de achtergrond. De leerkracht leidt, jij stuurt niet.",
      "In the background. The teacher leads, you do not steer.",
    ],
    ownWords,
  ),
  tip(
    "after",
    ["Na afloop", "Afterwards"],
    [
      "Een compliment en dank. Geen oordeel. Zeg wanneer jullie terugkijken.",
      "A compliment and thanks. No verdict. Say when you look back together.",
    ],
    ownWords,
  ),
];
