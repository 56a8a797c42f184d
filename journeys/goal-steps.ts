import { expect, type Locator, type Page } from "@playwright/test";
import type { Hands } from "./hands.ts";

/** A goal as a parent tells it. */
export interface ToldGoal {
  readonly quote: string;
  readonly parent: string;
  readonly words: string;
  readonly atZero: string;
  readonly atTen: string;
  readonly begin: number;
  readonly wish: number;
}

/** One number of a question from 0 to 10. */
export function scoreIn(within: Locator | Page, question: string | RegExp, score: number): Locator {
  return within
    .getByRole("radiogroup", { name: question })
    .getByRole("radio", { name: String(score), exact: true });
}

/** From the page of the goals: adds one, and back. */
export async function writeGoal(hands: Hands, goal: ToldGoal): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Doel toevoegen" }));
  await hands.write(page.getByLabel(/^Wat zegt de (?:ouder|leerkracht) zelf\?/u), goal.quote);
  await hands.choose(
    page.getByRole("radiogroup", { name: "Wie zegt dit?" }).getByRole("radio", { name: goal.parent }),
  );
  await hands.write(page.getByLabel("Het doel in één zin"), goal.words);

  await hands.write(page.getByLabel("Wat is een 0?"), goal.atZero);
  await hands.write(page.getByLabel("Wat is een 10?"), goal.atTen);
  await hands.choose(page.getByRole("checkbox", { name: goal.parent }));
  await hands.choose(scoreIn(page, `Waar staat ${goal.parent} nu?`, goal.begin));
  await hands.choose(scoreIn(page, `Waar wil ${goal.parent} naartoe?`, goal.wish));
  await hands.press(page.getByRole("button", { name: "Doel bewaren" }));
  await expect(page.getByRole("heading", { level: 3, name: goal.words })).toBeVisible();
}

/** What a parent says in numbers: of the question, and of a goal as long as it runs. */
export interface ToldScores {
  readonly parent: string;
  readonly situation: number;
  readonly goal?: readonly [words: string, score: number];
}

/** One parent's numbers on a screen with those of both. */
export async function giveScores(hands: Hands, scores: ToldScores): Promise<void> {
  const { page } = hands;
  await hands.choose(
    page
      .getByRole("radiogroup", { name: "Van wie zijn de cijfers?" })
      .getByRole("radio", { name: scores.parent }),
  );
  const form = page.getByRole("form", { name: `Cijfers van ${scores.parent}` });
  await hands.choose(scoreIn(form, "Hoe gaat het nu met je vraag?", scores.situation));
  if (scores.goal !== undefined) await hands.choose(scoreIn(form, ...scores.goal));
  await hands.press(form.getByRole("button", { name: "Cijfers bewaren" }));
  await expect(page.getByText(`Bewaard: de cijfers van ${scores.parent}.`)).toBeVisible();
}
