import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { waitForFilm, workStep } from "./desk.ts";
import { analyseFirstFilm, signIn } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { keyboardHands, mouseHands } from "./hands.ts";

const film = "derived-framecounter-60s.mp4";
const family = { child: "Tijn", parents: ["Elske", "Bram"], question: "Wat vindt Tijn leuk?" } as const;

/** The word about saving in the bar. */
async function expectWord(page: Page, word: string): Promise<void> {
  await expect(page.locator("[data-save]").first()).toHaveText(word, { timeout: 20_000 });
}

/** The disk of this device takes nothing any more, as one that is full. */
function fillDisk(page: Page): Promise<void> {
  return page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
}

test("two who write about the film at once see both texts, and nobody leaves unasked with words that are kept nowhere", async ({
  page,
  context,
  browser,
}) => {
  needsFilm(film);
  const hands = mouseHands(page);
  const keys = keyboardHands(page);
  await analyseFirstFilm(hands, { family, film });
  const impression = page.getByLabel("Eerste indruk");
  await expect(impression).toBeVisible();

  // The first impression is written on two devices before either knows of the other.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(mouseHands(other));
  await other.goto(page.url());
  await waitForFilm(other);
  await context.setOffline(true);
  await impression.fill("Warm contact");
  await expectWord(page, "Bewaard op deze laptop");
  await other.getByLabel("Eerste indruk").fill("Veel drukte");
  await expectWord(other, "Bewaard");
  await context.setOffline(false);
  await expectWord(page, "Wacht op jouw keuze");
  const dialog = page.getByRole("dialog", { name: "Dit is intussen ook ergens anders veranderd" });
  await keys.press(page.getByRole("button", { name: "Wacht op jouw keuze" }));
  await expect(dialog.getByRole("row", { name: "Tekst Warm contact Veel drukte" })).toBeVisible();
  await keys.choose(dialog.getByRole("radio", { name: "Mijn versie bewaren" }));
  await keys.press(dialog.getByRole("button", { name: "Keuze bewaren" }));
  await expectWord(page, "Bewaard");
  await expect(impression).toHaveValue("Warm contact");

  // A colleague's text comes while this one is typed in: both are there.
  await other.bringToFront();
  await expect(other.getByLabel("Eerste indruk")).toHaveValue("Warm contact", { timeout: 15_000 });
  await other.getByLabel("Eerste indruk").fill("Warm contact, en druk");
  await expectWord(other, "Bewaard");
  await page.bringToFront();
  await impression.focus();
  await impression.pressSequentially(" en veel lachen samen", { delay: 120 });
  await expectWord(page, "Wacht op jouw keuze");
  await keys.press(page.getByRole("button", { name: "Wacht op jouw keuze" }));
  await expect(dialog.getByRole("cell", { name: "Warm contact, en druk" })).toBeVisible();
  await expect(dialog.getByRole("cell", { name: /Warm contact en veel/ })).toBeVisible();
  await keys.choose(dialog.getByRole("radio", { name: "Laten zoals het nu is" }));
  await keys.press(dialog.getByRole("button", { name: "Keuze bewaren" }));
  await expectWord(page, "Bewaard");
  await elsewhere.close();

  // Neither server nor disk takes the next code: who follows a link is asked first.
  await workStep(page, "Coderen").click();
  await page.getByRole("heading", { level: 1 }).click();
  await fillDisk(page);
  await context.setOffline(true);
  await page.keyboard.press("2");
  await expectWord(page, "Niet bewaard, probeer opnieuw");
  const address = page.url();
  await page.getByRole("link", { name: "Terug naar het gezin" }).click();
  const leaving = page.getByRole("dialog", { name: "Je laatste wijzigingen zijn nog niet bewaard" });
  await expect(leaving.getByText("Nog niet bewaard: 1 onderdeel.")).toBeVisible();
  await expect(leaving.getByText("Wat je daarvoor deed, is bewaard.")).toBeVisible();
  await expectAccessible(page, "asked before leaving");
  await keys.press(leaving.getByRole("button", { name: "Hier blijven" }));
  await expect(leaving).toBeHidden();
  expect(page.url()).toBe(address);
  await context.setOffline(false);
  await expectWord(page, "Bewaard");
  await page.getByRole("link", { name: "Terug naar het gezin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: family.child })).toBeVisible();
});
