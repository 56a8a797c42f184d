import { mkdirSync } from "node:fs";
import path from "node:path";
import { test, type Page } from "@playwright/test";
import { root } from "../tools/root.ts";
import { signIn } from "./family-steps.ts";
import { mouseHands } from "./hands.ts";
import { languages, open, screens, speak } from "./screens.ts";

/** Where the pictures go: one folder for each language. */
function shooter(page: Page, language: string) {
  const folder = path.join(root, "screenshots", language);
  mkdirSync(folder, { recursive: true });
  return async (name: string): Promise<void> => {
    // Fonts and first pictures of films come in just after the words.
    await page.waitForTimeout(400);
    await page.screenshot({ path: path.join(folder, `${name.replaceAll(" ", "-")}.png`) });
  };
}

const sizes = {
  "": { width: 1440, height: 900 },
  " tablet": { width: 1180, height: 820 },
  " at 200%": { width: 720, height: 900 },
} as const;

test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

for (const language of languages) {
  test(`screens, in ${language}`, async ({ page }) => {
    test.setTimeout(600_000);
    await signIn(mouseHands(page));
    const all = await screens(page);
    await speak(page, language);
    const shoot = shooter(page, language);
    for (const [name, address] of all) {
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport);
        await open(page, address);
        await shoot(`${name}${size}`);
      }
    }
  });
}
