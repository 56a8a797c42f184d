import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { LookBackLine } from "@samenkijken/contract/lookback";
import { root } from "../tools/root.ts";
import { signIn } from "./family-steps.ts";
import { mouseHands } from "./hands.ts";
import { addressesOf, languages, open, screens, speak } from "./screens.ts";

/** Where the pictures go: one folder for each language. */
function shooter(page: Page, language: string) {
  const folder = path.join(root, "screenshots", language);
  mkdirSync(folder, { recursive: true });
  const pathOf = (name: string): string => path.join(folder, `${name.replaceAll(" ", "-")}.png`);
  const shoot = async (name: string): Promise<void> => {
    // Fonts and first pictures of films come in just after the words.
    await page.waitForTimeout(400);
    await page.screenshot({ path: pathOf(name) });
  };
  return Object.assign(shoot, { pathOf });
}

type Shooter = ReturnType<typeof shooter>;

/** The desk, a tablet that is held, and a screen that is read twice as large. */
const sizes = [
  { size: "", width: 1440, height: 900, isTouched: false },
  { size: " tablet", width: 1180, height: 820, isTouched: true },
  { size: " at 200%", width: 720, height: 900, isTouched: false },
] as const;

type Size = (typeof sizes)[number];

/** Gives a page a size, and a finger in the place of a mouse where it is touched. */
async function resizer(page: Page): Promise<(size: Size) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  return async ({ width, height, isTouched }) => {
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: isTouched, maxTouchPoints: 5 });
    await page.setViewportSize({ width, height });
  };
}

test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

/** The analysis of the demo film in each of its steps and states, in three sizes. */
async function shootWorkbench(page: Page, shoot: Shooter): Promise<void> {
  const { recording } = await addressesOf(page, "Saar");
  const resize = await resizer(page);
  for (const each of sizes) {
    await resize(each);
    await open(page, `${recording}/analysis`);
    await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
    const steps = page.locator(".work-steps button");
    for (const nth of [0, 1, 2, 3]) {
      await steps.nth(nth).click();
      await shoot(`workbench step ${String(nth + 1)}${each.size}`);
    }
  }
  await resize(sizes[0]);
  await page.locator(".work-steps button").nth(1).click();
  await page.keyboard.press("n");
  await shoot("workbench with a code chosen");
  await page.keyboard.press("Shift+n");
  await shoot("workbench with a clip chosen");
  await page.keyboard.press("?");
  await shoot("workbench keys");
  await page.keyboard.press("Escape");
  await page.locator("label:has(input[name=lower-view])").last().click();
  await shoot("workbench list");
}

/** The look-back of the demo film, on the screen of the trainer and on the one for the parents. */
async function shootLookBack(page: Page, shoot: Shooter): Promise<string> {
  const { recording, trajectory } = await addressesOf(page, "Saar");
  await open(page, `${recording}/look-back`);
  const attends = page.locator(".choice-words").getByText("Noor", { exact: true });
  const strip = page.locator(".strip");
  await expect(attends.or(strip).filter({ visible: true }).first()).toBeVisible();
  // The talk that another language began goes on.
  if (!(await strip.isVisible())) {
    await shoot("look-back who is there");
    await attends.click();
    await page.locator(".button-primary").last().click();
  }
  await expect(strip).toBeVisible();
  const talks = LookBackLine.array().parse(
    await (await page.request.get(`/api${trajectory}/look-backs`)).json(),
  );
  const id = talks.find(({ endedAt }) => endedAt === null)?.id ?? "";
  // The story of another language left it at its end.
  for (let step = 0; step < 8; step += 1) await page.keyboard.press("p");
  await shoot("look-back the week");
  await page.keyboard.press("n");
  await page.waitForTimeout(1500);
  await page.keyboard.press("Space");
  await shoot("look-back a clip");
  await page.keyboard.press("h");
  await shoot("look-back notes hidden");
  await page.keyboard.press("h");
  await page.keyboard.press("f");
  await shoot("look-back big picture");
  await page.keyboard.press("f");
  const parents = await page.context().newPage();
  await parents.setViewportSize({ width: 1920, height: 1080 });
  await parents.goto(`/look-backs/${id}/screen`);
  await parents.waitForTimeout(3000);
  await parents.screenshot({ path: shoot.pathOf("shared screen") });
  await page.keyboard.press("b");
  await parents.waitForTimeout(500);
  await parents.screenshot({ path: shoot.pathOf("shared screen blank") });
  await parents.close();
  await page.keyboard.press("b");
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("n");
  await page.waitForTimeout(500);
  await page.screenshot({ path: shoot.pathOf("look-back agreement"), fullPage: true });
  return id;
}

for (const language of languages) {
  test(`workbench and look-back, in ${language}`, async ({ page }) => {
    test.setTimeout(600_000);
    await signIn(mouseHands(page));
    await speak(page, language);
    const shoot = shooter(page, language);
    await shootWorkbench(page, shoot);
    const lookBackId = await shootLookBack(page, shoot);
    await open(page, `/look-backs/${lookBackId}`);
    await shoot("look-back page of the parents");
  });

  for (const [member, screensOf] of Object.entries(screens)) {
    test(`screens of ${member}, in ${language}`, async ({ page }) => {
      test.setTimeout(600_000);
      await signIn(mouseHands(page), member);
      const all = await screensOf(page);
      await speak(page, language);
      const shoot = shooter(page, language);
      const resize = await resizer(page);
      for (const [name, address] of all) {
        for (const each of sizes) {
          await resize(each);
          await open(page, address);
          await shoot(`${name}${each.size}`);
        }
      }
    });
  }
}
