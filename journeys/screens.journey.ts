import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { signIn } from "./family-steps.ts";
import { mouseHands } from "./hands.ts";
import { addressesOf, languages, open, screens, speak, type Screens } from "./screens.ts";

const words = {
  nl: {
    here: "Begin met terugkijken",
    next: "Volgende",
    pausedAt: "Stilgezet op",
    quote: "Wat nemen jullie mee tot de volgende keer?",
    end: "Gesprek afronden",
    reason: "Reden",
    confirm: "Afronden",
    summary: "Dit hebben we samen gezien",
  },
  en: {
    here: "Start looking back",
    next: "Next",
    pausedAt: "Paused at",
    quote: "What will you take with you until next time?",
    end: "Close the talk",
    reason: "Reason",
    confirm: "Close the talk",
    summary: "This is what we saw together",
  },
} as const;

async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `width of ${screen}`).toBeLessThanOrEqual(720);
}

async function checkScreens(page: Page, list: Screens, language: (typeof languages)[number]): Promise<void> {
  for (const [name, address] of list) {
    await open(page, address);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(page, `${name} (${language})`);
    await page.setViewportSize({ width: 720, height: 900 });
    await expectNoSidewaysScroll(page, `${name} (${language})`);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
}

// The server remembers the language of a member; the next story reads Dutch again.
test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

test("the sign-in is accessible", async ({ page }) => {
  await open(page, "/");
  await expectAccessible(page, "sign-in");
  await page.getByRole("button", { name: "Inloggen" }).click();
  await expectAccessible(page, "sign-in with a fault");
  await page.setViewportSize({ width: 720, height: 900 });
  await expectNoSidewaysScroll(page, "sign-in");
});

for (const language of languages) {
  for (const [member, screensOf] of Object.entries(screens)) {
    test(`every screen of ${member} is accessible and fits, in ${language}`, async ({ page }) => {
      await signIn(mouseHands(page), member);
      const all = await screensOf(page);
      await speak(page, language);
      const second = await page.context().newPage();
      // Two at a time, because this is the longest of the stories.
      await Promise.all([
        checkScreens(
          page,
          all.filter((_, nth) => nth % 2 === 0),
          language,
        ),
        checkScreens(
          second,
          all.filter((_, nth) => nth % 2 === 1),
          language,
        ),
      ]);
    });
  }

  test(`every stage of looking back is accessible, in ${language}`, async ({ page }) => {
    await signIn(mouseHands(page));
    const { recording } = await addressesOf(page, "Saar");
    await speak(page, language);
    const say = words[language];
    await open(page, `${recording}/look-back`);
    // A talk that another language left open goes on where it was.
    if (language === "nl") {
      await page.getByRole("checkbox", { name: "Noor" }).locator("xpath=ancestor::label").click();
      await page.getByRole("button", { name: say.here }).click();
    }
    await expect(page.getByRole("button", { name: say.next, exact: true })).toBeVisible();
    await expectAccessible(page, `the week (${language})`);
    await page.keyboard.press("n");
    await page.keyboard.press("Space");
    await expect(page.getByText(say.pausedAt)).toBeVisible();
    await expectAccessible(page, `a clip (${language})`);
    await page.keyboard.press("f");
    await expectAccessible(page, `the big picture (${language})`);
    await page.keyboard.press("f");
    await page.keyboard.press("b");
    await expectAccessible(page, `the blank screen (${language})`);
    // The last step has a form in the place of the film's controls.
    const next = page.getByRole("button", { name: say.next, exact: true });
    while (await next.isVisible()) await page.keyboard.press("n");
    await expect(page.getByLabel(say.quote)).toBeVisible();
    await expectAccessible(page, `the agreement (${language})`);
    await page.setViewportSize({ width: 720, height: 900 });
    await expectNoSidewaysScroll(page, `the agreement (${language})`);
    if (language === "nl") return;
    await page.getByRole("button", { name: say.end }).click();
    await expectAccessible(page, `ending without words (${language})`);
    await page.getByLabel(say.reason).fill("This is only a look at the screens.");
    await page.getByRole("dialog").getByRole("button", { name: say.confirm, exact: true }).click();
    await expect(page.getByRole("heading", { name: say.summary })).toBeVisible();
    await expectAccessible(page, `the summary (${language})`);
  });
}
