import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { workStep } from "./desk.ts";
import { addFamily, planFilm, makeReadyToFilm, signIn, uploadFilm, type ToldFamily } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { keyboardHands, mouseHands } from "./hands.ts";
import { speak } from "./screens.ts";
import { openTalk, planAsTheDesk, type PlannedFilm } from "./together.ts";

const film = "derived-talk-turns-3people-40s.mp4";
const family: ToldFamily = {
  child: "Juul",
  parents: ["Lotte", "Ruben"],
  question: "Juul zegt weinig. Hoe merk ik wat hij wil?",
};
const [parent] = family.parents;

/** The desk saw Juul begin twice in the clip and once later, and Lotte answer once. */
async function aPlannedFilm(page: Page): Promise<PlannedFilm> {
  const hands = mouseHands(page);
  await signIn(hands);
  await addFamily(hands, family);
  await makeReadyToFilm(hands, family);
  await planFilm(hands);
  await uploadFilm(hands, { film, seen: parent });
  await hands.press(page.getByRole("link", { name: "Terug naar het gezin" }).first());
  return planAsTheDesk(page, { begins: [4, 9, 30], answers: [5] });
}

const picture = (page: Page) =>
  page.evaluate(() => {
    const video = document.querySelector("video");
    return { paused: video?.paused ?? true, seconds: video?.currentTime ?? 0 };
  });
const mark = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const marks = (page: Page) => page.getByRole("button", { name: /^Haal weg:/ });

/** Goes on until the film is past a second, as one who watches it. */
async function watchUntil(page: Page, second: number): Promise<void> {
  await expect.poll(async () => (await picture(page)).seconds, { intervals: [50] }).toBeGreaterThan(second);
}

test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

test("parents and trainer mark together by keyboard, and see it beside what the desk saw", async ({
  page,
}) => {
  needsFilm(film);
  const planned = await aPlannedFilm(page);
  const hands = keyboardHands(page);
  await openTalk(page, planned, [parent]);
  await page.keyboard.press("m");
  await expect(page.getByRole("heading", { name: "Samen kijken en merken" })).toBeVisible();
  await expect(mark(page, "Hier begint Juul iets")).toBeVisible();
  await expectAccessible(page, "marking together");
  expect((await picture(page)).paused).toBe(true);

  await page.keyboard.press("Space");
  await watchUntil(page, 3.5);
  await page.keyboard.press("1");
  await expect(page.getByText(/^Gemerkt op 0:0[34]: Juul begint iets$/)).toBeVisible();
  await watchUntil(page, 4.6);
  await page.keyboard.press("2");
  await expect(marks(page)).toHaveCount(2);
  expect((await picture(page)).paused).toBe(false);
  await watchUntil(page, 7);
  await page.keyboard.press("1");
  await page.keyboard.press("Space");
  await expect.poll(async () => (await picture(page)).paused).toBe(true);
  for (let nth = 0; nth < 30; nth += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("1");
  await expect(marks(page)).toHaveCount(4);
  await page.keyboard.press("z");
  await expect(marks(page)).toHaveCount(3);
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await expect(marks(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Laatste terug/ })).toBeDisabled();

  await page.keyboard.press("r");
  await watchUntil(page, 3.5);
  await page.keyboard.press("1");
  await watchUntil(page, 4.8);
  await page.keyboard.press("2");
  await watchUntil(page, 6.5);
  await page.keyboard.press("1");
  await page.keyboard.press("Space");
  await expect(marks(page)).toHaveCount(3);
  // The steps of the talk stay where they are: a clicker in a pocket moves nothing.
  await page.keyboard.press("PageDown");
  await expect(page.getByRole("heading", { name: "Samen kijken en merken" })).toBeVisible();

  await hands.press(page.getByRole("button", { name: "Bekijk wat we zagen" }));
  await expect(
    page.getByText("Je zag 2 keer dat Juul iets begon. Marit zag er achter het bureau 2."),
  ).toBeVisible();
  await expect(page.getByText("1 daarvan was hetzelfde moment. Samen zijn dat 3 momenten")).toBeVisible();
  await expect(page.getByText("Je zag 1 keer dat je zelf reageerde.")).toBeVisible();
  await expectAccessible(page, "both layers beside each other");
  await hands.press(page.getByRole("button", { name: "0:09 Marit" }));
  await expect.poll(async () => Math.round((await picture(page)).seconds)).toBe(9);
  expect((await picture(page)).paused).toBe(true);
  await expect(page.getByRole("main").getByText("Bewaard", { exact: true })).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.getByRole("heading", { name: "Hoe was de week?" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Volgende", exact: true })).toBeVisible();

  await page.goto(planned.analysis);
  await workStep(page, "Coderen").click();
  const counts = page.getByRole("region", { name: "Contactprincipes" });
  await expect(counts.getByRole("button", { name: /Initiatief/ })).toContainText("Juul 3");
  await expect(counts.getByRole("button", { name: /Ontvangen/ })).toContainText(`${parent} 1`);
  await page.getByText("Lijst", { exact: true }).click();
  await page.getByText("Samen gemerkt (3)").click();
  await expect(page.getByText("Dit merkten jullie samen met de ouders")).toBeVisible();
  await expectAccessible(page, "the list with what was marked together");

  await speak(page, "en");
  await openTalk(page, planned, family.parents);
  await page.keyboard.press("m");
  await expect(page.getByRole("button", { name: /^Take away:/ })).toHaveCount(3);
  await expectAccessible(page, "marking together (en)");
  await page.getByRole("button", { name: "Look at what we saw" }).click();
  await expect(
    page.getByText("You saw Juul start something 2 times. Marit saw 2 at the desk."),
  ).toBeVisible();
  await expectAccessible(page, "both layers beside each other (en)");
});

test("the shared screen shows the film that is marked, and none of the buttons", async ({ page }) => {
  needsFilm(film);
  const planned = await aPlannedFilm(page);
  await openTalk(page, planned, family.parents);
  await page.getByRole("button", { name: "Tweede scherm" }).click();
  const popup = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Open het tweede scherm" }).click();
  const screen = await popup;
  await page.getByRole("button", { name: "Sluiten" }).click();
  await page.keyboard.press("m");
  await expect(screen.locator("main[data-scene=film] video").first()).toBeVisible();
  await page.getByLabel("Wat kijken we?").selectOption("film");
  await page.getByRole("slider", { name: "Plek in de film" }).press("ArrowRight");
  await page.keyboard.press("r");
  await watchUntil(page, 1);
  await page.keyboard.press("Space");
  await page.keyboard.press("1");
  await expect(marks(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Bekijk wat we zagen" }).click();
  await page.getByRole("button", { name: "0:30 Marit" }).click();
  const shown = () =>
    screen.evaluate(() => [...document.querySelectorAll("video")].map((video) => video.currentTime));
  await expect.poll(async () => (await shown()).some((seconds) => Math.abs(seconds - 30) < 0.1)).toBe(true);
  await expect(screen.getByRole("button")).toHaveCount(0);
  await expect(screen.getByText(/Juul|begint|Marit|Wat zie je/)).toHaveCount(0);
});

test.describe("on a tablet", () => {
  test.use({ hasTouch: true });

  test("big buttons under the film mark by touch, and a consent that is withdrawn locks it", async ({
    page,
  }) => {
    needsFilm(film);
    const planned = await aPlannedFilm(page);
    await page.setViewportSize({ width: 820, height: 1180 });
    await openTalk(page, planned, family.parents);
    await page.getByRole("button", { name: /^Samen merken/ }).tap();
    for (const name of ["Hier begint Juul iets", `Hier reageert ${parent}`]) {
      const box = await mark(page, name).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(160);
    }
    await page.getByRole("button", { name: /^Verder/ }).tap();
    await watchUntil(page, 3);
    await mark(page, "Hier begint Juul iets").tap();
    await watchUntil(page, 4);
    await mark(page, `Hier reageert ${parent}`).tap();
    await page.getByRole("button", { name: /^Stilzetten/ }).tap();
    await expect(marks(page)).toHaveCount(2);
    await marks(page).first().tap();
    await expect(marks(page)).toHaveCount(1);
    await page.getByRole("button", { name: /^Laatste terug/ }).tap();
    await expect(marks(page)).toHaveCount(2);
    await page.getByLabel("Wat kijken we?").selectOption("film");
    await expectAccessible(page, "marking together on a tablet");
    await page.getByRole("button", { name: "Bekijk wat we zagen" }).tap();
    await expect(page.getByText("Jullie zagen 1 keer dat Juul iets begon.")).toBeVisible();
    await expectAccessible(page, "both layers on a tablet");
    await expect(page.getByRole("main").getByText("Bewaard", { exact: true })).toBeVisible();

    const father = planned.family.adults.find(({ name }) => name === family.parents[1]);
    await page.request.post(`/api/families/${planned.family.id}/consent/withdrawals`, {
      data: { personId: father?.id, purpose: "CARE_FILM", channel: "in-person" },
      headers: { origin: new URL(page.url()).origin },
    });
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.locator("video")).toHaveCount(0);
    await expect(page.getByText("Jullie zagen 1 keer dat Juul iets begon.")).toHaveCount(0);
  });
});
