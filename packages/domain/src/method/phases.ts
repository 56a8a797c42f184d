import type { Wording } from "./wording.ts";

/** What children and parents are busy with at an age; the age is corrected for prematurity, the bound not included. */
export type DevelopmentPhase = {
  readonly id: string;
  readonly fromMonths: number;
  readonly belowMonths: number;
  readonly name: Wording;
  /** What the child is busy with. */
  readonly child: Wording;
  /** What to look for in a film of this age. */
  readonly look: Wording;
  /** Daily moments that fit. */
  readonly moments: Wording;
  readonly source: Wording;
};

const source: Wording = {
  nl: "Algemene kennis van de ontwikkeling; eigen woorden, versie 1",
  en: "General knowledge of development; own wording, version 1",
};

function phase(
  [fromMonths, belowMonths]: readonly [number, number],
  words: Omit<DevelopmentPhase, "id" | "fromMonths" | "belowMonths" | "source">,
): DevelopmentPhase {
  return { id: `${String(fromMonths)}-${String(belowMonths)}`, fromMonths, belowMonths, ...words, source };
}

/** The phases from birth to 18 years, one after the other without a gap. */
export const developmentPhases: readonly DevelopmentPhase[] = [
  phase([0, 3], {
    name: { nl: "0 tot 3 maanden", en: "0 to 3 months" },
    child: {
      nl: "Tot rust komen, de eerste lach, eerste gesprekjes met geluid en gezicht",
      en: "Coming to rest, the first smile, first talks with sound and face",
    },
    look: {
      nl: "Kijken, pauzes, om de beurt geluid en gezichtjes maken",
      en: "Gaze, pauses, taking turns with sounds and faces",
    },
    moments: {
      nl: "Verschonen, in bad, voeden na de eerste honger, wakker op schoot",
      en: "Changing, bathing, feeding after the first hunger, awake on the lap",
    },
  }),
  phase([3, 6], {
    name: { nl: "3 tot 6 maanden", en: "3 to 6 months" },
    child: {
      nl: "Plezier in elkaar aankijken, spelen met de stem, reiken",
      en: "Pleasure in face-to-face, playing with the voice, reaching",
    },
    look: { nl: "Nadoen, lange reeksen van ja", en: "Imitating, long series of yes" },
    moments: { nl: "Spelen op de mat, in bad", en: "Playing on the mat, bathing" },
  }),
  phase([6, 12], {
    name: { nl: "6 tot 12 maanden", en: "6 to 12 months" },
    child: {
      nl: "Hechting aan vaste mensen, afscheid nemen, samen ergens naar kijken, vast eten",
      en: "Attachment to familiar people, separation, looking at something together, solid food",
    },
    look: {
      nl: "Wijzen en terugkijken, benoemen, de aandacht volgen",
      en: "Pointing and looking back, naming, following the attention",
    },
    moments: {
      nl: "Eten in de kinderstoel, spelen op de grond",
      en: "Eating in the high chair, playing on the floor",
    },
  }),
  phase([12, 24], {
    name: { nl: "1 tot 2 jaar", en: "1 to 2 years" },
    child: {
      nl: "Lopen, eerste woorden, ontdekken en terugkomen, zelf willen",
      en: "Walking, first words, exploring and coming back, wanting it oneself",
    },
    look: {
      nl: "Benoemen, wachten, vriendelijk leiding geven, overgangen",
      en: "Naming, waiting, friendly guidance, transitions",
    },
    moments: {
      nl: "Maaltijd, aankleden, boekje lezen, opruimen",
      en: "Meal, dressing, reading a book, tidying up",
    },
  }),
  phase([24, 48], {
    name: { nl: "2 tot 4 jaar", en: "2 to 4 years" },
    child: {
      nl: "Een eigen wil, veel nieuwe woorden, doen-alsof-spel, zindelijk worden, broers en zussen",
      en: "A will of one’s own, many new words, pretend play, toilet training, siblings",
    },
    look: {
      nl: "Aankondigen, kiezen, zeggen wat wel mag; beurten met broer of zus; weer goedmaken",
      en: "Announcing, choosing, saying what may be done; turns with a sibling; making up",
    },
    moments: {
      nl: "Aan tafel, spelen met broer of zus, het begin van naar bed gaan",
      en: "At table, playing with a sibling, the start of going to bed",
    },
  }),
  phase([48, 72], {
    name: { nl: "4 tot 6 jaar", en: "4 to 6 years" },
    child: {
      nl: "Initiatief, fantasiespel, eerste regels, naar school, woorden voor gevoel",
      en: "Initiative, fantasy play, first rules, going to school, words for feelings",
    },
    look: {
      nl: "Benoemen, taal voor gevoel, voorspelbaarheid, vriendelijke grenzen",
      en: "Naming, language for feelings, predictability, friendly limits",
    },
    moments: {
      nl: "Maaltijd, aankleden, een spelletje, opruimen, naar bed gaan",
      en: "Meal, dressing, a game, tidying up, going to bed",
    },
  }),
  phase([72, 108], {
    name: { nl: "6 tot 9 jaar", en: "6 to 9 years" },
    child: {
      nl: "Leren, iets kunnen, regels en eerlijk zijn, vrienden, zelf een taak afmaken",
      en: "Learning, being able, rules and fairness, friends, finishing a task oneself",
    },
    look: {
      nl: "Interesse in school, aanmoedigen, stap voor stap zelf doen",
      en: "Interest in school, encouraging, doing it oneself step by step",
    },
    moments: {
      nl: "Huiswerk, een bordspel, koken, aan tafel met broers en zussen",
      en: "Homework, a board game, cooking, at table with siblings",
    },
  }),
  phase([108, 156], {
    name: { nl: "9 tot en met 12 jaar", en: "9 up to and including 12 years" },
    child: {
      nl: "Zelfstandig worden, de groep, een mening, goed en fout, media, begin van de puberteit",
      en: "Becoming independent, the peer group, opinions, right and wrong, media, start of puberty",
    },
    look: {
      nl: "Overleggen, vragen, luisteren, afspraken maken",
      en: "Discussing, asking, listening, making agreements",
    },
    moments: {
      nl: "Gesprek aan tafel, plannen, afspraken over media, klusjes",
      en: "Talk at table, planning, agreements on media, chores",
    },
  }),
  phase([156, 216], {
    name: { nl: "13 tot 18 jaar", en: "13 to 18 years" },
    child: {
      nl: "Een eigen leven, vrienden en verliefd zijn, zelf kiezen, wie ben ik, later",
      en: "A life of one’s own, friends and being in love, choosing oneself, who am I, later",
    },
    look: {
      nl: "Belangstelling, luisteren zonder oordeel, overleggen, verschil van mening verdragen, weer goedmaken",
      en: "Interest, listening without a verdict, discussing, bearing a difference of opinion, making up",
    },
    moments: {
      nl: "Samen eten of koken, iets afspreken, huiswerk, een spel, een klus",
      en: "Eating or cooking together, making an agreement, homework, a game, a chore",
    },
  }),
];

/** The phase at an age in whole months (corrected where that applies), or undefined from 18 years on and before birth. */
export function phaseAt(months: number): DevelopmentPhase | undefined {
  return developmentPhases.find(
    ({ fromMonths, belowMonths }) => months >= fromMonths && months < belowMonths,
  );
}
