/** A sentence of the two founding texts as a requirement: its id there, how much it matters, and what it asks in short. */
export interface Requirement {
  readonly id: `${"A" | "B" | "C" | "D"}-${number}`;
  /** Must, should, could. A must without a test fails the check. */
  readonly priority: "M" | "S" | "C";
  readonly asks: string;
}

/** How many each part of the list of requirements has. */
export const lastOfPart = { A: 17, B: 43, C: 40, D: 13 } as const;

/** What the method as data has to answer; other parts of the product add theirs. */
export const requirements: readonly Requirement[] = [
  { id: "A-05", priority: "M", asks: "Ages in the unit that fits: weeks, months, years" },
  { id: "A-06", priority: "M", asks: "Born too soon: the corrected age beside the age of the calendar" },
  { id: "B-05", priority: "S", asks: "A referral from an ordinary consult in under a minute" },
  {
    id: "B-06",
    priority: "M",
    asks: "The question in the parents' own words; nothing past the intake without it",
  },
  { id: "B-08", priority: "M", asks: "A film is of a moment of care or of contact" },
  { id: "B-10", priority: "M", asks: "How the child was at the start and the end of the film" },
  { id: "B-11", priority: "M", asks: "Filming and looking back are two moments, days apart" },
  { id: "B-13", priority: "M", asks: "Both parents are asked, and who was there is kept per parent" },
  { id: "B-14", priority: "M", asks: "K-VHT 0-4: three films by default, one to four possible" },
  { id: "B-15", priority: "S", asks: "A programme up to 18 without touching code" },
  { id: "B-23", priority: "M", asks: "A carer without custody can join and cannot consent" },
  { id: "B-24", priority: "M", asks: "One, other or both parents; their numbers are never averaged" },
  { id: "B-29", priority: "M", asks: "Every step has a card that helps" },
  { id: "B-32", priority: "S", asks: "Tension from 0 to 10, followed per parent" },
  { id: "B-35", priority: "M", asks: "VIB: a teacher as client, without a film at home" },
  { id: "B-38", priority: "M", asks: "Variants of one method as programmes" },
  { id: "C-01", priority: "M", asks: "VHT 4-12 for children of primary school age" },
  { id: "C-02", priority: "M", asks: "From the question to a viewing question to goals" },
  { id: "C-07", priority: "M", asks: "Goals on skills, measured at four moments with the published formula" },
  { id: "C-10", priority: "M", asks: "The recognition in its right words, from configuration" },
  { id: "C-11", priority: "C", asks: "A field of the recognition that is empty shows nothing" },
  { id: "C-12", priority: "C", asks: "Fields of the recognition are kept up by the method's owner" },
  { id: "C-13", priority: "S", asks: "Themes of a programme" },
  {
    id: "C-14",
    priority: "M",
    asks: "Turning twelve: the child consents as well, and somebody is told in time",
  },
  { id: "C-15", priority: "S", asks: "Prevent or reduce: the aim is written down" },
  { id: "C-16", priority: "M", asks: "The whole family; several children in one trajectory" },
  { id: "C-17", priority: "M", asks: "At home is where it happens" },
  { id: "C-18", priority: "M", asks: "Light: at most twelve required fields at the intake" },
  {
    id: "C-19",
    priority: "M",
    asks: "Triage with reasons, the way to safety, onward referral; no hard block",
  },
  { id: "C-20", priority: "M", asks: "The teacher takes part (an account of their own is another issue)" },
  {
    id: "C-21",
    priority: "M",
    asks: "The way to school opens on the teacher's sign and the parents' permission",
  },
  { id: "C-22", priority: "M", asks: "A short film: about ten minutes, said gently when it is longer" },
  { id: "C-25", priority: "M", asks: "What fits the child's age and needs, chosen by age" },
  { id: "C-27", priority: "M", asks: "A follow-up half a year after closing" },
  { id: "C-28", priority: "M", asks: "School is a second lane of the same trajectory" },
  { id: "C-29", priority: "M", asks: "Questions or problems of the teacher: either will do" },
  { id: "C-30", priority: "M", asks: "One film at school; a second asks a reason" },
  { id: "C-31", priority: "M", asks: "First the talk with the teacher" },
  { id: "C-32", priority: "M", asks: "Then teacher and parents together, each having approved their side" },
  { id: "C-33", priority: "M", asks: "At most five films; a sixth asks a reason" },
  { id: "C-34", priority: "M", asks: "At most five look-backs, each with its film" },
  { id: "C-35", priority: "M", asks: "Three to six months: a warning at five, a reason for earlier" },
  { id: "D-03", priority: "M", asks: "Custody and age decide who consents" },
  { id: "D-08", priority: "M", asks: "Everything of a programme is data" },
  { id: "D-09", priority: "M", asks: "Little to fill in, nothing twice" },
  { id: "D-11", priority: "M", asks: "Numbers checked against published vectors" },
  { id: "D-13", priority: "S", asks: "Every maximum can be passed with a reason; only consent blocks" },
];
