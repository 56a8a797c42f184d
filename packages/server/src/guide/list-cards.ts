import type { GuideCard } from "@samenkijken/contract/guide";
import type { Operations } from "@samenkijken/contract/operations";
import { kVhtScheme, vht412Scheme } from "@samenkijken/domain/method/codes";
import { filmMoments } from "@samenkijken/domain/method/moments";
import { activatingQuestions } from "@samenkijken/domain/method/questions";
import type { Query } from "../platform/operation-types.ts";

/** The cards of the method library: what the method's data says, each with its source. */
const cards: readonly GuideCard[] = [
  ...[vht412Scheme, kVhtScheme].flatMap((scheme) =>
    scheme.codes.map((code) => ({
      id: `${scheme.id}/${code.id}`,
      theme: "principle" as const,
      nl: code.label.nl,
      en: code.label.en,
      source: scheme.source,
    })),
  ),
  ...activatingQuestions.map((question) => ({
    id: `question/${question.intent}`,
    theme: "question" as const,
    nl: question.nl,
    en: question.en,
    source: question.source,
  })),
  ...Object.values(filmMoments).map((moment) => ({
    id: `film-moment/${moment.id}`,
    theme: "film-moment" as const,
    nl: moment.label.nl,
    en: moment.label.en,
    source: "domain §1.4, §2.6",
  })),
];

export const listCards: Query<Operations["listCards"]> = () =>
  Promise.resolve({ result: [...cards], look: "nothing-personal" });
