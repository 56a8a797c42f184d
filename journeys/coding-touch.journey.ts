import { expect, test, type CDPSession, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expectSays, openConversation, part, sentence, tooSmall } from "./coding-steps.ts";
import { playhead } from "./desk.ts";
import { needsFilm } from "./films.ts";

const film = "derived-talk-turns-3people-40s.mp4";

test.use({ viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(target: Locator, part_ = 0.5): Promise<Point> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("it is not on screen");
  return { x: box.x + box.width * part_, y: box.y + box.height / 2 };
}

/** One finger: down, along a few points, and up after a while. */
async function finger(touch: CDPSession, path: readonly Point[], stayMs: number): Promise<void> {
  const [first, ...more] = path;
  if (first === undefined) return;
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [first] });
  for (const point of more)
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
  await new Promise((done) => setTimeout(done, stayMs));
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

const isPaused = (page: Page) => page.evaluate(() => document.querySelector("video")?.paused);
const frame = async (page: Page) => Number(await playhead(page).getAttribute("aria-valuenow"));

test("a conversation is coded by finger on a tablet", async ({ page, baseURL }) => {
  needsFilm(film);
  await openConversation(page, { film, url: baseURL ?? "", child: "Tess" });
  const touch = await page.context().newCDPSession(page);
  await page.getByRole("button", { name: /^Coderen/ }).tap();
  const tile = (name: RegExp) =>
    page.getByRole("region", { name: "Contactprincipes" }).getByRole("button", { name });
  const video = page.locator("video").first();

  await test.step("the jog strip goes four pixels to a frame, and a held arrow goes on", async () => {
    const jog = page.getByRole("slider", { name: "Beeld voor beeld" });
    const from = await middleOf(jog);
    await finger(touch, [from, { x: from.x + 24, y: from.y }, { x: from.x + 48, y: from.y }], 0);
    await expect.poll(() => frame(page)).toBe(12);
    const on = await middleOf(page.getByRole("button", { name: "Eén beeld verder" }));
    await finger(touch, [on], 1000);
    expect(await frame(page)).toBeGreaterThan(13);
    const back = await frame(page);
    await page.getByRole("button", { name: "Eén beeld terug" }).tap();
    await expect.poll(() => frame(page)).toBe(back - 1);
  });

  await test.step("a tap on a tile is a moment, staying is a stretch", async () => {
    await tile(/Initiatief/).tap();
    await expect(sentence(page)).toContainText(/op \d\d:\d\d,\d\d/);
    await video.tap();
    await expect.poll(() => isPaused(page)).toBe(false);
    await finger(touch, [await middleOf(tile(/Aandacht/))], 900);
    await expect(sentence(page)).toContainText(/van .* tot /);
    await video.tap();
    await expect.poll(() => isPaused(page)).toBe(true);
  });

  await test.step("two taps at one side go two seconds", async () => {
    const before = await frame(page);
    const right = await middleOf(video, 0.85);
    await page.touchscreen.tap(right.x, right.y);
    await page.touchscreen.tap(right.x, right.y);
    await expect.poll(() => frame(page)).toBeGreaterThan(before + 20);
    await expect.poll(() => isPaused(page)).toBe(true);
  });

  await test.step("with Begin and Einde set a tap is that stretch", async () => {
    await page.getByRole("button", { name: "Begin", exact: true }).tap();
    await page.getByRole("button", { name: "Meer" }).tap();
    await page.getByRole("button", { name: "2 seconden verder" }).tap();
    await page.getByRole("button", { name: "Einde", exact: true }).tap();
    await page.getByRole("radio", { name: "Moeder" }).locator("xpath=ancestor::label").tap();
    await tile(/Volgen/).tap();
    await expectSays(part(page, "Persoon"), "Moeder");
    await expect(sentence(page)).toContainText(/van .* tot /);
  });

  await test.step("an element and its undo", async () => {
    const element = page.getByRole("button", { name: "Meekijken" });
    await element.tap();
    await expect(element).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("button", { name: "Ongedaan maken" }).tap();
    await expect(element).toHaveAttribute("aria-pressed", "false");
  });

  expect(await tooSmall(page, 48)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1180);
  await expectAccessible(page, "the workbench on a tablet");
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
});
