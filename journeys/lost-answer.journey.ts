import { expect, test } from "@playwright/test";
import { signIn, writeFamily } from "./family-steps.ts";
import { mouseHands } from "./hands.ts";

test("a name that is corrected after an answer was lost is kept, and the family is there once", async ({
  page,
}) => {
  const hands = mouseHands(page);
  await signIn(hands);
  let hasLost = false;
  await page.route("**/api/families", async (route) => {
    if (hasLost || route.request().method() !== "POST") {
      await route.continue();
      return;
    }
    // The server hears it and does it; what it answers never comes.
    hasLost = true;
    await route.fetch();
    await route.abort();
  });
  await writeFamily(hands, { child: "Wolfje", parents: ["Ilse", "Daan"], question: "Hoe slaapt hij beter?" });
  const save = page.getByRole("button", { name: "Gezin bewaren" });
  await hands.press(save);
  await expect.poll(() => hasLost).toBe(true);
  await expect(save).toBeEnabled();
  const child = page.getByRole("group", { name: "Kind 1", exact: true });
  await hands.write(child.getByLabel("Voornaam"), "Rolf");
  await hands.press(save);
  await expect(page.getByRole("heading", { level: 1, name: "Rolf" })).toBeVisible();
  const menu = page.getByRole("navigation", { name: "Hoofdmenu" });
  await hands.press(menu.getByRole("link", { name: "Gezinnen" }));
  await expect(page.getByRole("link", { name: "Rolf", exact: true })).toHaveCount(1);
  await expect(page.getByText("Wolfje")).toHaveCount(0);
});
