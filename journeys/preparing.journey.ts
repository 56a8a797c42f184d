import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { pressTimes, waitForFilm, workStep } from "./desk.ts";
import { addFamily, planFilm, makeReadyToFilm, signIn, uploadFilm } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { countPointerPresses, keyboardHands, type Hands } from "./hands.ts";

const film = "derived-talk-turns-3people-40s.mp4";
const family = {
  child: "Otis",
  parents: ["Renske", "Joris"],
  question: "Hoe weet ik wat Otis wil als hij naar me kijkt?",
} as const;

/** Where the playhead keys belong to the film again, and to no field. */
async function backToFilm({ page, ...hands }: Hands): Promise<void> {
  await hands.press(page.getByRole("button", { name: "Eén beeld verder" }));
}

/** A code so many seconds on; with Shift for the next person. */
async function codeAfter(page: Page, seconds: number, key: string): Promise<void> {
  await pressTimes(page, "Shift+ArrowRight", seconds);
  await page.keyboard.press(key);
}

async function lookOnce(hands: Hands): Promise<void> {
  const { page } = hands;
  await expect(workStep(page, "Kijken")).toHaveAttribute("aria-current", "step");
  await expect(page.getByText(family.question)).toBeVisible();
  await expect(page.getByRole("region", { name: "Contactprincipes" })).toHaveCount(0);
  await hands.write(page.getByLabel("Eerste indruk"), "Rustig. Ik krijg er zelf zin van.");
  await expect(page.getByTestId("advice")).toContainText("ga dan coderen");
  await expectAccessible(page, "the first look");
}

async function code(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("button", { name: "Verder naar coderen" }));
  await backToFilm(hands);
  await codeAfter(page, 2, "2");
  await codeAfter(page, 1, "Shift+4");
  await codeAfter(page, 1, "Shift+5");
  await codeAfter(page, 10, "Shift+6");
  await codeAfter(page, 1, "6");
  await codeAfter(page, 1, "Shift+6");
  await page.keyboard.press("g");
  await codeAfter(page, 9, "Shift+8");
  await page.keyboard.press("v");
  await codeAfter(page, 2, "Shift+8");
  await expect(page.getByRole("button", { name: /Leiding/ })).toContainText("Renske 2");
}

async function takeSuggestions(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(workStep(page, "Kiezen"));
  const suggestions = page.getByRole("region", { name: "Voorstellen" });
  await expect(suggestions.getByRole("listitem")).toHaveCount(3);
  for (const kind of ["Geslaagd moment", "Ja-reeks", "Van nee naar ja"])
    await expect(suggestions).toContainText(kind);
  await hands.press(suggestions.getByText("Waar gaat de vraag van de ouders over?").first());
  await hands.choose(suggestions.getByRole("checkbox", { name: "Benoemen" }));
  const first = suggestions.getByRole("listitem").first();
  await expect(first).toContainText("hoort bij de vraag");
  await expect(first).toContainText("Ontvangen door Renske na 1,0 s");
  await expectAccessible(page, "suggestions");
  const take = suggestions.getByRole("button", { name: /^Maak fragment/ });
  await hands.press(take.first());
  await expect(page.getByRole("radio", { name: "Fragmenten 1" })).toBeAttached();
  await hands.press(take.first());
  await hands.press(take.first());
  // What is in the tray is not offered again.
  await expect(page.getByRole("radio", { name: "Fragmenten 3" })).toBeAttached();
  await expect(suggestions.getByText("geen voorstel dat nog niet gekozen is")).toBeVisible();
}

/** The row of a clip, by its place. */
function clipRow(page: Page, nth: number) {
  return page.getByRole("region", { name: "Gekozen beelden" }).locator("ol > li").nth(nth);
}

async function shapeClips(hands: Hands): Promise<void> {
  const { page } = hands;
  // The last one that was made is open: exact frames, by keys and as a time.
  const row = clipRow(page, 2);
  const last = row.getByLabel("Laatste beeld");
  await hands.write(row.getByRole("textbox", { name: "Titel", exact: true }), "Renske zegt wat er komt");
  const before = await last.inputValue();
  await last.focus();
  await page.keyboard.press("ArrowUp");
  await expect(last).not.toHaveValue(before);
  await page.keyboard.press("ArrowDown");
  await expect(last).toHaveValue(before);
  await hands.write(row.getByLabel("Eerste beeld"), "99:99");
  await page.keyboard.press("Enter");
  await expect(row.getByText(/Vul een tijd in/)).toBeVisible();
  await hands.write(row.getByLabel("Eerste beeld"), "00:25,10");
  await page.keyboard.press("Enter");
  await expect(row.getByLabel("Eerste beeld")).toHaveValue("00:25,10");
  await hands.press(row.getByRole("button", { name: "Speel de laatste seconde" }));
  await hands.choose(row.getByRole("radio", { name: "Werkpunt" }));
  await expect(page.getByText("2 geslaagde momenten, 1 werkpunt. Advies:", { exact: false })).toBeVisible();
  await expectAccessible(page, "a clip that is open");
  // A working point in the middle: the handle moves it, and the focus stays on it.
  const handle = page.getByRole("button", { name: "Renske zegt wat er komt: volgorde" });
  await handle.focus();
  await page.keyboard.press("ArrowUp");
  await expect(clipRow(page, 1)).toContainText("Renske zegt wat er komt");
  await expect(handle).toBeFocused();
  // Removed, and back with one undo.
  await hands.press(clipRow(page, 1).getByRole("button", { name: "Dupliceer" }));
  await expect(page.getByRole("radio", { name: "Fragmenten 4" })).toBeAttached();
  await hands.press(clipRow(page, 2).getByRole("button", { name: "Verwijder fragment" }));
  await expect(page.getByText(/^Verwijderd: Renske zegt wat er komt/)).toBeVisible();
  await expect(page.getByRole("radio", { name: "Fragmenten 3" })).toBeAttached();
}

async function makeStillOf(hands: Hands, nth: number): Promise<void> {
  const { page } = hands;
  await hands.choose(page.getByRole("radio", { name: /^Fragmenten/ }));
  await hands.press(clipRow(page, nth).getByRole("button").first());
  await backToFilm(hands);
  await page.keyboard.press("s");
}

async function cropStill(hands: Hands): Promise<void> {
  const { page } = hands;
  await makeStillOf(hands, 0);
  await hands.write(page.getByRole("textbox", { name: "Bijschrift", exact: true }), "Samen kijken");
  const frame = page.getByRole("button", { name: /^Uitsnede/ });
  await frame.focus();
  await pressTimes(page, "-", 4);
  await pressTimes(page, "ArrowRight", 3);
  await expect(page.getByLabel("Breedte %")).not.toHaveValue("100");
  const across = Number(await page.getByLabel("Links %").inputValue());
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByLabel("Links %")).toHaveValue(String(Math.round(across * 10 - 10) / 10));
  await hands.write(page.getByLabel("Boven %"), "0");
  await expect(frame).toHaveAccessibleName(/boven 0 %/);
  await expectAccessible(page, "a still that is cropped");
}

async function keepSensitiveHidden(hands: Hands): Promise<void> {
  const { page } = hands;
  await makeStillOf(hands, 2);
  await expect(page.getByRole("radio", { name: "Foto’s 2" })).toBeAttached();
  await hands.choose(page.getByRole("radio", { name: /^Fragmenten/ }));
  await hands.press(clipRow(page, 2).getByRole("button").first());
  await hands.choose(clipRow(page, 2).getByRole("checkbox", { name: /^Gevoelig fragment/ }));
  await expect(page.getByRole("radio", { name: "Foto’s 1" })).toBeAttached();
  await expect(clipRow(page, 2).getByRole("button", { name: "Meegeven aan het gezin" })).toHaveCount(0);
  await backToFilm(hands);
  await page.keyboard.press("s");
  await expect(page.getByText("van een gevoelig fragment maken we geen foto")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Foto’s 1" })).toBeAttached();
}

async function writeNotes(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.choose(page.getByRole("radio", { name: /^Notities/ }));
  await hands.write(page.getByLabel("Mogelijk werkpunt"), "Eerst zeggen, dan doen");
  await expectAccessible(page, "the notes");
  await expect(page.getByRole("radio", { name: "Notities 2" })).toBeAttached();
}

async function askQuestions(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("button", { name: "Verder naar vragen" }));
  const plan = page.getByRole("region", { name: "Vragen" });
  const row = (nth: number) => plan.locator("ol > li").nth(nth);
  for (const nth of [0, 1, 2]) {
    const line = row(nth).getByRole("button").first();
    if ((await line.getAttribute("aria-expanded")) === "false") await hands.press(line);
    const question = row(nth).getByLabel("Beginvraag");
    await hands.write(question, "Zie je dat Otis wacht?");
    await expect(row(nth).getByText(/met ja of nee beantwoorden/)).toBeVisible();
    await hands.press(
      row(nth)
        .getByRole("group", { name: /^Past bij/ })
        .getByRole("button")
        .first(),
    );
    await expect(question).not.toHaveValue("Zie je dat Otis wacht?");
    await expect(row(nth).getByText(/met ja of nee beantwoorden/)).toHaveCount(0);
  }
  await hands.press(row(1).getByRole("button").first());
  await hands.write(row(1).getByLabel(/^Wat kunnen de ouders/), "Dat Otis wacht op haar stem");
  await hands.pick(row(1).getByLabel("Kies een vervolgvraag"), "Wat betekent dit voor je kind?");
  await hands.press(row(1).getByRole("button", { name: "Voeg toe" }));
  await expect(row(1).getByLabel("Vervolgvragen")).toHaveValue(/Wat betekent dit voor je kind\?/);
  await expect(page.getByTestId("advice")).toContainText("het beeld waarop je stilzet");
  await hands.press(row(1).getByRole("button", { name: "Maak een foto van dit beeld" }));
  await expect(row(1).getByRole("button", { name: /^Stilzetten/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByTestId("advice")).toContainText("alles staat er");
  await expectAccessible(page, "the questions");
}

async function markReady(hands: Hands): Promise<void> {
  const { page } = hands;
  await expect(page.getByText("Bewaard", { exact: true })).toBeVisible();
  await page.reload();
  await waitForFilm(page);
  await expect(workStep(page, "Vragen")).toHaveAttribute("aria-current", "step");
  await hands.press(page.getByRole("button", { name: "Klaar voor terugkijken" }));
  const dialog = page.getByRole("dialog");
  await hands.press(dialog.getByRole("button", { name: "Klaarzetten" }));
  await expect(dialog.getByText("Schrijf een reden van minstens drie tekens.")).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveText(["Nog niet alles is nagelopen."]);
  for (const item of await dialog.getByRole("checkbox").all()) await hands.choose(item);
  await expect(dialog.getByRole("listitem")).toHaveCount(0);
  await expectAccessible(page, "the self-check");
  await hands.press(dialog.getByRole("button", { name: "Klaarzetten" }));
  await expect(page.getByRole("heading", { name: "Terugkijken 1 plannen" })).toBeVisible();
}

const inEnglish = ["Watch", "Code", "Choose", "Ask"] as const;

/** The four panels in English, and without scrolling sideways at twice the size. */
async function readInEnglish(page: Page, address: string): Promise<void> {
  const headers = { origin: new URL(page.url()).origin };
  await page.request.put("/api/session/language", { data: { language: "en" }, headers });
  await page.goto(address);
  const steps = page.getByRole("list", { name: "Preparation" });
  for (const name of inEnglish) {
    await steps.getByRole("button", { name }).press("Enter");
    await expect(page.getByTestId("advice")).toContainText("Now:");
    await expectAccessible(page, `${name} (en)`);
    await page.setViewportSize({ width: 720, height: 900 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `width of ${name}`).toBeLessThanOrEqual(720);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
}

// The server remembers the language of a member; the next story reads Dutch again.
test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

test("choosing and preparing a real conversation, by keyboard only", async ({ page }) => {
  needsFilm(film);
  const pointerPresses = await countPointerPresses(page);
  const hands = keyboardHands(page);
  await signIn(hands);
  await addFamily(hands, family);
  await makeReadyToFilm(hands, family);
  await planFilm(hands);
  await uploadFilm(hands, { film, seen: family.parents[0] });
  await hands.press(page.getByRole("link", { name: "Analyseren" }));
  await waitForFilm(page);
  const address = page.url();
  await lookOnce(hands);
  await code(hands);
  await takeSuggestions(hands);
  await shapeClips(hands);
  await cropStill(hands);
  await keepSensitiveHidden(hands);
  await writeNotes(hands);
  await askQuestions(hands);
  await markReady(hands);
  await readInEnglish(page, address);
  expect(pointerPresses()).toBe(0);
});
