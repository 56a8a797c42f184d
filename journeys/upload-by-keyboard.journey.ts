import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { addFamily, makeReadyToFilm, signIn } from "./family-steps.ts";
import { needsFilm, sharedFilm } from "./films.ts";
import { countPointerPresses, keyboardHands } from "./hands.ts";
import { underwayCard, uploadAddress } from "./uploads.ts";

const films = ["face-emotions-20s.mp4", "derived-phone-rot90.MOV"] as const;
const family = {
  child: "Sef",
  parents: ["Iris", "Tom"],
  question: "Sef slaapt slecht. Hoe maak ik het rustig?",
} as const;

const labels = { nl: "Kies één of meer films", en: "Choose one or more films" } as const;

async function expectFitting(page: Page, screen: string): Promise<void> {
  // 200 % on a screen of 1440: half as many pixels for the page.
  await page.setViewportSize({ width: 720, height: 450 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `width of ${screen}`).toBeLessThanOrEqual(720);
  await page.setViewportSize({ width: 1440, height: 900 });
}

// The server remembers the language of a member; the next story reads Dutch again.
test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

test("choosing and sending films by keyboard only, accessible in both languages", async ({ page }) => {
  for (const film of films) needsFilm(film);
  const presses = await countPointerPresses(page);
  const hands = keyboardHands(page);
  await signIn(hands);
  await addFamily(hands, family);
  await makeReadyToFilm(hands, family);
  const address = await uploadAddress(page);
  await page.goto(address);
  const file = films.map(sharedFilm);
  await hands.giveFile(page.getByLabel(labels.nl), file);
  const join = page.getByRole("button", { name: /^Samen één film/ });
  await hands.press(join);
  const card = page.getByRole("region", { name: /^Opname 1 / });
  await expect(card.getByRole("heading", { name: "Opname 1" })).toBeFocused();
  const last = await card.getByRole("listitem").last().textContent();
  await hands.press(card.getByRole("button", { name: / eerder$/ }).last());
  await expect(card.getByRole("listitem").first()).toHaveText(last ?? "");
  await hands.press(card.getByRole("button", { name: /^Uit elkaar halen/ }));
  await hands.press(page.getByRole("button", { name: "Weglaten: Opname 2" }));
  await expect(join).toHaveCount(0);
  await hands.choose(card.getByRole("checkbox", { name: "Iris" }));
  await hands.choose(card.getByRole("radio", { name: "Naar bed gaan" }));
  await expectAccessible(page, "a chosen film (nl)");
  await expectFitting(page, "a chosen film (nl)");
  await hands.press(page.getByRole("button", { name: "Uploaden", exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const underway = underwayCard(page, "Opname 1");
  await expect(underway).toContainText("De film is klaar.", { timeout: 180_000 });
  expect(presses()).toBe(0);

  for (const language of ["nl", "en"] as const) {
    await page.request.put("/api/session/language", {
      data: { language },
      headers: { origin: new URL(page.url()).origin },
    });
    await page.goto(address);
    await hands.giveFile(page.getByLabel(labels[language]), file);
    await expect(page.getByRole("region", { name: /^(Opname|Recording) [23] / })).toHaveCount(2);
    await expectAccessible(page, `two chosen films (${language})`);
    await expectFitting(page, `two chosen films (${language})`);
    await page.goto("/recordings");
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await expectAccessible(page, `recordings (${language})`);
    await expectFitting(page, `recordings (${language})`);
  }
});
