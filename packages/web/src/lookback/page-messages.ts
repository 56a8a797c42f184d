/** The page after a talk is the parents': in the form of address of the organisation, in short sentences. */
const nl = {
  title: "Dit hebben we samen gezien",
  back: "Terug naar het gezin",
  lead: (day: string, names: string) => `Terugkijken op ${day}, met ${names}.`,
  film: (moment: string) => `We keken naar de film ‘${moment}’.`,
  stillOpen: "Dit gesprek is nog niet afgerond.",
  goOn: "Ga verder met het gesprek",
  said: "Wat jullie zeiden",
  saidByOne: "Wat jij zei",
  nothingSaid: "Er zijn geen woorden opgeschreven.",
  kept: "Momenten om te bewaren",
  keptBy: (name: string) => `${name} wil dit moment bewaren.`,
  photo: "Foto uit het gesprek",
  sensitive: "Van dit moment is geen foto.",
  point: "Dit nemen jullie mee",
  pointSecond: "Dit neem jij mee",
  noPoint: "Er is geen werkpunt afgesproken.",
  takesAlong: (name: string) => `${name} neemt dit ook mee.`,
  whereWhen: "Wanneer en waar",
  next: "De volgende film",
  nextMoment: (moment: string) => `We filmen dan: ${moment}.`,
  nextAt: (when: string) => `Dat is op ${when}.`,
  nextOpen: "Wanneer we weer filmen, spreken we nog af.",
  quoted: (words: string) => `“${words}”`,
  saidBy: (name: string) => `, ${name}`,
  notShared:
    "Deze pagina is nog met niemand gedeeld. Delen kan zodra er een ouderportaal is. Tot dan kun je haar printen en meegeven.",
  notSharedAtSchool: "Deze pagina is nog met niemand gedeeld. Je kunt haar printen en meegeven.",
  print: "Printen",
  toFamily: "Naar het gezin",
  absent: (names: string) => `Niet erbij: ${names}.`,
  again: (names: string) => `Terugkijken met ${names}`,
  clipFilm: (number: number) => `Film ${String(number)}`,
};

export type PageWords = typeof nl;

const nlU: PageWords = {
  ...nl,
  said: "Wat u zei",
  saidByOne: "Wat u zei",
  point: "Dit neemt u mee",
  pointSecond: "Dit neemt u mee",
};

const en: PageWords = {
  title: "This is what we saw together",
  back: "Back to the family",
  lead: (day, names) => `Look-back on ${day}, with ${names}.`,
  film: (moment) => `We looked at the film ‘${moment}’.`,
  stillOpen: "This talk is not closed yet.",
  goOn: "Go on with the talk",
  said: "What you said",
  saidByOne: "What you said",
  nothingSaid: "No words were written down.",
  kept: "Moments to keep",
  keptBy: (name) => `${name} wants to keep this moment.`,
  photo: "Photo from the talk",
  sensitive: "There is no photo of this moment.",
  point: "This you take with you",
  pointSecond: "This you take with you",
  noPoint: "No working point was agreed on.",
  takesAlong: (name) => `${name} takes this along as well.`,
  whereWhen: "When and where",
  next: "The next film",
  nextMoment: (moment) => `Then we film: ${moment}.`,
  nextAt: (when) => `That is on ${when}.`,
  nextOpen: "We will agree later when we film again.",
  quoted: (words) => `“${words}”`,
  saidBy: (name) => `, ${name}`,
  notShared:
    "This page was not shared with anyone yet. It can be shared once there is a parents’ portal. Until then you can print it and hand it over.",
  notSharedAtSchool: "This page was not shared with anyone yet. You can print it and hand it over.",
  print: "Print",
  toFamily: "To the family",
  absent: (names) => `Not there: ${names}.`,
  again: (names) => `Look back with ${names}`,
  clipFilm: (number) => `Film ${String(number)}`,
};

/** The words of the page for the language of the screen and the organisation's form of address. */
export function pageWords(language: "nl" | "en", addressForm: "je" | "u"): PageWords {
  if (language === "en") return en;
  return addressForm === "u" ? nlU : nl;
}
