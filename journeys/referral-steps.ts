import { expect } from "@playwright/test";
import type { TypedDay } from "./dates.ts";
import { signInAs, writeDay } from "./family-steps.ts";
import type { Hands } from "./hands.ts";

/** The same page, now as somebody else. */
export async function changePlaces(hands: Hands, name: string): Promise<void> {
  await hands.press(hands.page.getByRole("button", { name: "Uitloggen" }));
  await expect(hands.page.getByRole("button", { name: "Inloggen" })).toBeVisible();
  await signInAs(hands, name);
}

/** A referral as it comes in by telephone. */
export interface ToldReferral {
  readonly child: string;
  readonly born: TypedDay;
  readonly reason: string;
  readonly referrer: string;
  readonly urgency?: "Gewoon" | "Binnenkort" | "Met spoed";
  readonly contact: string;
}

/** In the form of a referral: which child. */
export async function writeWho(
  hands: Hands,
  { child, born }: Pick<ToldReferral, "child" | "born">,
): Promise<void> {
  const { page } = hands;
  await hands.write(page.getByLabel("Voornaam van het kind"), child);
  await writeDay(hands, page.getByRole("group", { name: "Geboren op" }), born);
}

/** In the same form: by whom and how urgent; then it is saved, and assessing it is what comes next. */
export async function saveReferral(
  hands: Hands,
  told: Pick<ToldReferral, "child" | "referrer" | "urgency" | "contact">,
): Promise<void> {
  const { page } = hands;
  await hands.pick(page.getByLabel("Wie verwijst?"), told.referrer);
  if (told.urgency !== undefined) await hands.choose(page.getByRole("radio", { name: told.urgency }));
  await hands.write(page.getByLabel("Hoe zijn de ouders te bereiken?"), told.contact);
  await hands.press(page.getByRole("button", { name: "Aanmelding bewaren" }));
  await expect(page.getByRole("heading", { level: 1, name: told.child })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Aanmelding beoordelen" })).toBeVisible();
}

/** On the page that assesses a referral: what is decided, and why. */
export async function decide(hands: Hands, decision: string, why: string): Promise<void> {
  const { page } = hands;
  await hands.choose(page.getByRole("radio", { name: decision }));
  await hands.write(page.getByLabel("Waarom besluit je dit?"), why);
  await hands.press(page.getByRole("button", { name: "Beslissing bewaren" }));
}

/** On the page of a referral that may start: which trainer. */
export async function allocateTo(hands: Hands, name: string): Promise<void> {
  const { page } = hands;
  const field = page.getByLabel("Wie begeleidt dit gezin?");
  await hands.pick(field, await field.locator("option", { hasText: name }).innerText());
  await hands.press(page.getByRole("button", { name: "Toewijzen" }));
  await expect(page.getByText(`Toegewezen aan ${name}`)).toBeVisible();
}

/** In an intake: whose words the question is. */
export async function saidBy(hands: Hands, name: string): Promise<void> {
  const who = hands.page.getByRole("radiogroup", { name: "Wie zegt dit?" });
  await hands.choose(who.getByRole("radio", { name }));
}

/** Starts the trajectory of an intake that is filled in; the form has the same words in it: only at the family's own address they are saved. */
export async function startTrajectory(hands: Hands): Promise<void> {
  await hands.press(hands.page.getByRole("button", { name: "Traject starten" }));
  await hands.page.waitForURL(/\/families\/[\w-]+$/);
}
