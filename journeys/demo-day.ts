import { expect, type Locator, type Page } from "@playwright/test";
import { addDays, dutchDayOf, type IsoDate } from "@samenkijken/domain/time/iso-date";
import { apiOf } from "./by-api.ts";
import { typed, type TypedDay } from "./dates.ts";
import type { Hands } from "./hands.ts";

/** The button that says which day the practice environment plays. */
export function clockButton(page: Page): Locator {
  return page.getByRole("button", { name: /^(Het is vandaag|Today it is)/ });
}

/** The day that the practice environment plays, as the server knows it. */
export async function dayOfTheStory(page: Page): Promise<IsoDate> {
  const { clock } = await apiOf(page).readSession({ params: {}, body: {} });
  return addDays(dutchDayOf(new Date().toISOString()), clock?.movedDays ?? 0);
}

/** The day so many days from the one that the story plays on, as it is typed. */
export async function storyDay(page: Page, days: number): Promise<TypedDay> {
  return typed(addDays(await dayOfTheStory(page), days));
}

/** Lets time pass, as somebody who learns the product does. */
export async function goLater(
  { page, ...hands }: Hands,
  how: "Een week later" | "Een maand later" | "Een half jaar later",
): Promise<void> {
  const before = await clockButton(page).innerText();
  await hands.press(clockButton(page));
  await hands.press(page.getByRole("dialog").getByRole("button", { name: how }));
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(clockButton(page)).not.toHaveText(before);
}

/** For after a story, whatever became of it: the day of the machine again. */
export async function backToTheRealDay(page: Page): Promise<void> {
  await apiOf(page).moveClock({ params: {}, body: { today: null } });
}
