import { expect } from "@playwright/test";
import type { TypedDay } from "./dates.ts";
import { waitForFilm, workStep } from "./desk.ts";
import { writeDay } from "./family-steps.ts";
import type { Hands } from "./hands.ts";

/** On the page that plans a film: the moment, the day and the hour, with its look-back a week later, and back. */
export async function planPair(
  hands: Hands,
  { moment, day, time }: { moment: string; day: TypedDay; time: string },
): Promise<void> {
  const { page } = hands;
  await hands.choose(page.getByRole("radio", { name: moment }));
  await writeDay(hands, page.getByRole("group", { name: "Dag", exact: true }), day);
  await hands.write(page.getByLabel("Tijd"), time);
  await hands.press(page.getByRole("button", { name: "Plannen" }));
  await expect(page.getByRole("heading", { name: "Afspraken" })).toBeVisible();
}

/** On the workbench: one clip of some seconds from where the film stands, with its question and a picture of it. */
export async function chooseClip(
  hands: Hands,
  { title, question, caption }: { title: string; question: string; caption: string },
): Promise<void> {
  const { page } = hands;
  await page.keyboard.press("i");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("o");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("c");
  await hands.write(page.getByRole("textbox", { name: "Titel", exact: true }), title);
  await hands.write(page.getByRole("textbox", { name: "Beginvraag", exact: true }), question);
  await hands.press(page.getByRole("button", { name: "Eén beeld verder" }));
  await page.keyboard.press("s");
  await hands.write(page.getByRole("textbox", { name: "Bijschrift", exact: true }), caption);
  await hands.press(page.getByRole("button", { name: "Eén beeld terug" }));
}

/** The dialog in which a plan is made ready, with every line of the self-check ticked. */
export async function makeReady(hands: Hands): Promise<void> {
  const dialog = hands.page.getByRole("dialog");
  for (const item of await dialog.getByRole("checkbox").all()) await hands.choose(item);
  await hands.press(dialog.getByRole("button", { name: "Klaarzetten" }));
  await expect(dialog).toBeHidden();
}

/** From the workbench: the least that makes a plan, one marker and one clip, made ready. */
export async function prepareTalk(
  hands: Hands,
  about: { person: string; title: string; question: string },
): Promise<void> {
  const { page } = hands;
  await waitForFilm(page);
  await hands.press(workStep(page, "Coderen"));
  await page.keyboard.press("Shift+ArrowRight");
  const person = page.getByRole("radiogroup", { name: "Persoon" });
  await hands.choose(person.getByRole("radio", { name: about.person }));
  await page.keyboard.press("2");
  await hands.press(page.getByRole("button", { name: "Eén beeld terug" }));
  await chooseClip(hands, { ...about, caption: "Even stil" });
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await hands.press(workStep(page, "Vragen"));
  await hands.press(page.getByRole("button", { name: "Klaar voor terugkijken" }));
  await makeReady(hands);
}

/** On the first page of a talk: who is here, and begin. */
export async function beginTalk(hands: Hands, names: readonly string[]): Promise<void> {
  const { page } = hands;
  for (const name of names) await hands.choose(page.getByRole("checkbox", { name }));
  await hands.press(page.getByRole("button", { name: "Begin met terugkijken" }));
  await expect(page.getByRole("button", { name: "Volgende", exact: true })).toBeVisible();
}

/** To the next part of the talk. */
export async function onwards(hands: Hands): Promise<void> {
  await hands.press(hands.page.getByRole("button", { name: "Volgende", exact: true }));
}

/** One sentence of somebody in the talk that is open. */
export async function say(hands: Hands, name: string, words: string): Promise<void> {
  await hands.write(hands.page.getByLabel(`Wat zegt ${name}?`), words);
  await hands.page.keyboard.press("Enter");
  await expect(hands.page.getByText(`“${words}”`)).toBeVisible();
}

/** A working point in somebody's own words, and which moment is filmed next. */
export interface ToldPoint {
  readonly who: string;
  readonly words: string;
  readonly place?: string;
  readonly nextMoment?: string;
}

/** At the end of a talk: what they take along. */
export async function writePoint(hands: Hands, point: ToldPoint): Promise<void> {
  const { page } = hands;
  const who = page.getByRole("radiogroup", { name: "Wie zegt het" });
  await hands.choose(who.getByRole("radio", { name: point.who }));
  await hands.write(page.getByLabel("Wat nemen jullie mee tot de volgende keer?"), point.words);
  if (point.place !== undefined)
    await hands.write(page.getByLabel("Wanneer en waar gaan jullie het proberen?"), point.place);
  if (point.nextMoment !== undefined)
    await hands.pick(page.getByLabel("Welk moment filmen we de volgende keer?"), point.nextMoment);
  await hands.press(page.getByRole("button", { name: "Bewaar werkpunt" }));
  await expect(page.getByText("Het werkpunt is bewaard")).toBeVisible();
}

/** How the talk was for each of them, all with the highest number. */
export async function giveMarks(hands: Hands, names: readonly string[]): Promise<void> {
  const { page } = hands;
  for (const name of names) {
    const part = page.getByRole("region", { name: `Hoe was het voor ${name}?` });
    for (const item of await part.getByRole("radiogroup").all())
      await hands.choose(item.getByRole("radio", { name: /^10/ }));
  }
  await expect(page.getByText("De cijfers zijn bewaard")).toBeVisible();
}

/** Ends the talk; what they take home is shown. */
export async function endTalk(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("button", { name: "Gesprek afronden" }));
  await expect(page.getByRole("heading", { name: "Dit hebben we samen gezien" })).toBeVisible();
}

/** From the page of what they take home, to the family. */
export async function toFamily(hands: Hands): Promise<void> {
  await hands.press(hands.page.getByRole("link", { name: "Naar het gezin", exact: true }));
}
