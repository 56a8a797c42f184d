import type { ThemeId } from "./themes.ts";
import type { Wording } from "./wording.ts";

/** An ordinary moment to film that fits an age (corrected for prematurity) and what the question is about. */
export type FilmIdea = {
  readonly id: string;
  readonly fromMonths: number;
  /** The bound not included. */
  readonly belowMonths: number;
  readonly kind: "care" | "contact";
  readonly themes: readonly ThemeId[];
  readonly words: Wording;
};

/** Where the ideas come from. */
export const filmIdeasSource: Wording = {
  nl: "Fasen van ontwikkeling en gewone filmmomenten (kennis van het vak); eigen lijst, versie 1, nog te bevestigen door AIT",
  en: "Phases of development and ordinary moments to film (professional knowledge); own list, version 1, to be confirmed by AIT",
};

function idea(
  [id, kind]: readonly [string, FilmIdea["kind"]],
  [fromMonths, belowMonths]: readonly [number, number],
  themes: readonly ThemeId[],
  [nl, en]: readonly [string, string],
): FilmIdea {
  return { id, kind, fromMonths, belowMonths, themes, words: { nl, en } };
}

/** The ideas, youngest first. */
export const filmIdeas: readonly FilmIdea[] = [
  idea(
    ["changing", "care"],
    [0, 24],
    ["daily-care", "contact", "crying", "premature"],
    ["Verschonen", "Changing"],
  ),
  idea(
    ["lap", "contact"],
    [0, 6],
    ["contact", "crying", "premature", "play"],
    ["Wakker op schoot", "Awake on the lap"],
  ),
  idea(
    ["feeding", "care"],
    [0, 12],
    ["eating", "contact", "premature"],
    ["Voeden, na de eerste honger", "Feeding, after the first hunger"],
  ),
  idea(["bath", "care"], [0, 72], ["daily-care", "contact", "crying"], ["In bad", "In the bath"]),
  idea(
    ["mat", "contact"],
    [3, 12],
    ["play", "contact", "premature"],
    ["Spelen op de mat", "Playing on the mat"],
  ),
  idea(
    ["high-chair", "care"],
    [6, 24],
    ["eating", "limits", "contact"],
    ["Eten in de kinderstoel", "Eating in the high chair"],
  ),
  idea(
    ["bedtime-baby", "care"],
    [3, 48],
    ["sleeping", "crying"],
    ["Het begin van naar bed gaan", "The start of going to bed"],
  ),
  idea(
    ["floor", "contact"],
    [9, 36],
    ["play", "contact", "emotions"],
    ["Samen spelen op de grond", "Playing together on the floor"],
  ),
  idea(["dressing", "care"], [12, 84], ["daily-care", "limits"], ["Aankleden", "Getting dressed"]),
  idea(["book", "contact"], [9, 72], ["contact", "sleeping", "play"], ["Een boekje lezen", "Reading a book"]),
  idea(["tidying", "contact"], [18, 108], ["limits", "emotions"], ["Samen opruimen", "Tidying up together"]),
  idea(
    ["potty", "care"],
    [20, 48],
    ["daily-care", "limits"],
    ["Naar de wc of op het potje", "To the toilet or on the potty"],
  ),
  idea(
    ["meal", "care"],
    [18, 156],
    ["eating", "limits", "siblings"],
    ["Aan tafel met het gezin", "At table with the family"],
  ),
  idea(
    ["siblings", "contact"],
    [18, 156],
    ["siblings", "play", "limits", "emotions"],
    ["Spelen met broer of zus", "Playing with a sibling"],
  ),
  idea(["bedtime", "care"], [48, 120], ["sleeping", "limits"], ["Naar bed gaan", "Going to bed"]),
  idea(
    ["game", "contact"],
    [48, 156],
    ["play", "emotions", "limits", "contact"],
    ["Een spelletje", "A game"],
  ),
  idea(["cooking", "contact"], [60, 156], ["contact", "play"], ["Samen koken", "Cooking together"]),
  idea(["homework", "contact"], [72, 156], ["school", "limits"], ["Huiswerk", "Homework"]),
  idea(
    ["talk", "contact"],
    [72, 156],
    ["school", "emotions", "contact"],
    ["Praten over de dag", "Talking about the day"],
  ),
  idea(
    ["agreeing", "contact"],
    [96, 156],
    ["limits", "emotions"],
    ["Een afspraak maken, zoals over schermtijd", "Making an agreement, such as on screen time"],
  ),
  idea(["chore", "contact"], [96, 156], ["limits", "contact"], ["Een klusje samen", "A chore together"]),
];

/** What fits an age in whole months, and a theme when one was chosen. */
export function ideasFor(months: number, theme: ThemeId | null): readonly FilmIdea[] {
  return filmIdeas.filter(
    ({ fromMonths, belowMonths, themes }) =>
      months >= fromMonths && months < belowMonths && (theme === null || themes.includes(theme)),
  );
}

/** The themes for which there is an idea at this age, in the order of the list of themes. */
export function themesWithIdeas(months: number, order: readonly ThemeId[]): readonly ThemeId[] {
  return order.filter((theme) => ideasFor(months, theme).length > 0);
}
