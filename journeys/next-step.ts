import { expect, type Locator, type Page } from "@playwright/test";
import type { Hands } from "./hands.ts";

/** A next step as it stands on the page of a family: its title, and what its one button says. */
export interface ToldStep {
  readonly title: string | RegExp;
  readonly button: string;
}

/** The card that says what comes next. */
function card(page: Page, title: string | RegExp): Locator {
  return page.getByRole("region", { name: title, exact: true });
}

/** On the page of a family, or of a referral: what comes next is this, and nothing else. */
export async function expectNext(page: Page, title: string | RegExp): Promise<void> {
  await expect(card(page, title)).toContainText(/Volgende stap|Next step/);
}

/** Does what comes next with the button that it has, as one who was told nothing else. */
export async function goOn(hands: Hands, { title, button }: ToldStep): Promise<void> {
  const { page } = hands;
  await expectNext(page, title);
  const link = card(page, title).getByRole("link", { name: button, exact: true });
  await hands.press(link.or(card(page, title).getByRole("button", { name: button, exact: true })));
}

/**
 * Opens the family as somebody who begins the day: from the page of today. What was shown there before comes first, and may
 * be put in another order just as the link is pressed: then it is pressed again.
 */
export async function openFromToday(hands: Hands, names: string): Promise<void> {
  const { page } = hands;
  const now = page.getByRole("region", { name: new RegExp(`: ${names}$`) });
  const row = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: names, exact: true }) });
  const link = now.getByRole("link", { name: "Gezin bekijken" });
  await expect(async () => {
    await hands.press(page.getByRole("navigation").getByRole("link", { name: "Vandaag" }));
    await expect(now.or(row).first()).toBeVisible();
    await hands.press(link.or(row.getByRole("link", { name: names, exact: true })).first());
    await expect(page.getByRole("heading", { level: 1, name: new RegExp(`^${names}`) })).toBeVisible();
  }).toPass();
}

/** Opens a family from the list of those that are done or put away: on the page of today nobody waits for them. */
export async function openFromFamilies(
  hands: Hands,
  names: string,
  group: "Afgerond" | "Archief",
): Promise<void> {
  const { page } = hands;
  await expect(async () => {
    await hands.press(page.getByRole("navigation").getByRole("link", { name: "Gezinnen" }));
    await hands.choose(page.getByRole("radio", { name: new RegExp(`^${group}`) }));
    await hands.press(page.getByRole("link", { name: names, exact: true }));
    await expect(page.getByRole("heading", { level: 1, name: new RegExp(`^${names}`) })).toBeVisible();
  }).toPass();
}
