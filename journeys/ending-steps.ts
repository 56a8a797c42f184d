import { expect } from "@playwright/test";
import { giveScores, type ToldScores } from "./goal-steps.ts";
import type { Hands } from "./hands.ts";
import { goOn } from "./next-step.ts";

/** From the page on which numbers are given, by that of the goals, to the family. */
async function backByTheGoals({ page, ...hands }: Hands): Promise<void> {
  await hands.press(page.getByRole("link", { name: "Terug naar de doelen" }));
  await hands.press(page.getByRole("link", { name: "Terug naar het gezin" }));
}

/** The talk halfway: first the numbers, then what was said. */
export async function evaluateMidway(hands: Hands, scores: ToldScores, said: string): Promise<void> {
  const { page } = hands;
  const midway = { title: "Tussenevaluatie bespreken", button: "Vastleggen" };
  await goOn(hands, midway);
  await hands.press(page.getByRole("dialog").getByRole("link", { name: "Doelen en cijfers invullen" }));
  await giveScores(hands, scores);
  await backByTheGoals(hands);
  await goOn(hands, midway);
  await hands.write(page.getByLabel("Wat zeggen de ouders? Wat gaat al beter?"), said);
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Bewaren" }));
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** How a trajectory ends. */
interface ToldEnd {
  readonly scores: ToldScores;
  readonly summary: string;
  readonly why: string;
  /** Why it differs from what was planned, by the beginning of the question. */
  readonly reasons?: readonly (readonly [question: RegExp, reason: string])[];
}

/** The talk about closing: the numbers of the end, then its words and its reason. */
export async function closeTogether(hands: Hands, told: ToldEnd): Promise<void> {
  const { page } = hands;
  const closing = { title: "Afronden bespreken", button: "Afronden" };
  await goOn(hands, closing);
  await hands.press(page.getByRole("link", { name: "Cijfers en vragen bij het afronden invullen" }));
  await giveScores(hands, told.scores);
  await backByTheGoals(hands);
  await goOn(hands, closing);
  await hands.write(page.getByLabel("Korte samenvatting"), told.summary);
  await hands.choose(page.getByRole("radio", { name: told.why }));
  for (const [question, reason] of told.reasons ?? []) await hands.write(page.getByLabel(question), reason);
  await hands.press(page.getByRole("button", { name: "Traject afronden" }));
  // The form has the same words in it: only at the family's own address they are saved.
  await page.waitForURL(/\/families\/[\w-]+$/);
  await expect(page.getByText(told.summary)).toBeVisible();
}

/** On the page of the follow-up: it was held, and this is how it goes. */
export async function tellFollowUp(hands: Hands, how: string): Promise<void> {
  const { page } = hands;
  await hands.choose(page.getByRole("radio", { name: "Het gesprek is gevoerd" }));
  await hands.write(page.getByLabel("Hoe gaat het nu met het gezin?"), how);
  await hands.press(page.getByRole("button", { name: "Follow-up bewaren" }));
  await expect(page.getByText(/^Follow-up gedaan op /)).toBeVisible();
}

/** When it comes next: the trajectory is put in the archive, after which nothing of it changes. */
export async function putAway(hands: Hands): Promise<void> {
  const { page } = hands;
  await goOn(hands, { title: "Het traject naar het archief brengen", button: "Naar het archief" });
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Naar het archief" }));
  await expect(page.getByText(/^In het archief sinds /)).toBeVisible();
}
