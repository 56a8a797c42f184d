import { expect, type Locator } from "@playwright/test";
import { dayFromNow, type TypedDay } from "./dates.ts";
import { sharedFilm } from "./films.ts";
import type { Hands } from "./hands.ts";

/** A family as it is told at the first talk. */
export interface ToldFamily {
  readonly child: string;
  readonly parents: readonly [string, string];
  readonly question: string;
}

const relations = ["Moeder", "Vader"] as const;

/** Opens the address for the first time and comes in as the trainer of the demo. */
export async function signIn({ page, ...hands }: Hands): Promise<void> {
  await page.goto("/");
  await hands.choose(page.getByRole("radio", { name: /^Marit/ }));
  await hands.press(page.getByRole("button", { name: "Inloggen" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Marit");
}

/** Types a day into its three fields. */
export async function writeDay(hands: Hands, within: Locator, { day, month, year }: TypedDay): Promise<void> {
  await hands.write(within.getByLabel("Dag", { exact: true }), day);
  await hands.write(within.getByLabel("Maand", { exact: true }), month);
  await hands.write(within.getByLabel("Jaar", { exact: true }), year);
}

/** Adds one child, born five weeks too soon, and two parents who both have custody, with their question. */
export async function addFamily(hands: Hands, family: ToldFamily): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Gezinnen" }));
  await hands.press(page.getByRole("link", { name: "Gezin toevoegen" }));
  const parent = (nth: number) =>
    page.getByRole("group", { name: `Ouder of verzorger ${String(nth)}`, exact: true });
  await hands.write(parent(1).getByLabel("Voornaam"), family.parents[0]);
  await hands.pick(parent(1).getByLabel("Wie is dit voor het kind?"), relations[0]);
  await hands.press(page.getByRole("button", { name: "Nog een ouder of verzorger" }));
  await hands.write(parent(2).getByLabel("Voornaam"), family.parents[1]);
  await hands.pick(parent(2).getByLabel("Wie is dit voor het kind?"), relations[1]);
  const child = page.getByRole("group", { name: "Kind 1", exact: true });
  await hands.write(child.getByLabel("Voornaam"), family.child);
  await writeDay(hands, child.getByRole("group", { name: "Geboren op" }), dayFromNow(-400));
  await hands.write(child.getByLabel("Weken"), "35");
  await hands.write(child.getByLabel("Dagen"), "2");
  for (const name of family.parents) await hands.choose(child.getByRole("checkbox", { name }));
  await hands.write(page.getByLabel("Wat willen de ouders graag anders?"), family.question);
  await hands.choose(
    page.getByRole("radiogroup", { name: "Wie zegt dit?" }).getByRole("radio", { name: family.parents[0] }),
  );
  await hands.press(page.getByRole("button", { name: "Gezin bewaren" }));
  await expect(page.getByRole("heading", { level: 1, name: family.child })).toBeVisible();
}

/** Writes down on the consent screen that somebody said yes, on paper. */
export async function recordYes(hands: Hands, name: string): Promise<void> {
  const { page } = hands;
  // The first of them is about filming; another is about a copy for the family.
  await hands.press(page.getByRole("button", { name: `Antwoord vastleggen: ${name}` }).first());
  const dialog = page.getByRole("dialog");
  await hands.choose(dialog.getByRole("radio", { name: "Ja", exact: true }));
  await hands.choose(dialog.getByRole("radio", { name: "Op papier, met handtekening" }));
  await hands.press(dialog.getByRole("button", { name: "Bewaren" }));
  await expect(page.getByRole("button", { name: `Intrekken: ${name}` })).toBeVisible();
}

/** From the family page: the yes of everybody, and back. */
export async function recordEverybody(hands: Hands, family: ToldFamily): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Vastleggen" }));
  for (const name of family.parents) await recordYes(hands, name);
  await expect(page.getByText("Iedereen zei ja. Je kunt filmen.")).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Terug naar het gezin" }));
}

/** From the family page: which moment is filmed and when, and back. */
export async function planFilm(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Plannen" }));
  await expect(page.getByRole("heading", { level: 1, name: "Opname 1 plannen" })).toBeVisible();
  await hands.choose(page.getByRole("radio", { name: "Spelen" }));
  await writeDay(hands, page.getByRole("group", { name: "Dag" }), dayFromNow(0));
  await hands.write(page.getByLabel("Tijd"), "10.30");
  await hands.press(page.getByRole("button", { name: "Plannen" }));
  await expect(page.getByRole("heading", { name: "Opname 1 filmen: Spelen" })).toBeVisible();
}

/** Fills in what a film is about; the day is read from the file. */
export async function describeFilm(hands: Hands, seen: string): Promise<void> {
  const { page } = hands;
  await hands.choose(page.getByRole("checkbox", { name: seen }));
  await writeDay(hands, page.getByRole("group", { name: "Gefilmd op" }), dayFromNow(0));
}

/** From the family page: brings in the film and waits until it can be analysed. */
export async function uploadFilm(hands: Hands, about: { film: string; seen: string }): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Film toevoegen" }));
  await hands.giveFile(page.getByLabel("Kies één of meer films"), sharedFilm(about.film));
  await expect(page.getByText(about.film)).toBeVisible();
  await describeFilm(hands, about.seen);
  await hands.press(page.getByRole("button", { name: "Uploaden" }));
  await expect(page.getByText("De film is klaar. Je kunt hem analyseren.")).toBeVisible({ timeout: 60_000 });
}
