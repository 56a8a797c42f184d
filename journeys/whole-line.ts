import { expect } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { dayFromNow } from "./dates.ts";
import { expectShown, pressTimes, waitForFilm, workStep } from "./desk.ts";
import {
  addFamily,
  planFilm,
  makeReadyToFilm,
  signIn,
  uploadFilm,
  writeDay,
  type ToldFamily,
} from "./family-steps.ts";
import { chooseClip, endTalk, giveMarks, makeReady, writePoint } from "./film-steps.ts";
import type { Hands } from "./hands.ts";

interface Line {
  readonly family: ToldFamily;
  readonly film: string;
  readonly framesPerSecond: number;
}

const title = "Samen lachen";
const question = "Wat zie je hier gebeuren?";
const said = "Hij keek echt naar mij.";
const point = "Ik wacht even tot hij iets laat zien.";

async function code(hands: Hands, { family, framesPerSecond }: Line): Promise<void> {
  const { page } = hands;
  const [parent] = family.parents;
  await waitForFilm(page);
  await expect(page.getByText(family.question)).toBeVisible();
  // A film that nobody worked on begins with a first look.
  await expectAccessible(page, "the first look");
  await hands.press(workStep(page, "Coderen"));
  await pressTimes(page, "ArrowRight", 3);
  await expectShown(page, { frame: 3, time: "00:00,03" });
  await page.keyboard.press("ArrowLeft");
  await expectShown(page, { frame: 2, time: "00:00,02" });
  await page.keyboard.press("Shift+ArrowRight");
  await expectShown(page, { frame: framesPerSecond + 2, time: "00:01,02" });
  const person = page.getByRole("radiogroup", { name: "Persoon" });
  await hands.choose(person.getByRole("radio", { name: family.child }));
  await page.keyboard.press("2");
  await hands.choose(person.getByRole("radio", { name: parent }));
  // Away from the switch between persons: there the arrows choose a person.
  await hands.press(page.getByRole("button", { name: "Eén beeld verder" }));
  await expectShown(page, { frame: framesPerSecond + 3, time: "00:01,03" });
  await page.keyboard.press("4");
  await page.keyboard.press("5");
  const counts = page.getByRole("region", { name: "Contactprincipes" });
  await expect(counts.getByRole("button", { name: /Benoemen/ })).toContainText(`${parent} 1`);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(counts.getByRole("button", { name: /Benoemen/ })).toContainText(`${parent} 0`);
  await expect(counts.getByRole("button", { name: /Initiatief/ })).toContainText(`${family.child} 1`);
  await expect(counts.getByRole("button", { name: /Ontvangen/ })).toContainText(`${parent} 1`);
  await expect(counts).toContainText(/1\s*van 1/);
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
}

async function chooseMoments(hands: Hands): Promise<void> {
  const { page } = hands;
  await chooseClip(hands, { title, question, caption: "Hij lacht" });
  await expectAccessible(page, "workbench with clips");
  // What is said to be saved is there after the page was closed.
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await page.waitForTimeout(500);
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await page.reload();
  await waitForFilm(page);
  await expect(page.getByRole("radio", { name: "Foto’s 1" })).toBeAttached();
  await expect(page.getByRole("button", { name: `${title} ${question}` })).toBeVisible();
}

async function planLookBack(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(workStep(page, "Vragen"));
  await hands.press(page.getByRole("button", { name: "Klaar voor terugkijken" }));
  await expectAccessible(page, "plan dialog");
  await makeReady(hands);
  await expect(page.getByRole("heading", { name: "Terugkijken 1 plannen" })).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Plannen" }));
  await expectAccessible(page, "plan the look-back");
  await writeDay(hands, page.getByRole("group", { name: "Dag" }), dayFromNow(6));
  await hands.write(page.getByLabel("Tijd"), "14.00");
  await hands.press(page.getByRole("button", { name: "Plannen" }));
}

async function lookTogether(hands: Hands, { family }: Line): Promise<void> {
  const { page } = hands;
  const picture = () =>
    page.evaluate(() => document.querySelector<HTMLVideoElement>("video[aria-label]")?.paused);
  await hands.press(page.getByRole("link", { name: "Start terugkijken" }));
  for (const name of family.parents) await hands.choose(page.getByRole("checkbox", { name }));
  await expectAccessible(page, "who is here");
  await hands.press(page.getByRole("button", { name: "Begin met terugkijken" }));
  await expect(page.getByRole("button", { name: "Volgende", exact: true })).toBeVisible();
  await expectAccessible(page, "the week");
  await hands.press(page.getByRole("button", { name: "Volgende", exact: true }));
  // It plays by itself and never beyond the last frame of the clip.
  await expect(page.getByText("Stilgezet op 0:0")).toBeVisible();
  expect(await picture()).toBe(true);
  await hands.press(page.getByRole("button", { name: /^Langzaam/ }));
  await expect(page.getByRole("button", { name: "Langzaam ½" })).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Nog eens", exact: true }));
  await expect.poll(picture).toBe(false);
  await hands.press(page.getByRole("button", { name: "Stilzetten" }));
  await expect.poll(picture).toBe(true);
  await expectAccessible(page, "a clip");
  await hands.write(page.getByLabel(`Wat zegt ${family.parents[0]}?`), said);
  await hands.press(page.getByRole("button", { name: "Bewaar uitspraak" }));
  await expect(page.getByText(`“${said}”`)).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Volgende", exact: true }));
}

async function agree(hands: Hands, { family }: Line): Promise<void> {
  const { page } = hands;
  await writePoint(hands, {
    who: family.parents[0],
    words: point,
    place: "Bij het ontbijt",
    nextMoment: "In bad",
  });
  await giveMarks(hands, family.parents);
  await expectAccessible(page, "the agreement");
  await endTalk(hands);
  await expect(page.getByText(`“${said}”`)).toBeVisible();
  await expect(page.getByText(`“${point}”`)).toBeVisible();
  await expectAccessible(page, "the summary");
}

/** The whole line, from the first sight of the address to film 2 as the next step. */
export async function walkWholeLine(hands: Hands, line: Line): Promise<void> {
  const { page } = hands;
  await signIn(hands);
  await addFamily(hands, line.family);
  await makeReadyToFilm(hands, line.family);
  await planFilm(hands);
  await expectAccessible(page, "family page before the film");
  await uploadFilm(hands, { film: line.film, seen: line.family.parents[0] });
  await expectAccessible(page, "a film that is ready");
  await hands.press(page.getByRole("link", { name: "Analyseren" }));
  await code(hands, line);
  await chooseMoments(hands);
  await planLookBack(hands);
  await lookTogether(hands, line);
  await agree(hands, line);
  await hands.press(page.getByRole("link", { name: "Naar het gezin", exact: true }));
  await expect(page.getByRole("heading", { name: "Opname 2 plannen" })).toBeVisible();
  await expect(page.getByText(`“${point}”`)).toBeVisible();
  await expectAccessible(page, "family page after the look-back");
  await hands.press(page.getByRole("link", { name: "Vandaag" }));
  await expect(page.getByRole("main")).toContainText("Opname 2 plannen");
  await expect(page.getByRole("main")).toContainText(line.family.child);
}
