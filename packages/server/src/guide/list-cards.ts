import type { GuideCard } from "@samenkijken/contract/guide";
import type { Operations } from "@samenkijken/contract/operations";
import { kVhtScheme, vht412Scheme } from "@samenkijken/domain/method/codes";
import { filmMoments } from "@samenkijken/domain/method/moments";
import { activatingQuestions } from "@samenkijken/domain/method/questions";
import type { Query } from "../platform/operation-types.ts";

/** The sets of nine for both ages share seven codes; each code is one card. */
const schemes = [vht412Scheme, kVhtScheme];
const codes = new Map(
  schemes.flatMap(({ source, codes: nine }) => nine.map((code) => [code.id, { ...code, source }])),
);

/** The cards of the method library: what the method's data says, each with its source. */
const cards: readonly GuideCard[] = [
  ...[...codes.values()].map(({ id, label, source }) => ({
    id: `principle/${id}`,
    theme: "principle" as const,
    nl: label.nl,
    en: label.en,
    source,
  })),
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
    source: "Daily care or contact moments after the handbook of K-VHT; own list, to be confirmed by AIT",
  })),
];

export const listCards: Query<Operations["listCards"]> = () =>
  Promise.resolve({ result: [...cards], look: "nothing-personal" });
