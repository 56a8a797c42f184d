import type { FilmMoment } from "../programmes/content.ts";

const source = {
  nl: "Handboek K-VHT: een dagelijks moment van verzorging of contact; eigen lijst",
  en: "Handbook of K-VHT: a daily moment of care or contact; own list",
};

function moment(id: string, kind: FilmMoment["kind"], [nl, en]: readonly [string, string]): FilmMoment {
  return { id, kind, label: { nl, en }, source, verified: false };
}

/** What a family can choose to film, in the order in which a form offers it (domain §1.4). */
export const familyMoments: readonly FilmMoment[] = [
  moment("care", "care", ["Verzorgen", "Care"]),
  moment("meal", "care", ["Eten", "Meal"]),
  moment("play", "contact", ["Spelen", "Play"]),
  moment("bath", "care", ["In bad", "Bath"]),
  moment("dress", "care", ["Aankleden", "Getting dressed"]),
  moment("homework", "contact", ["Huiswerk", "Homework"]),
  moment("table", "contact", ["Samen aan tafel", "Together at the table"]),
  moment("bedtime", "care", ["Naar bed gaan", "Going to bed"]),
  moment("other", "either", ["Iets anders", "Something else"]),
];

/** The same for a child from birth to 4, who has no homework yet. */
export const youngMoments: readonly FilmMoment[] = familyMoments.filter(({ id }) => id !== "homework");

/** What a young person and the parents can choose together. */
export const teenMoments: readonly FilmMoment[] = [
  moment("meal", "care", ["Eten", "Meal"]),
  moment("cooking", "contact", ["Samen koken", "Cooking together"]),
  moment("table", "contact", ["Samen aan tafel", "Together at the table"]),
  moment("homework", "contact", ["Huiswerk", "Homework"]),
  moment("agreeing", "contact", ["Iets afspreken", "Making an agreement"]),
  moment("chore", "contact", ["Een klus samen", "A chore together"]),
  moment("game", "contact", ["Een spel", "A game"]),
  moment("other", "either", ["Iets anders", "Something else"]),
];

/** What can be filmed in a group at school. */
export const schoolMoments: readonly FilmMoment[] = [
  moment("circle", "contact", ["In de kring", "In the circle"]),
  moment("lesson", "contact", ["Werkles", "Working on a task"]),
  moment("instruction", "contact", ["Uitleg", "Instruction"]),
  moment("transition", "either", ["Een overgang", "A transition"]),
  moment("playing-outside", "contact", ["Buiten spelen", "Playing outside"]),
  moment("other", "either", ["Iets anders", "Something else"]),
];
