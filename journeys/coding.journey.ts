import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expectSays, openConversation, part, sentence } from "./coding-steps.ts";
import { playhead, pressTimes } from "./desk.ts";
import { needsFilm } from "./films.ts";
import { countPointerPresses, keyboardHands } from "./hands.ts";

const film = "derived-talk-turns-3people-40s.mp4";

/** The rows of the list, and the cell of one under a heading. */
function cell(page: Page, row: number, column: string) {
  return page.locator("tr[data-marker]").nth(row).locator(`td[data-label="${column}"]`);
}

async function saidToBeSaved(page: Page): Promise<void> {
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
}

/** A child's initiative, a mother who receives it and a father who takes a turn: toward whom is asked once for each. */
async function codeThree(page: Page): Promise<void> {
  await pressTimes(page, "Shift+ArrowRight", 2);
  await page.keyboard.press("2");
  await expect(page.getByText(/Naar wie\? Druk op A/)).toBeVisible();
  await page.keyboard.press("a");
  await expectSays(part(page, "Naar wie"), "naar Moeder");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+Digit4");
  await expectSays(part(page, "Persoon"), "Moeder");
  await page.keyboard.press("a");
  await expectSays(part(page, "Naar wie"), /^naar (Juna|Lou)$/);
  await page.keyboard.press("Shift+ArrowRight");
  await pressTimes(page, "ArrowUp", 1);
  await page.keyboard.press("6");
  await expectSays(part(page, "Persoon"), "Vader");
  await pressTimes(page, "p", 2);
  await expectSays(part(page, "Principe"), "Initiatief");
  await expectSays(part(page, "Ontvangen"), "Ontvangen door Moeder na 1,0 s.");
}

/** U links by hand to the next code of someone else, 0 says it was missed, and undo takes each back. */
async function overrule(page: Page): Promise<void> {
  await page.keyboard.press("u");
  await expectSays(part(page, "Ontvangen"), "Ontvangen door Vader na 2,0 s, zo heb jij het gezet.");
  await page.keyboard.press("0");
  await expectSays(part(page, "Ontvangen"), "Gemist, zo heb jij het gezet.");
  await expect(page.getByTestId("received")).toHaveText("0");
  await pressTimes(page, "ControlOrMeta+z", 2);
  await expectSays(part(page, "Ontvangen"), "Ontvangen door Moeder na 1,0 s.");
  await expect(page.getByTestId("received")).toHaveText("1");
}

/** E and a digit: an element; V: its no form, of which an initiative has none. */
async function addElements(page: Page): Promise<void> {
  await page.keyboard.press("n");
  await expectSays(part(page, "Principe"), "Ontvangen");
  await page.keyboard.press("e");
  const elements = page.getByRole("group", { name: "Onderdelen van Ontvangen, Moeder" });
  await expect(elements.getByRole("button", { name: "Meedoen" })).toBeFocused();
  await pressTimes(page, "2", 1);
  await page.keyboard.press("ArrowRight");
  await expect(elements.getByRole("button", { name: "Ja knikken" })).toBeFocused();
  await expect(elements.getByRole("button", { name: "Ja knikken" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await page.keyboard.press("v");
  await expect(elements.getByRole("button", { name: "Nee schudden" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.keyboard.press("v");
  await expect(elements.getByRole("button", { name: "Ja knikken" })).toBeVisible();
}

/** Holds a code while the film plays until something ends it, and gives back how long the stretch became. */
async function holdUntil(page: Page, end: () => Promise<void>): Promise<string> {
  await page.keyboard.press("Space");
  await page.keyboard.down("Digit1");
  await page.waitForTimeout(900);
  await end();
  await page.keyboard.up("Digit1");
  const stretch = (await sentence(page).textContent()) ?? "";
  if (await page.evaluate(() => document.querySelector("video")?.paused === false))
    await page.keyboard.press("Space");
  return stretch;
}

test("a conversation is coded by keyboard only", async ({ page, baseURL }) => {
  needsFilm(film);
  const pointerPresses = await countPointerPresses(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openConversation(page, { film, url: baseURL ?? "", child: "Juna" });
  await page.keyboard.press("Escape");
  const step = page.getByRole("button", { name: /^Coderen/ });
  await keyboardHands(page).press(step);
  await codeThree(page);
  await overrule(page);
  await addElements(page);
  await expectAccessible(page, "coding");
  await saidToBeSaved(page);

  await test.step("what is held ends with its key, with a pause and with a dialog", async () => {
    const between = /van \d\d:\d\d,\d\d tot \d\d:\d\d,\d\d/;
    expect(await holdUntil(page, () => page.keyboard.up("Digit1"))).toMatch(between);
    expect(await holdUntil(page, () => page.keyboard.press("k"))).toMatch(between);
    const inDialog = holdUntil(page, async () => {
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
      await page.keyboard.press("Escape");
    });
    expect(await inDialog).toMatch(between);
  });

  await test.step("a note at the frame", async () => {
    await page.keyboard.press("m");
    await page.keyboard.type("Hier wacht moeder, 2 tellen.");
    await page.keyboard.press("Enter");
    await expect(sentence(page)).toContainText("Notitie bij");
  });

  await test.step("quick replay goes back and plays", async () => {
    const before = Number(await playhead(page).getAttribute("aria-valuenow"));
    await page.keyboard.press("w");
    await expect.poll(() => page.evaluate(() => document.querySelector("video")?.paused)).toBe(false);
    await page.keyboard.press("k");
    expect(Number(await playhead(page).getAttribute("aria-valuenow"))).toBeLessThan(before);
  });

  await saidToBeSaved(page);
  expect(pointerPresses()).toBe(0);
});

test("the list does what the timeline does, by keyboard only", async ({ page, baseURL }) => {
  needsFilm(film);
  const hands = keyboardHands(page);
  await openConversation(page, { film, url: baseURL ?? "", child: "Lou" });
  await page.keyboard.press("Escape");
  await codeThree(page);
  await hands.choose(page.getByRole("radio", { name: "Lijst", exact: true }));
  await expect(page.locator("tr[data-marker]")).toHaveCount(3);
  await hands.pick(cell(page, 0, "Persoon").getByRole("combobox"), "Vader");
  await hands.write(cell(page, 0, "Duur").getByRole("textbox"), "1,2");
  await page.keyboard.press("Enter");
  await expect(cell(page, 0, "Duur").getByRole("textbox")).toHaveValue("1,2");
  await hands.write(cell(page, 0, "Tijd").getByRole("textbox"), "99:00");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Vul een tijd in die in de film ligt");
  await page.keyboard.press("Escape");
  await hands.pick(cell(page, 0, "Persoon").getByRole("combobox"), "Lou");
  await hands.press(cell(page, 2, "Geslaagd").getByRole("button"));
  await expect(cell(page, 2, "Geslaagd").getByRole("button")).toHaveAttribute("aria-pressed", "true");
  await hands.pick(page.getByRole("combobox", { name: "Toon persoon" }), "Moeder");
  await expect(page.locator("tr[data-marker]")).toHaveCount(1);
  await hands.press(page.getByRole("button", { name: /^Code erbij op/ }));
  await expect(page.locator("tr[data-marker]")).toHaveCount(2);
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", /^Principe van/);
  await hands.press(page.getByRole("button", { name: /^Verwijder Aandacht/ }));
  await expect(page.locator("tr[data-marker]")).toHaveCount(1);
  await expectAccessible(page, "the list");
  await hands.choose(page.getByRole("radio", { name: "Fragmenten, foto’s en notities" }));
  await expect(page.getByText("Nog geen fragment, foto of notitie.")).toBeVisible();
  await page.setViewportSize({ width: 720, height: 900 });
  await hands.choose(page.getByRole("radio", { name: "Codes", exact: true }));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  await expectAccessible(page, "the list at 200 %");
  await saidToBeSaved(page);
});

test("a member's own keys and times count at once", async ({ page, baseURL }) => {
  needsFilm(film);
  const hands = keyboardHands(page);
  await openConversation(page, { film, url: baseURL ?? "", child: "Pim" });
  const analysis = page.url();
  await page.goto("/settings");
  const key = page.getByLabel(/fragment maken/);
  await hands.write(key, "s");
  await expect(page.getByText(/Deze toets is al voor: foto maken/)).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Bewaren" }));
  await expect(page.getByRole("alert")).toContainText("Er klopt iets niet");
  await expectAccessible(page, "settings with a fault");
  await hands.write(key, "q");
  await hands.pick(page.getByLabel("Aanloop"), "2 seconden");
  await hands.press(page.getByRole("button", { name: "Bewaren" }));
  await expect(page.getByText("Bewaard. Het geldt meteen.")).toBeVisible();

  await page.goto(analysis);
  await expect(page.getByRole("button", { name: "Q Fragment" })).toBeVisible();
  await pressTimes(page, "Shift+ArrowRight", 10);
  await page.keyboard.press("c");
  await expect(sentence(page)).toHaveText("Niets gekozen.");
  await page.keyboard.press("q");
  await expect(sentence(page)).toContainText("Fragment 1");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Qfragment maken");
  await expectAccessible(page, "the key card");

  await page.goto("/settings");
  await hands.press(page.getByRole("button", { name: "Toetsen terug naar standaard" }));
  await hands.pick(page.getByLabel("Aanloop"), "geen");
  await hands.press(page.getByRole("button", { name: "Bewaren" }));
  await expect(page.getByText("Bewaard. Het geldt meteen.")).toBeVisible();
});
