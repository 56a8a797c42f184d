import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { addFamily, signIn } from "./family-steps.ts";
import { giveScores, writeGoal, type ToldGoal } from "./goal-steps.ts";
import { countPointerPresses, keyboardHands } from "./hands.ts";
import { languages, open, speak } from "./screens.ts";

const family = {
  child: "Jip",
  parents: ["Anouk", "Bas"],
  question: "Jip huilt bij het aankleden. Hoe houden we het rustig?",
} as const;

const goals: readonly ToldGoal[] = [
  {
    quote: "Ik wil zien wat hij nodig heeft.",
    parent: "Anouk",
    words: "Ik kijk eerst naar Jip",
    atZero: "ik begin altijd meteen",
    atTen: "ik kijk altijd eerst",
    begin: 3,
    wish: 8,
  },
  {
    quote: "Ik ben te snel.",
    parent: "Bas",
    words: "Ik vertel wat ik ga doen",
    atZero: "ik zeg niets",
    atTen: "ik vertel elke stap",
    begin: 4,
    wish: 7,
  },
];

test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

test("C-02, B-24, B-32: from question to viewing question to goals of two parents, scored at the start and midway, by keyboard only", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const presses = await countPointerPresses(page);
  const hands = keyboardHands(page);
  await signIn(hands);
  await addFamily(hands, family);
  await hands.press(page.getByRole("link", { name: "Doelen en cijfers" }));
  await expect(page.getByRole("heading", { level: 1, name: "Doelen" })).toBeVisible();
  const address = new URL(page.url()).pathname;

  await hands.press(page.getByRole("button", { name: "Kijkvraag bewaren" }));
  await expect(page.getByText("Schrijf op wat we in de film willen zien")).toBeVisible();
  const viewing = "Wanneer kijkt Jip naar ons bij het aankleden?";
  await hands.write(page.getByLabel("Kijkvraag: wat willen we in de film zien?"), viewing);
  await hands.press(page.getByRole("button", { name: "Kijkvraag bewaren" }));
  await expect(page.getByText(viewing)).toBeVisible();

  for (const goal of goals) await writeGoal(hands, goal);
  await expect(
    page.getByRole("img", {
      name: "Ik kijk eerst naar Jip, Anouk: begin 3, nog niet opnieuw gescoord, wens 8.",
    }),
  ).toBeVisible();

  await hands.press(page.getByRole("link", { name: "Cijfers invullen: Begin" }));
  await giveScores(hands, { parent: "Anouk", situation: 4, goal: ["Ik kijk eerst naar Jip", 3] });
  await hands.press(page.getByRole("link", { name: "Terug naar de doelen" }));
  await hands.press(page.getByRole("link", { name: "Cijfers invullen: Halverwege" }));
  await giveScores(hands, { parent: "Anouk", situation: 6, goal: ["Ik kijk eerst naar Jip", 6] });
  await giveScores(hands, { parent: "Bas", situation: 5, goal: ["Ik vertel wat ik ga doen", 7] });
  await hands.press(page.getByRole("link", { name: "Terug naar de doelen" }));

  await expect(
    page.getByRole("img", { name: "Ik kijk eerst naar Jip, Anouk: begin 3, nu 6, wens 8." }),
  ).toBeVisible();
  await expect(
    page.getByRole("img", { name: "Ik vertel wat ik ga doen, Bas: begin 4, nu 7, wens 7." }),
  ).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Toon als tabel: Ik kijk eerst naar Jip, Anouk" }));
  await expect(page.getByRole("row", { name: /^Halverwege .* 6$/ })).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Terug naar het gezin" }));
  await expect(page.getByRole("region", { name: "Doelen van de ouders" })).toContainText(viewing);
  expect(presses()).toBe(0);

  for (const language of languages) {
    await speak(page, language);
    for (const part of ["goals", "goals/new", "scores/midway", "scores/closing"]) {
      await open(page, address.replace(/goals$/, part));
      await expectAccessible(page, `${part} (${language})`);
    }
  }
});
