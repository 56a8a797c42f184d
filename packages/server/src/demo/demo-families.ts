import { addDays, type IsoDate } from "@samenkijken/domain/time/iso-date";

/** How far a demo family has come; each story goes on where the one before it stops. */
type Story = "consent-missing" | "ready-to-plan" | "film-planned" | "film-in" | "look-back-ready" | "closed";

export interface DemoFamily {
  readonly number: number;
  readonly story: Story;
  readonly programmeId: "k-vht" | "vht-4-12";
  readonly pairs: number;
  readonly children: readonly {
    readonly name: string;
    readonly birthDate: IsoDate;
    readonly gestationalAgeDays: number | null;
  }[];
  readonly adults: readonly {
    readonly name: string;
    readonly relation: "mother" | "father" | "grandparent";
    readonly hasCustody: "yes" | "no";
  }[];
  readonly question: string;
}

/** Invented families at different stages, with birthdays that keep their ages right whatever the day is. */
export function demoFamilies(today: IsoDate): readonly DemoFamily[] {
  const born = (days: number) => addDays(today, -days);
  return [
    {
      number: 1,
      story: "look-back-ready",
      programmeId: "k-vht",
      pairs: 3,
      children: [{ name: "Saar", birthDate: born(430), gestationalAgeDays: null }],
      adults: [
        { name: "Noor", relation: "mother", hasCustody: "yes" },
        { name: "Sami", relation: "father", hasCustody: "yes" },
      ],
      question: "Saar huilt bij het eten. Ik weet niet wat ze wil. Hoe kan ik haar beter begrijpen?",
    },
    {
      number: 2,
      story: "film-in",
      programmeId: "vht-4-12",
      pairs: 5,
      children: [{ name: "Tijn", birthDate: born(2660), gestationalAgeDays: null }],
      adults: [{ name: "Eva", relation: "mother", hasCustody: "yes" }],
      question: "Hoe krijg ik rust bij het huiswerk?",
    },
    {
      number: 3,
      story: "ready-to-plan",
      programmeId: "k-vht",
      pairs: 3,
      children: [
        { name: "Noah", birthDate: born(275), gestationalAgeDays: 224 },
        { name: "Liv", birthDate: born(275), gestationalAgeDays: 224 },
      ],
      adults: [
        { name: "Roos", relation: "mother", hasCustody: "yes" },
        { name: "Daan", relation: "father", hasCustody: "yes" },
      ],
      question: "Hoe verdeel ik mijn aandacht over allebei?",
    },
    {
      number: 4,
      story: "consent-missing",
      programmeId: "k-vht",
      pairs: 3,
      children: [{ name: "Mila", birthDate: born(1190), gestationalAgeDays: null }],
      adults: [
        { name: "Hava", relation: "mother", hasCustody: "yes" },
        { name: "Teun", relation: "father", hasCustody: "yes" },
        { name: "Oma Riet", relation: "grandparent", hasCustody: "no" },
      ],
      question: "Ze luistert pas als ik boos word. Dat wil ik anders.",
    },
    {
      number: 5,
      story: "film-planned",
      programmeId: "vht-4-12",
      pairs: 5,
      children: [{ name: "Bram", birthDate: born(1980), gestationalAgeDays: null }],
      adults: [{ name: "Joke", relation: "mother", hasCustody: "yes" }],
      question: "Aan tafel praat hij bijna niet. Hoe krijg ik contact?",
    },
    {
      number: 6,
      story: "closed",
      programmeId: "vht-4-12",
      pairs: 5,
      children: [{ name: "Fenna", birthDate: born(3300), gestationalAgeDays: null }],
      adults: [{ name: "Mark", relation: "father", hasCustody: "yes" }],
      question: "We hebben elke avond ruzie. Hoe wordt het weer gezellig?",
    },
  ];
}
