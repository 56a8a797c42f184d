import type { StepWords } from "../method/step-cards/card.ts";
import type { ProgrammeContent } from "./programme.ts";

type Cards = Readonly<Record<string, StepWords>>;

/** What the trainer does at each step. */
export function cardsOf(cards: Cards): ProgrammeContent["stepCards"] {
  return Object.fromEntries(
    Object.entries(cards).map(([id, { todo, why, source, verified }]) => [
      id,
      { todo, why, source, verified },
    ]),
  );
}

/** What the client hears at each step where there is something to tell, and with it what a young person hears. */
export function textsOf(
  cards: Cards,
  forChild: Readonly<Record<string, readonly [nl: string, en: string]>> = {},
): ProgrammeContent["texts"] {
  return Object.fromEntries(
    Object.entries(cards).flatMap(([id, { parentsHear, source, verified }]) => {
      if (parentsHear === null) return [];
      const [nl, en] = forChild[id] ?? [];
      const childHears = nl === undefined || en === undefined ? null : { nl, en };
      return [[id, { hears: parentsHear, childHears, source, verified }]];
    }),
  );
}
