import { expect, type Locator } from "@playwright/test";
import { dayFromNow, type TypedDay } from "./dates.ts";
import { waitForFilm } from "./desk.ts";
import { sharedFilm } from "./films.ts";
import { writeGoal } from "./goal-steps.ts";
import type { Hands } from "./hands.ts";

/** A family as it is told at the first talk. */
export interface ToldFamily {
  readonly child: string;
  readonly parents: readonly [string, string];
  readonly question: string;
}

const relations = ["Moeder", "Vader"] as const;

/** Opens the address for the first time and comes in as the first trainer of the demo, or as another member. */
export async function signIn(hands: Hands, name = "Marit"): Promise<void> {
  await hands.page.goto("/");
  await signInAs(hands, name);
}

/** The second trainer of the demo: the first one's mornings belong to stories that look at them. */
export const secondTrainer = "Yusuf";

/** From the sign-in page: comes in as this member of the demo. */
export async function signInAs({ page, ...hands }: Hands, name: string): Promise<void> {
  await hands.choose(page.getByRole("radio", { name: new RegExp(`^${name}`) }));
  await hands.press(page.getByRole("button", { name: "Inloggen" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** Types a day into its three fields. */
export async function writeDay(hands: Hands, within: Locator, { day, month, year }: TypedDay): Promise<void> {
  await hands.write(within.getByLabel("Dag", { exact: true }), day);
  await hands.write(within.getByLabel("Maand", { exact: true }), month);
  await hands.write(within.getByLabel("Jaar", { exact: true }), year);
}

/** In a form about a family: a mother and a father. */
export async function writeParents(hands: Hands, parents: readonly [string, string]): Promise<void> {
  const { page } = hands;
  const parent = (nth: number) =>
    page.getByRole("group", { name: `Ouder of verzorger ${String(nth)}`, exact: true });
  await hands.write(parent(1).getByLabel("Voornaam"), parents[0]);
  await hands.pick(parent(1).getByLabel("Wie is dit voor het kind?"), relations[0]);
  await hands.press(page.getByRole("button", { name: "Nog een ouder of verzorger" }));
  await hands.write(parent(2).getByLabel("Voornaam"), parents[1]);
  await hands.pick(parent(2).getByLabel("Wie is dit voor het kind?"), relations[1]);
}

/** A child as a form about a family asks it; what is left out stays as it is. */
export interface ToldChild {
  readonly name?: string;
  readonly born?: TypedDay;
  /** How long the pregnancy lasted. */
  readonly pregnancy?: readonly [weeks: string, days: string];
  readonly custody: readonly string[];
}

/** In the same form: the nth child. */
export async function writeChild(hands: Hands, nth: number, told: ToldChild): Promise<void> {
  const child = hands.page.getByRole("group", { name: `Kind ${String(nth)}`, exact: true });
  if (told.name !== undefined) await hands.write(child.getByLabel("Voornaam"), told.name);
  if (told.born !== undefined)
    await writeDay(hands, child.getByRole("group", { name: "Geboren op" }), told.born);
  if (told.pregnancy !== undefined) {
    await hands.write(child.getByLabel("Weken"), told.pregnancy[0]);
    await hands.write(child.getByLabel("Dagen"), told.pregnancy[1]);
  }
  for (const name of told.custody) await hands.choose(child.getByRole("checkbox", { name }));
}

/** Writes down one child, born five weeks too soon, and two parents who both have custody, with their question. */
export async function writeFamily(hands: Hands, family: ToldFamily): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Gezinnen" }));
  await hands.press(page.getByRole("link", { name: "Gezin toevoegen" }));
  await writeParents(hands, family.parents);
  await writeChild(hands, 1, {
    name: family.child,
    born: dayFromNow(-400),
    pregnancy: ["35", "2"],
    custody: family.parents,
  });
  await hands.write(page.getByLabel("Wat willen de ouders graag anders?"), family.question);
  await hands.choose(
    page.getByRole("radiogroup", { name: "Wie zegt dit?" }).getByRole("radio", { name: family.parents[0] }),
  );
}

/** Adds a family. */
export async function addFamily(hands: Hands, family: ToldFamily): Promise<void> {
  const { page } = hands;
  await writeFamily(hands, family);
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
async function recordEverybody(hands: Hands, family: ToldFamily): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Vastleggen" }));
  for (const name of family.parents) await recordYes(hands, name);
  await expect(page.getByText("Iedereen zei ja. Je kunt filmen.")).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Terug naar het gezin" }));
}

/** What the first parent wants to do, in stories that are about something else. */
export const usualGoal = "Ik kijk eerst en doe dan pas iets";

/** From the family page, as the next step asks: a goal of the first parent, and back. */
export async function setGoal(hands: Hands, family: ToldFamily): Promise<void> {
  const { page } = hands;
  await expect(page.getByRole("heading", { name: "Doelen vastleggen" })).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Invullen" }));
  await writeGoal(hands, {
    quote: "Ik wil zien wat hij nodig heeft.",
    parent: family.parents[0],
    words: usualGoal,
    atZero: "ik doe altijd meteen iets",
    atTen: "ik kijk altijd eerst",
    begin: 3,
    wish: 8,
  });
  await hands.press(page.getByRole("link", { name: "Terug naar het gezin" }));
}

/** From the family page: everybody says yes and there is a goal, so that the first film can be made. */
export async function makeReadyToFilm(hands: Hands, family: ToldFamily): Promise<void> {
  await recordEverybody(hands, family);
  await setGoal(hands, family);
}

/** From the family page: which moment is filmed and when, without its look-back, and back. */
export async function planFilm(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Plannen" }));
  await expect(page.getByRole("heading", { level: 1, name: "Opname 1 plannen" })).toBeVisible();
  await hands.choose(page.getByRole("radio", { name: "Spelen" }));
  await writeDay(hands, page.getByRole("group", { name: "Dag" }), dayFromNow(0));
  await hands.write(page.getByLabel("Tijd"), "10.30");
  await page.getByRole("checkbox", { name: "Plan het terugkijken meteen mee" }).focus();
  await page.keyboard.press("Space");
  await hands.press(page.getByRole("button", { name: "Plannen" }));
  await expect(page.getByRole("heading", { name: "Opname 1 filmen: Spelen" })).toBeVisible();
}

/** Fills in what a film is about; the day is read from the file. */
export async function describeFilm(hands: Hands, seen?: string, filmedOn = dayFromNow(0)): Promise<void> {
  const { page } = hands;
  if (seen !== undefined) await hands.choose(page.getByRole("checkbox", { name: seen }));
  await writeDay(hands, page.getByRole("group", { name: "Gefilmd op" }), filmedOn);
}

/** A film that is brought in: who can be seen beside those who are ticked already, and the day, today when it is left out. */
interface ToldFilm {
  readonly film: string;
  readonly seen?: string;
  readonly filmedOn?: TypedDay;
}

/** On the page on which films are added: brings it in and waits until it can be analysed. */
export async function bringIn(hands: Hands, about: ToldFilm): Promise<void> {
  const { page } = hands;
  await hands.giveFile(page.getByLabel("Kies één of meer films"), sharedFilm(about.film));
  await expect(page.getByText(about.film)).toBeVisible();
  await describeFilm(hands, about.seen, about.filmedOn);
  await hands.press(page.getByRole("button", { name: "Uploaden" }));
  await expect(page.getByText("De film is klaar. Je kunt hem analyseren.")).toBeVisible({ timeout: 180_000 });
}

/** The same from the family page. */
export async function uploadFilm(hands: Hands, about: ToldFilm): Promise<void> {
  await hands.press(hands.page.getByRole("link", { name: "Film toevoegen" }));
  await bringIn(hands, about);
}

/** Comes in, adds a family that agreed to everything, brings in its first film and opens it for analysis. */
export async function analyseFirstFilm(
  hands: Hands,
  { family, film }: { family: ToldFamily; film: string },
): Promise<void> {
  await signIn(hands);
  await addFamily(hands, family);
  await makeReadyToFilm(hands, family);
  await planFilm(hands);
  await uploadFilm(hands, { film, seen: family.parents[0] });
  await hands.press(hands.page.getByRole("link", { name: "Analyseren" }));
  await waitForFilm(hands.page);
}
