import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { aFamilyThatAgreed, aFilmOf, aPlanOf } from "./by-api.ts";
import { waitForFilm, workStep } from "./desk.ts";
import { needsFilm } from "./films.ts";
import { keyboardHands, type Hands } from "./hands.ts";
import { open } from "./screens.ts";

async function signInAs(hands: Hands, name: RegExp): Promise<void> {
  const { page } = hands;
  await page.goto("/");
  await hands.choose(page.getByRole("radio", { name }));
  await hands.press(page.getByRole("button", { name: "Inloggen" }));
  await expect(page.getByRole("navigation")).toBeVisible();
}

async function write(hands: Hands, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts))
    await hands.write(hands.page.getByLabel(label, { exact: false }).first(), text);
}

async function speak(page: Page, language: "nl" | "en"): Promise<void> {
  const headers = { origin: new URL(page.url()).origin };
  await page.request.put("/api/session/language", { data: { language }, headers });
}

/** Leaves the session, so that somebody else can sign in. */
async function changeTo(hands: Hands, name: RegExp): Promise<void> {
  await hands.page.context().clearCookies();
  await signInAs(hands, name);
}

/** A part of the editor. */
function part(page: Page, name: string) {
  return page.getByRole("navigation", { name: "Onderdelen van het programma" }).getByRole("button", { name });
}

const programme = "vht-13-18";

async function writeProgramme(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Nieuw programma" }));
  await hands.press(page.getByRole("button", { name: "Publiceer versie 1" }));
  await expect(page.getByRole("alert")).toContainText("Vul in: Kenmerk");
  await expectAccessible(page, "a programme with faults");
  await write(hands, {
    Kenmerk: programme,
    "Naam in het Nederlands": "VHT 13-18",
    "Naam in het Engels": "VHT 13-18",
    "Vanaf leeftijd, in maanden": "156",
    "Tot leeftijd, in maanden": "216",
  });
  await hands.write(page.getByLabel("Bron, in het Nederlands", { exact: true }), "Afspraak van de werkgroep");
  await hands.write(page.getByLabel("Bron, in het Engels", { exact: true }), "Agreed in the working group");
  await hands.pick(page.getByLabel("Codes"), "Negen codes, vanaf 4 jaar");
  // What was written stays when the page is loaded again.
  await page.reload();
  await expect(page.getByRole("main")).toContainText("Je was hier al aan begonnen");
  await hands.press(page.getByRole("button", { name: "Publiceer versie 1" }));
  await hands.press(page.getByRole("link", { name: /Hoe het loopt: .*als alles gaat zoals bedoeld/ }));
  await expect(page.getByLabel(/^Opnames met terugkijken, als alles/)).toBeFocused();
  await write(hands, { "Opnames met terugkijken, als alles": "4", "Aantallen die ook bij": "2, 3, 4" });
  await hands.press(part(page, "Nakijken en publiceren"));
  await write(hands, { "Wat is er veranderd": "Een programma voor tieners" });
  await hands.press(page.getByRole("button", { name: "Publiceer versie 1" }));
  await expect(page.getByRole("heading", { name: "VHT 13-18" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Een programma voor tieners");
}

test("B-38, D-08: the method's owner writes a programme without touching code, by keyboard, and a trainer can start it", async ({
  page,
}) => {
  const hands = keyboardHands(page);
  await signInAs(hands, /^Anneke/);
  await hands.press(page.getByRole("navigation").getByRole("link", { name: "Programma’s" }));
  await expect(page.getByRole("heading", { name: "K-VHT" })).toBeVisible();
  await expectAccessible(page, "programmes");
  await writeProgramme(hands);
  await speak(page, "en");
  await open(page, `/programmes/${programme}/edit`);
  await expectAccessible(page, "changing a programme, in English");
  await speak(page, "nl");
  await changeTo(hands, /^Marit/);
  await open(page, "/families/new");
  await expect(page.getByRole("radio", { name: /VHT 13-18/ })).toBeAttached();
});

const newQuestion = "Wat gebeurt er tussen jullie?";
const newCheck = "De jongere weet wat er getoond wordt.";

async function changeWords(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(part(page, "Vragen"));
  await hands.press(page.locator("summary", { hasText: "Wat zie je gebeuren?" }));
  await hands.write(page.getByLabel("Vraag, met je"), newQuestion);
  await hands.write(page.getByLabel("Vraag, met u"), "");
  await expectAccessible(page, "the questions of a programme");
  await hands.press(part(page, "Lijsten om na te lopen"));
  await hands.press(page.getByRole("button", { name: "Voeg toe: punt" }));
  const added = page.locator("#checklists\\.selfCheck > details").last();
  await hands.write(added.getByLabel("Punt, Nederlands"), newCheck);
  await hands.write(added.getByLabel("Punt, Engels"), "The young person knows what is shown.");
  await hands.press(part(page, "Hoe het loopt"));
  await hands.press(page.getByRole("button", { name: "Omhoog: Vraag of doelen ontbreken" }));
  await expectAccessible(page, "the order of the next step");
}

async function publishChange(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(part(page, "Nakijken en publiceren"));
  await expect(page.getByRole("main")).toContainText(`“Wat zie je gebeuren?” wordt “${newQuestion}”`);
  await expect(page.getByRole("main")).toContainText(newCheck);
  await hands.press(page.locator("summary", { hasText: "Zo ziet het eruit" }));
  await expectAccessible(page, "what a programme looks like");
  await write(hands, { "Wat is er veranderd": "Na de studiedag" });
  // The u form was emptied: it is told, and one press away.
  await hands.press(page.getByRole("button", { name: "Publiceer versie 2" }));
  await hands.press(page.getByRole("link", { name: "Vragen: Vul in: vragen, met u" }));
  await hands.write(page.getByLabel("Vraag, met u"), newQuestion);
  await hands.press(page.getByRole("button", { name: "Publiceer versie 2" }));
  await expect(page.getByRole("main")).toContainText("Na de studiedag");
  const card = page.getByRole("region", { name: "VHT 13-18" });
  await hands.press(card.locator("summary", { hasText: "Eerdere versies" }));
  await expect(page.getByRole("main")).toContainText("Wat er veranderde sinds versie 1");
}

/** What the preparing of a look-back offers and asks, as the programme of that trajectory says it. */
async function expectSaid(
  hands: Hands,
  recordingId: string,
  said: { question: string; check: "asked" | "not-asked" },
): Promise<void> {
  const { page } = hands;
  await open(page, `/recordings/${recordingId}/analysis`);
  await waitForFilm(page);
  await hands.press(workStep(page, "Vragen"));
  const row = page.getByRole("region", { name: "Vragen" }).locator("ol > li").first();
  const line = row.getByRole("button").first();
  if ((await line.getAttribute("aria-expanded")) === "false") await hands.press(line);
  await expect(row.getByRole("option", { name: said.question, exact: true }).first()).toBeAttached();
  await hands.press(page.getByRole("button", { name: "Klaar voor terugkijken" }));
  const check = page.getByRole("dialog").getByRole("checkbox", { name: newCheck });
  await expect(check).toHaveCount(said.check === "asked" ? 1 : 0);
}

test("A-09: a question, a checklist and the order are changed and published: what begins follows, what runs stays", async ({
  page,
}) => {
  const film = "derived-talk-turns-3people-40s.mp4";
  needsFilm(film);
  test.slow();
  const hands = keyboardHands(page);
  await signInAs(hands, /^Marit/);
  const running = await aFamilyThatAgreed(page, {
    child: "Jip",
    parents: ["Loes", "Bram"],
    programme: { id: programme, pairs: 4 },
  });
  const before = await aFilmOf(page, running, { film, number: 1 });
  const clips = [{ from: 10, until: 60, title: "Jip kijkt" }];
  await aPlanOf(running.api, before, clips);
  await changeTo(hands, /^Anneke/);
  await open(page, `/programmes/${programme}/edit`);
  await changeWords(hands);
  await publishChange(hands);
  await changeTo(hands, /^Marit/);
  const begun = await aFamilyThatAgreed(page, {
    child: "Sep",
    parents: ["Wies", "Cas"],
    programme: { id: programme, pairs: 4 },
  });
  const version = async ({ api, trajectoryId }: typeof running) =>
    (await api.readTrajectory({ params: { trajectoryId }, body: {} })).programmeVersion;
  expect([await version(running), await version(begun)]).toEqual([1, 2]);
  const after = await aFilmOf(page, begun, { film, number: 1 });
  await aPlanOf(begun.api, after, clips);
  await expectSaid(hands, after, { question: newQuestion, check: "asked" });
  await expectSaid(hands, before, { question: "Wat zie je gebeuren?", check: "not-asked" });

  // Before it is moved the trainer reads what differs.
  await open(page, `/families/${running.familyId}`);
  await hands.press(page.getByRole("button", { name: "Overzetten" }));
  const moving = page.getByRole("dialog");
  await expect(moving).toContainText(`“Wat zie je gebeuren?” wordt “${newQuestion}”`);
  await expectAccessible(page, "moving to another version");
  await hands.write(moving.getByLabel("Waarom zet je dit traject over?"), "Deze vraag past beter.");
  await hands.press(moving.getByRole("button", { name: "Overzetten", exact: true }));
  await expect(moving).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await version(running)).toBe(2);
});

// The server remembers the language of a member; the next story reads Dutch again.
test.afterEach(async ({ page }) => {
  await speak(page, "nl");
});
