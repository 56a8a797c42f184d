import type { MeasuringMoment } from "@samenkijken/domain/outcomes/measuring-moments";

/** Numbers on the three questions of one's own: how it goes, how sure one is, and the contact. */
type OwnNumbers = readonly [situation: number, confidence: number, contact: number];

export interface DemoGoal {
  readonly words: string;
  readonly quote: string;
  /** The place of the parent among the adults of the family. */
  readonly parent: number;
  readonly atZero: string;
  readonly atTen: string;
  readonly begin: number;
  readonly wish: number;
  readonly levels: string[] | null;
}

/** What one parent said at one moment, so many days after the start. */
export interface DemoScores {
  readonly parent: number;
  readonly moment: MeasuringMoment;
  readonly afterDays: number;
  readonly own: OwnNumbers;
  /** By the place of the goal; left out where it was not asked again. */
  readonly goals: readonly { readonly goal: number; readonly score: number; readonly level: number | null }[];
}

export interface DemoGoals {
  readonly viewingQuestion: string;
  readonly goals: readonly DemoGoal[];
  readonly scores: readonly DemoScores[];
  readonly closing: { readonly parent: number; readonly grade: number; readonly helpedMost: string } | null;
}

/** Saar's parents have just begun: each has goals of their own, and knows where they stand. */
const saar: DemoGoals = {
  viewingQuestion: "Wat laat Saar zien als ze genoeg heeft, en wat doen wij dan?",
  goals: [
    {
      words: "Ik begrijp wat Saar wil",
      quote: "Ik wil aan haar kunnen zien of ze nog trek heeft.",
      parent: 0,
      atZero: "ik begrijp haar nooit",
      atTen: "ik begrijp haar bijna altijd",
      begin: 3,
      wish: 8,
      levels: null,
    },
    {
      words: "Eten is een rustig moment",
      quote: "Gewoon samen aan tafel, dat lijkt me heerlijk.",
      parent: 0,
      atZero: "elke maaltijd is onrustig",
      atTen: "elke maaltijd is rustig",
      begin: 2,
      wish: 7,
      levels: null,
    },
    {
      words: "Ik weet wanneer ik even wacht",
      quote: "Ik ben altijd zo snel met die lepel.",
      parent: 1,
      atZero: "ik ga altijd meteen door",
      atTen: "ik wacht tot Saar klaar is",
      begin: 4,
      wish: 8,
      levels: null,
    },
  ],
  scores: [
    { parent: 0, moment: "start", afterDays: 1, own: [3, 5, 7], goals: [] },
    { parent: 1, moment: "start", afterDays: 1, own: [4, 6, 8], goals: [] },
  ],
  closing: null,
};

/** Fenna's father has come to the end: from the start to the closing, with the steps of goal attainment. */
const fenna: DemoGoals = {
  viewingQuestion: "Wanneer praten Fenna en haar vader rustig, en wat gaat daaraan vooraf?",
  goals: [
    {
      words: "Ik luister eerst en zeg dan wat ik vind",
      quote: "Ik wil weten wat er in haar omgaat.",
      parent: 0,
      atZero: "ik val haar altijd in de rede",
      atTen: "ik luister altijd eerst",
      begin: 2,
      wish: 7,
      levels: [
        "Ik val haar elke avond in de rede",
        "Ik luister één avond per week eerst",
        "Ik luister de meeste avonden eerst",
        "Ik luister bijna elke avond eerst",
        "Luisteren gaat vanzelf",
      ],
    },
    {
      words: "We eindigen de dag met iets gezelligs",
      quote: "Vroeger lazen we samen, dat mis ik.",
      parent: 0,
      atZero: "elke avond eindigt in ruzie",
      atTen: "elke avond eindigt fijn",
      begin: 3,
      wish: 8,
      levels: null,
    },
  ],
  scores: [
    { parent: 0, moment: "start", afterDays: 2, own: [3, 4, 5], goals: [{ goal: 0, score: 2, level: -2 }] },
    {
      parent: 0,
      moment: "midway",
      afterDays: 70,
      own: [5, 5, 6],
      goals: [
        { goal: 0, score: 5, level: -1 },
        { goal: 1, score: 5, level: null },
      ],
    },
    {
      parent: 0,
      moment: "closing",
      afterDays: 138,
      own: [8, 7, 8],
      goals: [
        { goal: 0, score: 7, level: 1 },
        { goal: 1, score: 8, level: null },
      ],
    },
  ],
  closing: { parent: 0, grade: 8, helpedMost: "Zien dat ze naar me toe komt als ik wacht." },
};

/** Tijn, the twins, Mila and Bram are at their first film: a goal each, set in the first talk. */
const tijn = atFirstFilm("Wat doet Tijn vlak voordat het huiswerk lukt?", {
  words: "Ik laat Tijn zelf beginnen",
  quote: "Ik wil niet meer de hele tijd naast hem trekken.",
  parent: 0,
  atZero: "ik begin altijd voor hem",
  atTen: "hij begint bijna altijd zelf",
  begin: 3,
  wish: 7,
  levels: null,
});

const noahAndLiv = atFirstFilm("Wie begint er contact, en met wie?", {
  words: "Ik merk het als de ander iets begint",
  quote: "Als ik de een voed, mis ik de ander.",
  parent: 0,
  atZero: "ik zie er altijd maar een",
  atTen: "ik zie ze allebei",
  begin: 4,
  wish: 8,
  levels: null,
});

const mila = atFirstFilm("Wanneer luistert Mila al?", {
  words: "Ik zeg het rustig, één keer",
  quote: "Ik wil niet boos hoeven worden.",
  parent: 0,
  atZero: "ik word altijd boos",
  atTen: "ik blijf bijna altijd rustig",
  begin: 3,
  wish: 8,
  levels: null,
});

const bram = atFirstFilm("Wat laat Bram aan tafel zien zonder woorden?", {
  words: "Ik benoem wat Bram doet en wacht dan",
  quote: "Ik vul alles voor hem in.",
  parent: 0,
  atZero: "ik praat altijd voor hem",
  atTen: "ik wacht bijna altijd",
  begin: 4,
  wish: 8,
  levels: null,
});

function atFirstFilm(viewingQuestion: string, goal: DemoGoal): DemoGoals {
  return { viewingQuestion, goals: [goal], scores: [], closing: null };
}

/** What a demo family wants to reach, by its number. */
export function demoGoalsOf(familyNumber: number): DemoGoals | null {
  return { 1: saar, 2: tijn, 3: noahAndLiv, 4: mila, 5: bram, 6: fenna }[familyNumber] ?? null;
}
