import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { dayFromNow } from "./dates.ts";
import { addFamily, signInAs, writeParents } from "./family-steps.ts";
import { countPointerPresses, keyboardHands, mouseHands, type Hands } from "./hands.ts";
import {
  allocateTo,
  changePlaces,
  decide,
  saidBy,
  saveReferral,
  startTrajectory,
  writeWho,
} from "./referral-steps.ts";
import { open, speak } from "./screens.ts";

const child = "Wolf";
const reason = "Wolf huilt elke avond uren. We weten niet meer wat we moeten doen.";
const against = "Ouders strijden over gezag of omgang; de film kan bewijs worden";

/** A referral, left halfway and gone on with. */
async function writeReferral(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Aanmeldingen" }));
  await hands.press(page.getByRole("link", { name: "Aanmelding opschrijven" }));
  await expectAccessible(page, "new referral");
  await writeWho(hands, { child, born: dayFromNow(-120) });
  await hands.write(page.getByLabel("Waarom nu?"), reason);
  await hands.press(page.getByRole("link", { name: "Vandaag" }));
  await expect(page.getByText("Je begon aan een aanmelding")).toBeVisible();
  await page.reload();
  await hands.press(page.getByRole("link", { name: "Verder met de aanmelding" }));
  await expect(page.getByLabel("Waarom nu?")).toHaveValue(reason);
  await hands.press(page.getByRole("button", { name: "Aanmelding bewaren" }));
  await expect(page.getByRole("alert")).toContainText("Kies wie verwijst");
  await expectAccessible(page, "new referral with faults");
  await saveReferral(hands, {
    child,
    referrer: "Jeugdverpleegkundige",
    urgency: "Met spoed",
    contact: "06 1234 5678, na zessen",
  });
  await expectAccessible(page, "referral");
}

async function putOnWaitingList(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: "Beoordelen" }));
  await expect(page.getByRole("radio", { name: "K-VHT" })).toBeChecked();
  await hands.choose(page.getByRole("checkbox", { name: "Een baby die veel huilt of onrustig is" }));
  await hands.choose(page.getByRole("checkbox", { name: against }));
  await hands.choose(page.getByRole("checkbox", { name: "Huilen", exact: true }));
  await hands.choose(page.getByRole("radio", { name: "Problemen verminderen" }));
  await decide(hands, "Op de wachtlijst", "Het past, Marit heeft over twee weken plek.");
  await expect(page.getByRole("alert")).toContainText("Schrijf op waarom dit kan, of waarom niet");
  await expectAccessible(page, "triage with a fault");
  const why = page.getByLabel("Waarom kan het toch, of juist niet?");
  await hands.write(why, "De ouders maakten samen afspraken over de film.");
  await hands.press(page.getByRole("button", { name: "Beslissing bewaren" }));
  await expect(page.getByText("Op de wachtlijst sinds")).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Aanmeldingen" }).first());
  const list = page.getByRole("region", { name: "Wachtlijst" });
  await expect(list.getByRole("link", { name: child, exact: true })).toBeVisible();
  await expect(list.getByText("wacht sinds vandaag").first()).toBeVisible();
  await expectAccessible(page, "referrals");
}

async function decideAndAllocate(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(page.getByRole("link", { name: child, exact: true }));
  await hands.press(page.getByRole("link", { name: "Opnieuw beoordelen" }));
  await expect(page.getByRole("checkbox", { name: against })).toBeChecked();
  await decide(hands, "Starten", "Er is plek bij Marit.");
  await expect(page.getByRole("heading", { name: "Aan een trainer toewijzen" })).toBeVisible();
  await allocateTo(hands, "Marit");
}

async function meetAndStart(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press(
    page.getByRole("region", { name: "Aanmeldingen" }).getByRole("link", { name: child, exact: true }),
  );
  await expect(page.getByText(reason)).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Start traject" }));
  await expect(page.getByRole("heading", { level: 1, name: `Kennismaken met ${child}` })).toBeVisible();
  await expect(page.getByLabel("Wat willen de ouders graag anders?")).toHaveValue(reason);
  await writeParents(hands, ["Femke", "Daan"]);
  await saidBy(hands, "Femke");
  await hands.write(page.getByLabel("En wat vraagt Daan?"), "Hoe krijg ik hem rustig?");
  await hands.write(page.getByLabel("Wat is goed om te weten voor een bezoek?"), "Er is een hond.");
  await expectAccessible(page, "intake");
  await startTrajectory(hands);
  await expect(page.getByText("Hoe krijg ik hem rustig?")).toBeVisible();
  await expect(page.getByText("Er is een hond.")).toBeVisible();
}

/** What the triage says the question is about comes back where a moment to film is looked for. */
async function lookForMoment({ page }: Hands): Promise<void> {
  const family = new URL(page.url()).pathname;
  const listed = await page.request.get("/api/trajectories");
  const trajectories = (await listed.json()) as { id: string; familyId: string }[];
  const started = trajectories.find(({ familyId }) => family === `/families/${familyId}`);
  await open(page, `/trajectories/${started?.id ?? ""}/prepare`);
  const theme = page.getByLabel("Past bij de vraag over");
  await expect(theme.locator("option:checked")).toHaveText("Huilen (gekozen bij de aanmelding)");
  await expect(page.getByText("Wakker op schoot")).toBeVisible();
  await expect(page.getByText("Een boekje lezen")).toHaveCount(0);
}

test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

test("B-05, B-06, C-15, C-18, C-19: a coordinator refers, triages, puts on the waiting list and allocates; the trainer starts the trajectory, by keyboard only", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const presses = await countPointerPresses(page);
  const hands = keyboardHands(page);
  await page.goto("/");
  await signInAs(hands, "Ilse");
  await writeReferral(hands);
  await putOnWaitingList(hands);
  await decideAndAllocate(hands);
  await changePlaces(hands, "Marit");
  await meetAndStart(hands);
  await lookForMoment(hands);
  await changePlaces(hands, "Ilse");
  await hands.press(page.getByRole("link", { name: "Aanmeldingen" }));
  await expect(
    page.getByRole("region", { name: "Gestart" }).getByRole("link", { name: child, exact: true }),
  ).toBeVisible();
  expect(presses(), "pointer presses").toBe(0);
});

async function fillReferral(page: Page, told: { name: string; days: number }): Promise<void> {
  const hands = mouseHands(page);
  await page.getByLabel("First name of the child").fill(told.name);
  const born = page.getByRole("group", { name: "Born on" });
  const { day, month, year } = dayFromNow(told.days);
  await hands.write(born.getByLabel("Day", { exact: true }), day);
  await hands.write(born.getByLabel("Month", { exact: true }), month);
  await hands.write(born.getByLabel("Year", { exact: true }), year);
}

test("a child that a colleague guides is told as something to ask about; a referral is referred on, in English", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const hands = mouseHands(page);
  await page.goto("/");
  await signInAs(hands, "Marit");
  await addFamily(hands, { child: "Juna", parents: ["Lot", "Sil"], question: "Hoe eten we rustig?" });
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await signInAs(hands, "Yusuf");
  await speak(page, "en");
  await open(page, "/referrals/new");
  await fillReferral(page, { name: "juna", days: -400 });
  await expect(page.getByText("Perhaps known already; ask your coordinator.")).toBeVisible();
  await expect(page.getByText("The family of")).toHaveCount(0);
  await page.getByLabel("Why now?").fill("She hardly speaks.");
  await page.getByLabel("Who refers?").selectOption({ label: "School or day care" });
  await page.getByLabel("How can the parents be reached?").fill("By way of school");
  await expectAccessible(page, "new referral (en)");
  await page.getByRole("button", { name: "Save the referral" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "juna" })).toBeVisible();
  await page.getByRole("link", { name: "Assess", exact: true }).click();
  await expectAccessible(page, "triage (en)");
  await hands.choose(page.getByRole("radio", { name: "Refer on" }));
  await page.getByLabel("Where to?").selectOption({ label: "Speech therapist" });
  await page.getByLabel("Why there?").selectOption({ label: "Questions about the child’s development" });
  await page.getByLabel("Why do you decide this?").fill("Speech comes first.");
  await page.getByRole("button", { name: "Save the decision" }).click();
  await expect(page.getByText("To Speech therapist: Questions about the child’s development")).toBeVisible();
  await expectAccessible(page, "a referral that was referred on (en)");
});

test("concerns about safety: the organisation's protocol is at hand, and opening it asks nothing of the server", async ({
  page,
}) => {
  const hands = mouseHands(page);
  await page.goto("/");
  await signInAs(hands, "Ilse");
  await open(page, "/safety");
  await page.getByLabel("Adres van het protocol").fill("https://intranet.voorbeeld.example/meldcode");
  await page.getByLabel("Wat moeten trainers eerst weten?").fill("Bel Ilse, de aandachtsfunctionaris.");
  await page.getByRole("button", { name: "Protocol bewaren" }).click();
  await expect(page.getByText("Bewaard.")).toBeVisible();
  await expectAccessible(page, "safety, with the protocol to fill in");
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await signInAs(hands, "Marit");
  await page.getByRole("link", { name: "Gezinnen" }).click();
  await page.getByRole("link", { name: "Saar", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Saar" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    // How far the films of all families are is asked on every screen, as long as one of them is on its way.
    if (pathname.startsWith("/api/") && pathname !== "/api/recordings") asked.push(pathname);
  });
  await page.getByRole("link", { name: /^Veiligheid/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Zorgen over veiligheid" })).toBeVisible();
  await expect(page.getByText("Bel Ilse, de aandachtsfunctionaris.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Protocol openen" })).toHaveAttribute(
    "rel",
    "noopener noreferrer",
  );
  // Neither the address nor the tab says for whom, or what about.
  expect(new URL(page.url()).pathname).toBe("/safety");
  expect(await page.title()).not.toMatch(/veiligheid|Saar/i);
  await expectAccessible(page, "safety");
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: "Terug" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Saar" })).toBeVisible();
});
