import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { signIn } from "./family-steps.ts";
import { keyboardHands } from "./hands.ts";
import { addressesOf, open } from "./screens.ts";

test("each step says what to do, why, and what the parents hear; by keyboard", async ({ page }) => {
  const hands = keyboardHands(page);
  await signIn(hands);
  const bram = await addressesOf(page, "Bram");
  await open(page, bram.family);
  const step = page.getByRole("region", { name: /^Opname \d+ filmen/ });
  await hands.press(step.locator("summary", { hasText: "Wat nu?" }));
  await expect(step).toContainText("Film ongeveer tien minuten");
  await expect(step).toContainText("Wat de ouders horen");
  await expect(step).toContainText("Bron:");
  await hands.press(step.locator("summary", { hasText: "Tips voor het filmen" }));
  await expect(step).toContainText("Op ooghoogte van het kind");
  await hands.press(page.locator("summary", { hasText: "Wat bij de leeftijd past" }));
  await expect(page.getByText("Let in de film op").first()).toBeVisible();
  await expectAccessible(page, "help at a step");
});
