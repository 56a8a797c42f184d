import { expect, test, type Locator, type Page } from "@playwright/test";
import { addDays, dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { mondayOf } from "@samenkijken/domain/agenda/week";
import { expectAccessible } from "./axe.ts";
import { aFamilyThatAgreed, type AgreedFamily } from "./by-api.ts";
import { typed } from "./dates.ts";
import { signIn, writeDay } from "./family-steps.ts";
import { needsFilm, sharedFilm } from "./films.ts";
import { countPointerPresses, keyboardHands, mouseHands, type Hands } from "./hands.ts";
import { open, speak } from "./screens.ts";

/** The Tuesday of the week after next: no weekend, and far enough to lie ahead. */
const filmDay = addDays(mondayOf(dutchDayOf(new Date().toISOString())), 15);

function aFamily(page: Page, child: string): Promise<AgreedFamily> {
  return aFamilyThatAgreed(page, { child, parents: ["Noor", "Sami"] });
}

const cyclesOf = async ({ api, trajectoryId }: AgreedFamily) =>
  (await api.readTrajectory({ params: { trajectoryId }, body: {} })).cycles;

function block(page: Page, name: RegExp): Locator {
  return page.getByRole("main").getByRole("button", { name });
}

async function planPair(hands: Hands, family: AgreedFamily): Promise<void> {
  const { page } = hands;
  await open(page, `/trajectories/${family.trajectoryId}/film`);
  await hands.choose(page.getByRole("radio", { name: "Spelen" }));
  await writeDay(hands, page.getByRole("group", { name: "Dag", exact: true }), typed(filmDay));
  await hands.write(page.getByLabel("Tijd"), "10.30");
  const pair = page.getByRole("group", { name: "Terugkijken op" });
  await expect(pair.getByLabel("Dag", { exact: true })).toHaveValue(
    String(Number(typed(addDays(filmDay, 7)).day)),
  );
  await expect(page.getByLabel("Hoe laat terugkijken?")).toHaveValue("10.30");
  await expectAccessible(page, "plan a film with its look-back");
  await hands.press(page.getByRole("button", { name: "Plannen" }));
  await expect(page.getByRole("heading", { name: "Afspraken" })).toBeVisible();
}

test("requirement B-11: a pair is planned, moved and called off, by keyboard, and the week shows it", async ({
  page,
}) => {
  const hands = keyboardHands(page);
  const presses = await countPointerPresses(page);
  await signIn(hands);
  const family = await aFamily(page, "Pim");
  await planPair(hands, family);
  const [first] = await cyclesOf(family);
  expect(dutchDayOf(first?.lookBackPlannedAt ?? "")).toBe(addDays(filmDay, 7));

  await hands.press(page.getByRole("navigation").getByRole("link", { name: "Agenda" }));
  await expect(page.getByRole("heading", { level: 1, name: "Agenda" })).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Week verder" }));
  await hands.press(page.getByRole("link", { name: "Week verder" }));
  await expect(block(page, /Opname 1, Pim/)).toBeVisible();
  await expectAccessible(page, "the week");
  await hands.press(block(page, /Opname 1, Pim/));
  await expectAccessible(page, "an appointment");
  await hands.press(page.getByRole("dialog").getByRole("link", { name: "Verzetten" }));
  await hands.write(page.getByLabel("Tijd"), "11.00");
  await hands.press(page.getByRole("button", { name: "Plannen" }));
  await expect(page.getByRole("heading", { name: "Afspraken" })).toBeVisible();

  await open(page, `/agenda?week=${addDays(filmDay, 7)}`);
  await hands.press(block(page, /Terugkijken 1, Pim/));
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Afzeggen" }));
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Afzeggen" }));
  await expect(page.getByText("Kies wie er afzegt")).toBeVisible();
  await hands.choose(page.getByRole("radio", { name: "de ouders" }));
  await hands.write(page.getByLabel("Waarom?"), "Waterpokken");
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Afzeggen" }));
  await expect(page.getByText("Afgezegd door de ouders")).toBeVisible();
  expect((await cyclesOf(family)).at(0)?.lookBackPlannedAt).toBeNull();
  expect(presses()).toBe(0);
});

test("a look-back that differs asks why, and before the film it cannot be", async ({ page }) => {
  const hands = mouseHands(page);
  await signIn(hands);
  const family = await aFamily(page, "Tess");
  await planPair(hands, family);
  await open(page, `/trajectories/${family.trajectoryId}/look-back?number=1`);
  const day = page.getByRole("group", { name: "Dag", exact: true });
  await writeDay(hands, day, typed(addDays(filmDay, -1)));
  await hands.press(page.getByRole("button", { name: "Plannen" }));
  await expect(
    page.getByText("Terugkijken kan niet voor de film. Kies een latere dag.").first(),
  ).toBeVisible();
  await writeDay(hands, day, typed(addDays(filmDay, 9)));
  await hands.write(page.getByLabel("Waarom toch?"), "De ouders zijn weg.");
  await hands.press(page.getByRole("button", { name: "Plannen" }));
  await expect(page.getByRole("heading", { name: "Afspraken" })).toBeVisible();
});

test("on a phone the week is a list of days, in both languages", async ({ page }) => {
  const hands = mouseHands(page);
  await signIn(hands);
  await planPair(hands, await aFamily(page, "Liv"));
  await page.setViewportSize({ width: 390, height: 844 });
  for (const language of ["nl", "en"] as const) {
    await speak(page, language);
    await open(page, `/agenda?week=${filmDay}`);
    await expect(block(page, language === "nl" ? /Opname 1, Liv/ : /Recording 1, Liv/)).toBeVisible();
    await expectAccessible(page, `the week on a phone, ${language}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  await speak(page, "nl");
});

test("requirement B-10: with the film comes how the child was, with a gentle question, and it can be corrected", async ({
  page,
}) => {
  const film = "android-phone-1080p-2s.mp4";
  needsFilm(film);
  const hands = mouseHands(page);
  await signIn(hands);
  const family = await aFamily(page, "Sam");
  await open(page, `/trajectories/${family.trajectoryId}/prepare`);
  await expect(page.getByRole("heading", { name: "Nu filmen?" })).toBeVisible();
  await expectAccessible(page, "prepare the film");
  await open(page, `/trajectories/${family.trajectoryId}/upload`);
  await hands.giveFile(page.getByLabel("Kies één of meer films"), sharedFilm(film));
  await hands.choose(page.getByRole("checkbox", { name: "Noor" }));
  await hands.choose(page.getByRole("radio", { name: "Iets anders" }));
  await hands.choose(
    page.getByRole("radiogroup", { name: "Wat voor moment is dit?" }).getByRole("radio", { name: "Allebei" }),
  );
  await writeDay(
    hands,
    page.getByRole("group", { name: "Gefilmd op" }),
    typed(addDays(dutchDayOf(new Date().toISOString()), 0)),
  );
  const at = (name: RegExp) => page.getByRole("radiogroup", { name });
  await hands.choose(at(/aan het begin van de film/).getByRole("radio", { name: /Wakker en aandachtig/ }));
  await hands.choose(at(/aan het einde/).getByRole("radio", { name: /Huilt/ }));
  await hands.write(page.getByLabel(/waarom jullie Sam toen filmden/), "Hij kreeg honger.");
  await expectAccessible(page, "how the child was");
  await hands.press(page.getByRole("button", { name: "Uploaden" }));
  await expect(page.getByText("De film is klaar. Je kunt hem analyseren.")).toBeVisible({ timeout: 180_000 });
  await open(page, `/families/${family.familyId}`);
  await expect(page.getByText("Sam: wakker en aandachtig, aan het einde huilt")).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Toestand verbeteren: Sam" }));
  await hands.choose(at(/aan het einde/).getByRole("radio", { name: /Soezerig/ }));
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Bewaren" }));
  await expect(page.getByText("Sam: wakker en aandachtig, aan het einde soezerig")).toBeVisible();
});
