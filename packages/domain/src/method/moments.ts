/** An ordinary moment of the day to film: caring for the child, being in contact, or either. */
export type FilmMoment = {
  readonly id: FilmMomentId;
  readonly kind: "care" | "contact" | "either";
  readonly label: { readonly nl: string; readonly en: string };
};

export type FilmMomentId = (typeof filmMomentIds)[number];

/** The ids of the film moments in the order in which a form offers them. */
export const filmMomentIds = [
  "care",
  "meal",
  "play",
  "bath",
  "dress",
  "homework",
  "table",
  "bedtime",
  "other",
] as const;

/** What a family can choose to film; the handbook of K-VHT asks for a daily care or contact moment (domain §1.4). */
export const filmMoments: Readonly<Record<FilmMomentId, FilmMoment>> = {
  care: { id: "care", kind: "care", label: { nl: "Verzorgen", en: "Care" } },
  meal: { id: "meal", kind: "care", label: { nl: "Eten", en: "Meal" } },
  play: { id: "play", kind: "contact", label: { nl: "Spelen", en: "Play" } },
  bath: { id: "bath", kind: "care", label: { nl: "In bad", en: "Bath" } },
  dress: { id: "dress", kind: "care", label: { nl: "Aankleden", en: "Getting dressed" } },
  homework: { id: "homework", kind: "contact", label: { nl: "Huiswerk", en: "Homework" } },
  table: { id: "table", kind: "contact", label: { nl: "Samen aan tafel", en: "Together at the table" } },
  bedtime: { id: "bedtime", kind: "care", label: { nl: "Naar bed gaan", en: "Going to bed" } },
  other: { id: "other", kind: "either", label: { nl: "Iets anders", en: "Something else" } },
};
