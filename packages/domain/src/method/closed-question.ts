const openWords = {
  nl: /^(wat|hoe|hoeveel|wie|wiens|waar\p{L}*|wanneer|welke?)$/u,
  en: /^(what|how|who|whom|whose|where|when|which|why)$/u,
};

/** Verbs with which a question that can be answered with yes or no begins most often. */
const closedStarts = {
  nl: words(
    "zie ziet zag zagen is zijn ben bent was waren heb hebt heeft hebben had hadden kan kun kunt kunnen kon mag mogen moet moeten wil wilt willen wilde zou zouden zal zul zult gaat ga gaan vind vindt vond denk denkt dacht doe doet deed weet wist herken herkent merk merkt merkte lukt lukte voel voelt voelde hoor hoort word wordt werd klopt snap snapt begrijp begrijpt komt kom kwam",
  ),
  en: words(
    "do does did is are am was were can could may might must will would shall should have has had don't doesn't didn't isn't aren't wasn't weren't can't couldn't won't wouldn't",
  ),
};

/** Hints that a question can be answered with yes or no, so that the trainer can begin with "what" or "how"; a hint only, because words alone do not decide it. */
export function isClosedQuestion(text: string, language: "nl" | "en"): boolean {
  const sentences = text.match(/[^.!?]+\??/gu) ?? [];
  const questions = sentences.filter((sentence) => sentence.endsWith("?"));
  const asked = (questions.length > 0 ? questions : sentences.slice(-1)).filter((sentence) =>
    /\p{L}/u.test(sentence),
  );
  return asked.length > 0 && asked.every((sentence) => isClosedSentence(sentence, language));
}

function isClosedSentence(sentence: string, language: "nl" | "en"): boolean {
  const spoken = sentence.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const first = (spoken[0] ?? "").replace("’", "'");
  if (closedStarts[language].has(first)) return true;
  return sentence.endsWith("?") && !spoken.some((word) => openWords[language].test(word));
}

function words(line: string): ReadonlySet<string> {
  return new Set(line.split(" "));
}
