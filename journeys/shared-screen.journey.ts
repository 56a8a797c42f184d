import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { aFamilyThatAgreed, aFilmOf, aPlanOf } from "./by-api.ts";
import { signIn } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { frameOnScreen } from "./frame-on-screen.ts";
import { mouseHands } from "./hands.ts";

const film = "derived-framecounter-60s.mp4";

/** The scene of the shared screen. */
function sceneOf(screen: Page): Promise<string | null> {
  return screen.locator("main").getAttribute("data-scene");
}

/** Opens the second screen from the talk, with the words that help with it. */
async function openScreen(page: Page): Promise<Page> {
  await page.getByRole("button", { name: /^Tweede scherm/ }).click();
  const popup = page.waitForEvent("popup");
  await page
    .getByRole("button", { name: /^(Open het tweede scherm|Haal het tweede scherm naar voren)/ })
    .click();
  const screen = await popup;
  await page.getByRole("dialog").getByRole("button", { name: "Sluiten" }).click();
  await expect(page.getByRole("main")).toBeFocused();
  return screen;
}

async function expectConnected(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Tweede scherm verbonden", exact: true })).toBeVisible();
}

/** Both windows stand still at the same picture, read from the pictures themselves. */
async function expectSameFrame(page: Page, screen: Page): Promise<number> {
  await expect(page.getByText("Stilgezet op")).toBeVisible();
  await expect.poll(async () => (await frameOnScreen(screen)) - (await frameOnScreen(page))).toBe(0);
  const here = await frameOnScreen(page);
  expect(await frameOnScreen(screen)).toBe(here);
  return here;
}

async function startTalk(page: Page): Promise<void> {
  await signIn(mouseHands(page));
  const family = await aFamilyThatAgreed(page, { child: "Jolie", parents: ["Lotte", "Bas"] });
  const recordingId = await aFilmOf(page, family, { film, number: 1 });
  await aPlanOf(family.api, recordingId, [
    { from: 200, until: 320, title: "begin" },
    { from: 900, until: 1000, title: "later" },
  ]);
  await page.goto(`/recordings/${recordingId}/look-back`);
  await mouseHands(page).choose(page.getByRole("checkbox", { name: "Lotte" }));
  await page.getByRole("button", { name: "Begin met terugkijken" }).click();
  await expect(page.getByRole("button", { name: "Tweede scherm niet verbonden" })).toBeVisible();
}

test("the parents look at a second screen: the same picture, the question, nothing else", async ({
  page,
}) => {
  needsFilm(film);
  await startTalk(page);
  const screen = await openScreen(page);
  await expect(screen.getByText("We beginnen zo")).toBeVisible();
  await expectConnected(page);
  await expectAccessible(screen, "the shared screen that waits");

  // A clicker leads: the next clip starts by itself, in both windows.
  await page.keyboard.press("PageDown");
  await expect.poll(() => sceneOf(screen)).toBe("film");
  await expect(screen.getByText("Wat zie je bij begin?")).toBeVisible();
  await page.waitForTimeout(900);
  await page.keyboard.press("Space");
  const first = await expectSameFrame(page, screen);
  expect(first).toBeGreaterThan(200);
  for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft"]) {
    await page.keyboard.press(key);
    await expectSameFrame(page, screen);
  }
  for (let nth = 0; nth < 4; nth += 1) {
    await page.keyboard.press("t");
    await page.keyboard.press("r");
    await page.waitForTimeout(350 + 130 * nth);
    await page.keyboard.press("Space");
    await expectSameFrame(page, screen);
  }

  // Frozen on the still: its frame, and only the part that was chosen.
  await page.getByRole("button", { name: "Naar de foto: Even stil" }).click();
  expect(await expectSameFrame(page, screen)).toBe(220);
  await expect(screen.locator(".film-part")).toHaveCSS("clip-path", /inset/);
  await expectAccessible(screen, "the shared screen with a still");

  // What the trainer prepared, and who the family is, never comes there.
  const seen = await screen.locator("body").innerText();
  expect(seen).not.toMatch(/Alleen voor de trainer|En wat gebeurt|Jip|Lotte|Bas|Samenkijken/);
  await page.keyboard.press("q");
  await expect(screen.getByText("Wat zie je bij begin?")).toBeHidden();
  await page.keyboard.press("q");
  await page.keyboard.press("y");
  await expect(screen.locator(".plate-question-top")).toBeVisible();
  await page.keyboard.press(".");
  await expect.poll(() => sceneOf(screen)).toBe("blank");
  await expectAccessible(screen, "the blank shared screen");
  await page.keyboard.press(".");
  await expect.poll(() => sceneOf(screen)).toBe("film");
});

test("a second screen that is closed, opened late or loaded anew catches up; keys work there too", async ({
  page,
}) => {
  needsFilm(film);
  await startTalk(page);
  await page.keyboard.press("n");
  await page.waitForTimeout(700);
  await page.keyboard.press("Space");
  const late = await openScreen(page);
  await expectConnected(page);
  await expectSameFrame(page, late);
  await late.close();
  await expect(page.getByRole("button", { name: "Tweede scherm niet verbonden" })).toBeVisible();
  const screen = await openScreen(page);
  await expectConnected(page);
  const before = await expectSameFrame(page, screen);
  await screen.reload();
  await expectConnected(page);
  expect(await expectSameFrame(page, screen)).toBe(before);

  // Keys that a clicker sends to the shared screen lead the talk; F5 and Escape do no harm in either window.
  for (const window of [page, screen]) {
    await window.evaluate(() => Reflect.set(globalThis, "stillHere", "yes"));
    for (const key of ["F5", "Shift+F5", "Escape"]) await window.keyboard.press(key);
    await window.waitForTimeout(300);
    expect(await window.evaluate(() => String(Reflect.get(globalThis, "stillHere")))).toBe("yes");
  }
  await screen.keyboard.press("PageDown");
  await expect(screen.getByText("Wat zie je bij later?")).toBeVisible();
  await expect(page.getByText("Vraag 2 van 2")).toBeVisible();
  await page.waitForTimeout(500);
  await screen.keyboard.press("Space");
  const there = await expectSameFrame(page, screen);
  expect(there).toBeGreaterThan(900);

  // The trainer's window is loaded anew: the talk goes on at its step, and the second screen with it.
  await page.reload();
  await expect(page.getByText("Vraag 2 van 2")).toBeVisible();
  await expectConnected(page);
  expect(await expectSameFrame(page, screen)).toBe(900);

  // Another window with the same talk says that the screen follows the first one, until it is asked to follow this one.
  const second = await page.context().newPage();
  await second.goto(page.url());
  const elsewhere = "Tweede scherm volgt een ander venster";
  await second.getByRole("button", { name: elsewhere }).click();
  await expectAccessible(second, "a second window with the same talk");
  await second.getByRole("button", { name: "Laat het dit venster volgen" }).click();
  await expect(second.getByRole("dialog").getByText("Tweede scherm verbonden")).toBeVisible();
  await page.getByRole("button", { name: elsewhere }).click();
  await page.getByRole("button", { name: "Laat het dit venster volgen" }).click();
  await page.keyboard.press("Escape");
  await expectConnected(page);
  await second.close();

  await page.keyboard.press("n");
  await page.getByRole("button", { name: "Gesprek afronden" }).click();
  await page.getByLabel("Reden").fill("We kijken alleen naar het scherm.");
  await page.getByRole("dialog").getByRole("button", { name: "Afronden", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Dit hebben we samen gezien" })).toBeVisible();
  await expect(screen.getByText("Tot de volgende keer")).toBeVisible();
  await expectAccessible(screen, "the shared screen that ended");
});
