import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { waitForFilm } from "./desk.ts";
import { analyseFirstFilm, signIn } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { keyboardHands, mouseHands } from "./hands.ts";

const film = "derived-framecounter-60s.mp4";
const family = { child: "Rens", parents: ["Marleen", "Joost"], question: "Wanneer zoekt Rens mij?" } as const;

/** The word about saving in the bar. */
async function expectWord(page: Page, word: string): Promise<void> {
  await expect(page.locator("[data-save]").first()).toHaveText(word, { timeout: 20_000 });
}

/** How many markers the server has of the film on this page. */
async function markersAt(page: Page): Promise<{ code: string; star: string; valence: string }[]> {
  const address = new URL(page.url()).pathname.replace("/recordings/", "/api/recordings/");
  const answer = await page.request.get(address);
  const { records } = (await answer.json()) as {
    records: { type: string; code: string; star: string; valence: string }[];
  };
  return records.filter(({ type }) => type === "marker");
}

/** The codes of the child on the timeline: as many as these, with the first one chosen. */
async function expectCodes(page: Page, count: string): Promise<void> {
  const lane = page.getByRole("group", { name: `${family.child}, ${count}` });
  await expect(lane.getByRole("option", { name: /^Initiatief/ })).toHaveAttribute("aria-selected", "true");
}

test("two tabs, two devices and an ended session: all of it comes together, and a person chooses", async ({
  page,
  context,
  browser,
}) => {
  needsFilm(film);
  const hands = mouseHands(page);
  await analyseFirstFilm(hands, { family, film });
  const address = page.url();

  // A second tab of the same browser: what it does is here at once, and what is chosen here stays chosen.
  await page.keyboard.press("2");
  await expectWord(page, "Bewaard");
  await expectCodes(page, "1 code");
  const tab = await context.newPage();
  await tab.goto(address);
  await waitForFilm(tab);
  await tab.keyboard.press("Shift+ArrowRight");
  await tab.keyboard.press("3");
  await expectWord(tab, "Bewaard");
  await expectCodes(page, "2 codes");
  await tab.close();

  // Another device changes the same marker while this one has no internet.
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(mouseHands(other));
  await other.goto(address);
  await waitForFilm(other);
  await context.setOffline(true);
  await page.keyboard.press("g");
  await expectWord(page, "Bewaard op deze laptop");
  await expect(page.getByText("Wij sturen het zodra Samenkijken antwoord geeft.")).toBeVisible();
  await other.keyboard.press("n");
  await other.keyboard.press("p");
  await other.keyboard.press("v");
  await expectWord(other, "Bewaard");
  await context.setOffline(false);
  await expectWord(page, "Wacht op jouw keuze");
  expect(await markersAt(page)).toContainEqual(expect.objectContaining({ star: "plain", valence: "no" }));

  // Both versions beside each other, and a choice by keyboard.
  const keys = keyboardHands(page);
  await keys.press(page.getByRole("button", { name: "Wacht op jouw keuze" }));
  const dialog = page.getByRole("dialog", { name: "Dit is intussen ook ergens anders veranderd" });
  await expect(dialog.getByRole("row", { name: /Geslaagd moment geslaagd gewoon/ })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /Wel of niet te zien ja nee/ })).toBeVisible();
  await expectAccessible(page, "the choice between two versions");
  await keys.press(dialog.getByRole("button", { name: "Keuze bewaren" }));
  await expect(dialog.getByRole("alert")).toContainText("Kies eerst");
  await keys.choose(dialog.getByRole("radio", { name: "Mijn versie bewaren" }));
  await keys.press(dialog.getByRole("button", { name: "Keuze bewaren" }));
  await expect(dialog).toBeHidden();
  await expectWord(page, "Bewaard");
  expect(await markersAt(page)).toContainEqual(expect.objectContaining({ star: "success", valence: "yes" }));
  await elsewhere.close();

  // Undo is there again after the page was loaded anew.
  await page.reload();
  await waitForFilm(page);
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Ongedaan: Initiatief/)).toBeVisible();
  await expectWord(page, "Bewaard");
  expect(await markersAt(page)).toContainEqual(expect.objectContaining({ star: "plain", valence: "no" }));

  // The session ends: the work stays here, and goes on after signing in.
  await context.clearCookies();
  await page.keyboard.press("5");
  await expectWord(page, "Bewaard op deze laptop");
  await page.getByRole("button", { name: "Opnieuw inloggen" }).click();
  await expect(page.getByText("Je was niet meer ingelogd.")).toBeVisible();
  await hands.choose(page.getByRole("radio", { name: /^Marit/ }));
  await hands.press(page.getByRole("button", { name: "Inloggen" }));
  await waitForFilm(page);
  await expectWord(page, "Bewaard");
  expect((await markersAt(page)).map(({ code }) => code).sort()).toEqual(["FOLLOW", "INITIATIVE", "NAME"]);
});

/** Takes the place of a page in holding its work on this device, until a while after a next page waits for it: so a page dies slowly. */
async function holdOn(page: Page, whileMs: number): Promise<void> {
  const takenOver = await page.evaluate(async (ms) => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const names = [...held, ...pending].flatMap(({ name = "" }) =>
      name.startsWith("samenkijken-analysis-") ? [name] : [],
    );
    for (const slot of new Set(names))
      void navigator.locks.request(slot, async () => {
        for (let looks = 0; looks < 500; looks += 1) {
          const { pending: queue = [] } = await navigator.locks.query();
          if (queue.some(({ name }) => name === slot)) break;
          await new Promise((done) => setTimeout(done, 10));
        }
        await new Promise((done) => setTimeout(done, ms));
      });
    return names.length;
  }, whileMs);
  expect(takenOver).toBeGreaterThan(0);
}

// A page waits a second for what the one before it holds; what it could not wait for is sent by itself within a minute.
for (const { name, child, whileMs } of [
  { name: "a little later", child: "Jelle", whileMs: 200 },
  { name: "too late to be waited for", child: "Wout", whileMs: 3000 },
]) {
  test(`what a page left is sent by the next one, also when that page lets go of it ${name}`, async ({
    page,
    context,
  }) => {
    needsFilm(film);
    const before = { child, parents: ["Anouk", "Ruben"], question: `Wat laat ${child} zien?` } as const;
    await analyseFirstFilm(mouseHands(page), { family: before, film });
    const address = page.url();
    // A page of this address that is no part of the product, and so sends nothing itself.
    const holder = await context.newPage();
    await holder.goto("/api/session");
    await context.setOffline(true);
    await page.keyboard.press("2");
    await expectWord(page, "Bewaard op deze laptop");
    await holdOn(holder, whileMs);
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto(address);
    await waitForFilm(next);
    await expectWord(next, "Bewaard");
    await expect(next.getByRole("group", { name: `${child}, 1 code` })).toHaveCount(1, { timeout: 90_000 });
    expect(await markersAt(next)).toHaveLength(1);
  });
}
