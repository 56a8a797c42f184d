import { expect } from "@playwright/test";
import { dayFromNow, type TypedDay } from "./dates.ts";
import { writeDay } from "./family-steps.ts";
import type { Hands } from "./hands.ts";

/** What a teacher asked, as the trainer writes it down. */
export interface ToldTeacher {
  readonly school: string;
  readonly group: string;
  readonly teacher: string;
  readonly question: string;
  readonly askedOn: TypedDay;
  /** The parent who finds it good that the trainer talks with school, and since when. */
  readonly contactBy: string;
  readonly contactOn: TypedDay;
}

/** On the first page of the branch to school: the teacher's question, and the parent who agreed to contact. */
export async function writeTeachersQuestion(hands: Hands, told: ToldTeacher): Promise<void> {
  const { page } = hands;
  await hands.write(page.getByLabel("Naam van de school"), told.school);
  await hands.write(page.getByLabel("Welke groep?"), told.group);
  await hands.write(page.getByLabel("Naam van de leerkracht"), told.teacher);
  await hands.choose(page.getByRole("checkbox", { name: "Vragen over het kind" }));
  await hands.write(page.getByLabel("In de eigen woorden van de leerkracht"), told.question);
  await writeDay(hands, page.getByRole("group", { name: "Wanneer vroeg de leerkracht dit?" }), told.askedOn);
  await hands.choose(page.getByRole("checkbox", { name: told.contactBy }));
  await writeDay(hands, page.getByRole("group", { name: "Op welke dag zei de ouder dat?" }), told.contactOn);
  await hands.press(page.getByRole("button", { name: "Bewaren" }));
  await expect(page.getByText(`“${told.question}”`).first()).toBeVisible();
}

/** Who heads the school, and that the parents of the class know. */
export async function tellHeadAndClass(
  hands: Hands,
  head: string,
  informedOn = dayFromNow(-1),
): Promise<void> {
  const { page } = hands;
  await hands.write(page.getByLabel("Wie leidt de school?"), head);
  await hands.press(page.getByRole("button", { name: "Schoolleider bewaren" }));
  const day = page.getByRole("group", { name: "Op welke dag zijn zij geïnformeerd?" });
  await writeDay(hands, day, informedOn);
  await hands.write(page.getByLabel("Hoe?"), "Brief mee met de kinderen");
  const part = page.getByRole("region", { name: "De ouders van de klas" });
  await hands.press(part.getByRole("button", { name: "Bewaren" }));
}

/** What somebody said about filming at school, or about showing parts of home. */
export async function yesAboutSchool(hands: Hands, name: string, region: string): Promise<void> {
  const { page } = hands;
  const part = page.getByRole("region", { name: region });
  await hands.press(part.getByRole("button", { name: `Antwoord vastleggen: ${name}` }));
  const dialog = page.getByRole("dialog");
  await hands.choose(dialog.getByRole("radio", { name: "Ja", exact: true }));
  await hands.choose(dialog.getByRole("radio", { name: "Op papier, met handtekening" }));
  await hands.press(dialog.getByRole("button", { name: "Bewaren" }));
  await expect(part.getByRole("button", { name: `Intrekken: ${name}` })).toBeVisible();
}

/** Somebody's choice of what the other side may see. */
export async function chooseFor(hands: Hands, name: string, clip: string | null): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("button", { name: `Keuze vastleggen: ${name}` }));
  const dialog = page.getByRole("dialog");
  if (clip !== null) await hands.choose(dialog.getByRole("checkbox", { name: clip }));
  await hands.press(dialog.getByRole("button", { name: "Keuze bewaren" }));
  await expect(page.getByRole("button", { name: `Andere keuze: ${name}` })).toBeVisible();
}
