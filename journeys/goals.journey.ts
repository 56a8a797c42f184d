import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { addFamily, signIn } from "./family-steps.ts";
import { countPointerPresses, keyboardHands, type Hands } from "./hands.ts";
import { languages, open, speak } from "./screens.ts";

const family = {
  child: "Jip",
  parents: ["Anouk", "Bas"],
  question: "Jip huilt bij het aankleden. Hoe houden we het rustig?",
} as const;

interface ToldGoal {
  readonly quote: string;
  readonly parent: string;
  readonly words: string;
  readonly atZero: string;
  readonly atTen: string;
  readonly begin: number;
  readonly wish: number;
}

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

function scoreIn(within: Locator | Page, question: string | RegExp, score: number): Locator {
  return within
    .getByRole("radiogroup", { name: question })
    .getByRole("radio", { name: String(score), exact: true });
}

async function writeGoal(hands: Hands, goal: ToldGoal): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Doel toevoegen" }));
  await hands.write(page.getByLabel("Wat zegt de ouder zelf?"), goal.quote);
  await hands.choose(
    page.getByRole("radiogroup", { name: "Wie zegt dit?" }).getByRole("radio", { name: goal.parent }),
  );
  await hands.write(page.getByLabel("Het doel in één zin"), goal.words);

  await hands.write(page.getByLabel("Wat is een 0?"), goal.atZero);
  await hands.write(page.getByLabel("Wat is een 10?"), goal.atTen);
  await hands.choose(page.getByRole("checkbox", { name: goal.parent }));
  await hands.choose(scoreIn(page, `Waar staat ${goal.parent} nu?`, goal.begin));
  await hands.choose(scoreIn(page, `Waar wil ${goal.parent} naartoe?`, goal.wish));
  await hands.press(page.getByRole("button", { name: "Doel bewaren" }));
  await expect(page.getByRole("heading", { level: 3, name: goal.words })).toBeVisible();
}

/** One parent's numbers on a screen with those of both. */
async function giveScores(
  hands: Hands,
  scores: { parent: string; situation: number; goal: string; score: number },
): Promise<void> {
  const { page } = hands;
  await hands.choose(
    page
      .getByRole("radiogroup", { name: "Van wie zijn de cijfers?" })
      .getByRole("radio", { name: scores.parent }),
  );
  const form = page.getByRole("form", { name: `Cijfers van ${scores.parent}` });
  await hands.choose(scoreIn(form, "Hoe gaat het nu met je vraag?", scores.situation));
  await hands.choose(scoreIn(form, scores.goal, scores.score));
  await hands.press(form.getByRole("button", { name: "Cijfers bewaren" }));
  await expect(page.getByText(`Bewaard: de cijfers van ${scores.parent}.`)).toBeVisible();
}

test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

test("C-02, B-24, B-32: from question to viewing question to goals of two parents, scored at the start and midway, by keyboard only", async ({
  page,
}) => {
  test.setTimeout(180_000);
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
  await giveScores(hands, { parent: "Anouk", situation: 4, goal: "Ik kijk eerst naar Jip", score: 3 });
  await hands.press(page.getByRole("link", { name: "Terug naar de doelen" }));
  await hands.press(page.getByRole("link", { name: "Cijfers invullen: Halverwege" }));
  await giveScores(hands, { parent: "Anouk", situation: 6, goal: "Ik kijk eerst naar Jip", score: 6 });
  await giveScores(hands, { parent: "Bas", situation: 5, goal: "Ik vertel wat ik ga doen", score: 7 });
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
