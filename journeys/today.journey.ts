import { expect, test, type Page } from "@playwright/test";
import { aFamilyThatAgreed } from "./by-api.ts";
import { dayFromNow } from "./dates.ts";
import { signIn, writeDay } from "./family-steps.ts";
import { mouseHands } from "./hands.ts";
import { open } from "./screens.ts";

type Told = "has a step" | "rests";

/** What Vandaag says of a family, in order, and how long after it was asked for that was first on screen. */
type Tale = { readonly told: Told; readonly afterMs: number }[];

/** Goes to Vandaag and tells what it says of a family, from the first picture on until it says this. */
async function whatTodayTells(
  page: Page,
  about: { child: string; familyId: string; until: Told },
): Promise<Tale> {
  const watching = page.evaluate(async ({ child, familyId, until }) => {
    const began = performance.now();
    const tale = new Map<Told, number>();
    const hear = (told: Told) => tale.set(told, tale.get(told) ?? performance.now() - began);
    while (!tale.has(until)) {
      const list = document.querySelector<HTMLElement>(".today");
      const way = list?.querySelector(`a[href^="/families/${familyId}"]`);
      if (way?.checkVisibility({ visibilityProperty: true }) === true) hear("has a step");
      else if (list?.innerText.includes(child) === true && way === null) hear("rests");
      await new Promise(requestAnimationFrame);
    }
    return [...tale].map(([told, afterMs]) => ({ told, afterMs }));
  }, about);
  await page.getByRole("navigation").getByRole("link", { name: "Vandaag" }).click();
  return watching;
}

/** From now on the list of trajectories comes so much later: a little, as on most networks, or a lot. */
async function slowDown(page: Page, ms: number): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.route("**/api/trajectories", async (route) => {
    await new Promise((done) => setTimeout(done, ms));
    await route.continue();
  });
}

test("today is told as it is now, not first as it was; only when the server is slow it is", async ({
  page,
}) => {
  const child = "Lieke";
  const hands = mouseHands(page);
  await signIn(hands);
  const { familyId } = await aFamilyThatAgreed(page, { child, parents: ["Hanne", "Bram"] });
  await open(page, "/");
  await page.locator(`.today a[href="/families/${familyId}"]`).first().click();
  await hands.press(page.getByRole("button", { name: "Pauzeren" }));
  const dialog = page.getByRole("dialog");
  await hands.choose(dialog.getByRole("radio", { name: "Ziekte" }));
  await writeDay(hands, dialog.getByRole("group", { name: "Wanneer kijk je opnieuw?" }), dayFromNow(21));
  await slowDown(page, 300);
  await hands.press(dialog.getByRole("button", { name: "Pauzeren" }));
  await expect(dialog).toHaveCount(0);
  const soon = await whatTodayTells(page, { child, familyId, until: "rests" });
  // Only what is a second late, on a busy machine, makes way for what was known.
  expect(soon.filter(({ told, afterMs }) => told === "has a step" && afterMs < 900)).toEqual([]);

  // One that takes long does not keep her from what was known.
  await page.goBack();
  await hands.press(page.getByRole("button", { name: "Weer beginnen" }));
  await slowDown(page, 6000);
  await hands.press(dialog.getByRole("button", { name: "Weer beginnen" }));
  await expect(dialog).toHaveCount(0);
  const later = await whatTodayTells(page, { child, familyId, until: "has a step" });
  expect(later.map(({ told }) => told)).toEqual(["rests", "has a step"]);
});

test("who comes back to a list stands where she left it", async ({ page }) => {
  await page.setViewportSize({ width: 1180, height: 480 });
  await signIn(mouseHands(page));
  for (const address of ["/", "/families"]) {
    await open(page, address);
    const family = page.getByRole("link", { name: "Mila", exact: true }).first();
    await family.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => window.scrollY);
    expect(left).toBeGreaterThan(0);
    await family.click();
    await expect(page.getByRole("heading", { level: 1, name: "Mila" })).toBeVisible();
    // What is known is old by now, so that it is asked anew.
    await page.waitForTimeout(2500);
    await page.goBack();
    await expect(family).toBeVisible();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(left);
  }
});
