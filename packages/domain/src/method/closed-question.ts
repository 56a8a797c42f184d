const openWords = {
  nl: /^(wat|hoe|hoeveel|wie|wiens|waar\p{L}*|wanneer|welke?)$/u,
  en: /^(what|how|who|whom|whose|where|when|which|why)$/u,
};

/** Words that may stand before an open word without changing the question: "En met wie …", "So in what way …". */
const leads = {
  nl: words(
    "en maar dus dan nu nou oké want of eerst daarna hier ja zeg aan bij door in met naar om onder op over per rond sinds tegen te tijdens tot tussen uit van vanaf voor vanuit",
  ),
  en: words(
    "and but so then now okay well or first here yes about at by for from in into of on over since through to under until with",
  ),
};

/** Verbs with which a question that can be answered with yes or no begins most often. */
const closedStarts = {
  nl: words(
    "zie ziet zien zag zagen is zijn ben bent was waren heb hebt heeft hebben had hadden kan kun kunt kunnen kon konden mag mogen moet moeten wil wilt willen wilde zou zouden zal zul zult zullen gaat ga gaan vind vindt vinden vond denk denkt denken dacht doe doet doen deed weet weten wist herken herkent herkennen merk merkt merken merkte lukt lukte voel voelt voelen voelde hoor hoort hoorde word wordt worden werd klopt snap snapt begrijp begrijpt komt kom kwam durf durft hoef hoeft lijkt leek blijft past helpt hielp",
  ),
  en: words(
    "do does did is are am was were can could may might must will would shall should have has had don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't haven't hasn't hadn't shouldn't",
  ),
};

/** Who or what a question without a question mark is about. */
const someone = {
  nl: words("je jij u jullie hij ze zij we wij ik het dat dit deze er iemand"),
  en: words("you he she it they we i that this these there someone"),
};

/** Words that begin with a moment; what is asked comes after it. */
const moments = {
  nl: words("toen als terwijl nadat voordat zodra"),
  en: words("while after before once if as"),
};

const languages = ["nl", "en"] as const;
type Language = (typeof languages)[number];

/**
 * Hints that a question can be answered with yes or no, so that the trainer can begin with "what" or "how"; a hint only,
 * because words alone do not decide it. It is written for the parents, in a language that need not be that of the screen.
 */
export function isClosedQuestion(text: string): boolean {
  const sentences = text.match(/[^.!?]+\??/gu) ?? [];
  const questions = sentences.filter((sentence) => sentence.endsWith("?"));
  const asked = (questions.length > 0 ? questions : sentences.slice(-1)).filter((sentence) =>
    /\p{L}/u.test(sentence),
  );
  return asked.length > 0 && asked.every(isClosedSentence);
}

function isClosedSentence(sentence: string): boolean {
  const clauses = sentence
    .split(/[,;:–—]/u)
    .map(spokenWords)
    .filter((clause) => clause.length > 0);
  const isAny = (holds: (clause: readonly string[], language: Language) => boolean): boolean =>
    clauses.some((clause) => languages.some((language) => holds(clause, language)));
  if (isAny(isOpenClause)) return false;
  return sentence.endsWith("?") || isAny(isAskedWithoutMark);
}

/** A verb and then someone: "heb je dit gezien". Without someone it is a request: "Denk eens aan gisteren." */
function isAskedWithoutMark(clause: readonly string[], language: Language): boolean {
  const [first = "", second = ""] = afterLeads(clause, language);
  return closedStarts[language].has(first) && someone[language].has(second);
}

/** "What's" asks what "what" asks. */
function spokenWords(text: string): string[] {
  const spoken =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}']+/gu) ?? [];
  return spoken.map((word) => word.replace(/^(\p{L}+)'(?:s|re|d|ll|ve)$/u, "$1"));
}

function afterLeads(clause: readonly string[], language: Language): readonly string[] {
  const first = clause.findIndex((word) => !leads[language].has(word));
  return first === -1 ? [] : clause.slice(first);
}

/**
 * An open word opens the question where it stands first, or second after someone's name ("Noor wat zie jij"), last
 * ("Saar doet hier wat?") or after a moment ("Toen Saar wees wat deed jij?"). Farther inside it only begins a subordinate clause: "Lacht ze wanneer jij lacht?"
 */
function isOpenClause(clause: readonly string[], language: Language): boolean {
  const [first = "", second = ""] = afterLeads(clause, language);
  const isOpen = (word: string): boolean => openWords[language].test(word);
  if (isOpen(first) || (moments[language].has(first) && clause.some(isOpen))) return true;
  return !closedStarts[language].has(first) && (isOpen(second) || isOpen(clause.at(-1) ?? ""));
}

function words(line: string): ReadonlySet<string> {
  return new Set(line.split(" "));
}
