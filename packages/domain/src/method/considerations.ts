import type { Wording } from "./wording.ts";

/**
 * Something to weigh before help begins. An indication speaks for this help; `relative` asks for thought and `contra`
 * speaks against it: both need a written reason when the family starts all the same, and neither blocks (domain §2.4).
 * `safety` is never ticked or kept here: it leads to the organisation's own protocol.
 */
export type Consideration = {
  readonly id: string;
  readonly kind: "indication" | "relative" | "contra" | "safety";
  /** The programmes for which it counts; empty = every programme. */
  readonly programmeIds: readonly string[];
  readonly words: Wording;
  readonly source: Wording;
  /** Not read in a source yet: the method's owner has to confirm it. */
  readonly unverified: boolean;
};

const kVhtPage: Wording = { nl: "NJi-databank, pagina K-VHT", en: "NJi databank, page of K-VHT" };
const vht412Page: Wording = { nl: "NJi-databank, pagina VHT 4-12", en: "NJi databank, page of VHT 4-12" };
const practice: Wording = {
  nl: "Gangbare praktijk, de lijst van het NJi is niet gevonden",
  en: "Common practice, the list of the NJi was not found",
};

/** What speaks for and against, in the order of the triage card. Another provider of VHT works with no contra-indication at all. */
export const considerations: readonly Consideration[] = [
  forKVht(
    "tension",
    "De ouders voelen spanning of hebben vragen",
    "The parents feel tension or have questions",
  ),
  forKVht("crying", "Een baby die veel huilt of onrustig is", "A baby who cries much or is restless"),
  forKVht("temperament", "Een kind met een pittig temperament", "A child with a difficult temperament"),
  forKVht("premature", "Een kind dat te vroeg geboren is", "A child who was born too soon"),
  forKVht("toddler", "Een peuter met lastig gedrag", "A toddler with difficult behaviour"),
  forKVht(
    "daily-care",
    "Vragen over eten, slapen of zindelijk worden",
    "Questions about eating, sleeping or toilet training",
  ),
  forKVht("attachment", "De hechting staat onder druk", "Attachment is under pressure"),
  forKVht(
    "interaction",
    "Het contact staat onder druk door misverstand, irritatie of machteloosheid",
    "Contact is under pressure by misunderstanding, irritation or powerlessness",
  ),
  forKVht(
    "skills",
    "De ouders weten niet meer hoe ze het moeten aanpakken",
    "The parents no longer know how to go about it",
  ),
  forKVht(
    "social-emotional",
    "De sociaal-emotionele ontwikkeling staat onder druk",
    "Social and emotional development is under pressure",
  ),
  forVht412(
    "light-to-moderate",
    "Lichte tot matige opvoedingsproblemen",
    "Light to moderate parenting problems",
  ),
  forVht412(
    "at-school",
    "Ook op school zijn er vragen of problemen",
    "There are questions or problems at school as well",
  ),
  relative(
    "depression",
    "Een ouder is somber na de bevalling: kan naast behandeling",
    "A parent is depressed after birth: possible beside treatment",
  ),
  relative(
    "disability",
    "Een ouder leert moeilijk: kies een langere vorm",
    "A parent has a learning disability: choose a longer form",
  ),
  relative("language", "Er is een tolk nodig", "An interpreter is needed"),
  against(
    "psychiatric-crisis",
    "Een ouder is in crisis of psychotisch",
    "A parent is in crisis or psychotic",
  ),
  against(
    "addiction",
    "Een verslaving maakt contact nu onmogelijk",
    "An addiction makes contact impossible now",
  ),
  against("no-film", "De ouders willen niet gefilmd worden", "The parents do not want to be filmed"),
  against(
    "custody-conflict",
    "Ouders strijden over gezag of omgang; de film kan bewijs worden",
    "Parents are in conflict over custody; the film may become evidence",
  ),
  against("one-refuses", "Eén ouder met gezag zegt nee", "One parent with custody says no"),
  {
    ...against(
      "child-crisis",
      "Het kind is in een ernstige psychiatrische crisis",
      "The child is in a severe psychiatric crisis",
    ),
    programmeIds: ["vht-4-12"],
  },
  {
    id: "unsafe",
    kind: "safety",
    programmeIds: [],
    words: {
      nl: "Er zijn zorgen over veiligheid. Volg eerst de meldcode; schrijf de afweging daar op en niet hier.",
      en: "There are concerns about safety. Follow the reporting code first; write the consideration there and not here.",
    },
    source: practice,
    unverified: true,
  },
];

/** What counts for this programme; for none, what counts for every programme. */
export function considerationsFor(programmeId: string | null): readonly Consideration[] {
  return considerations.filter(
    ({ programmeIds }) =>
      programmeIds.length === 0 || (programmeId !== null && programmeIds.includes(programmeId)),
  );
}

/** Whether ticking it asks for a written reason. */
export function asksReason(consideration: Pick<Consideration, "kind">): boolean {
  return consideration.kind === "contra" || consideration.kind === "relative";
}

function forKVht(id: string, nl: string, en: string): Consideration {
  return {
    id,
    kind: "indication",
    programmeIds: ["k-vht"],
    words: { nl, en },
    source: kVhtPage,
    unverified: false,
  };
}

function forVht412(id: string, nl: string, en: string): Consideration {
  return { ...forKVht(id, nl, en), programmeIds: ["vht-4-12"], source: vht412Page };
}

function against(id: string, nl: string, en: string): Consideration {
  return { id, kind: "contra", programmeIds: [], words: { nl, en }, source: practice, unverified: true };
}

function relative(id: string, nl: string, en: string): Consideration {
  return { ...against(id, nl, en), kind: "relative" };
}
