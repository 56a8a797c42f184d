import type { GuideCard } from "@samenkijken/contract/guide";
import type { Operations } from "@samenkijken/contract/operations";
import { codingSchemes } from "@samenkijken/domain/method/codes";
import type { Programme } from "@samenkijken/domain/programmes/programme";
import { newestProgrammes } from "@samenkijken/domain/programmes/programmes";
import type { Query } from "../platform/operation-types.ts";
import { loadProgrammes } from "./programmes.ts";

/** The sets of nine share codes; each code is one card. */
const principles: readonly GuideCard[] = [
  ...new Map(
    codingSchemes.flatMap(({ scheme: { source, codes } }) =>
      codes.map(({ id, label }) => [
        id,
        {
          id: `principle/${id}`,
          theme: "principle" as const,
          ...label,
          source: { nl: source, en: source },
        },
      ]),
    ),
  ).values(),
];

/** What the newest programmes ask and film, each once, with its source. */
function cardsOf(programme: Programme): GuideCard[] {
  return [
    ...programme.questions.map(({ intent, nl, en, source }) => ({
      id: `question/${intent}`,
      theme: "question" as const,
      nl,
      en,
      source,
    })),
    ...programme.moments.map(({ id, label, source }) => ({
      id: `film-moment/${id}`,
      theme: "film-moment" as const,
      ...label,
      source,
    })),
  ];
}

export const listCards: Query<Operations["listCards"]> = async (scope) => {
  const cards = newestProgrammes(await loadProgrammes(scope)).flatMap(cardsOf);
  // The first programme to name something names its card; the same words under another name are no second card.
  const byWords = Map.groupBy(cards, ({ theme, nl }) => `${theme} ${nl}`);
  const once = [...byWords.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  const named = Map.groupBy(once, ({ id }) => id);
  return {
    result: [
      ...principles,
      ...[...named.values()].flatMap((same) =>
        same.map((card, nth) => (nth === 0 ? card : { ...card, id: `${card.id}/${String(nth + 1)}` })),
      ),
    ],
    look: "nothing-personal",
  };
};
