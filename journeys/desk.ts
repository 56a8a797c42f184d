import { expect, type Locator, type Page } from "@playwright/test";
import { frameOnScreen } from "./frame-on-screen.ts";

/** The playhead of the workbench; it says which frame is shown. */
export function playhead(page: Page): Locator {
  return page.getByRole("slider", { name: "Afspeelpositie" });
}

/** One of the four steps of preparing, which opens its panel. */
export function workStep(page: Page, name: "Kijken" | "Coderen" | "Kiezen" | "Vragen"): Locator {
  return page.getByRole("list", { name: "Voorbereiding" }).getByRole("button", { name });
}

/** Waits until the film is open and its first frame is shown. */
export async function waitForFilm(page: Page): Promise<void> {
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", "0");
  await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
}

/** The frame and the time that the workbench says it shows. */
export async function expectShown(page: Page, shown: { frame: number; time: string }): Promise<void> {
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", String(shown.frame));
  await expect(page.getByRole("region", { name: "Beeld", exact: true })).toContainText(shown.time);
}

/** Presses a key so many times, as one who looks at the screen between presses. */
export async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) await page.keyboard.press(key);
}

/** The frame that the picture of the film with the frame counter shows, beside the one that the playhead says. */
export async function frameInPicture(page: Page): Promise<{ picture: number; said: number }> {
  const picture = await frameOnScreen(page);
  return { picture, said: Number(await playhead(page).getAttribute("aria-valuenow")) };
}
