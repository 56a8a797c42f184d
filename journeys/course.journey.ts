import { expect, test, type Page } from "@playwright/test";
import { FamilyId, PersonId, TrajectoryId } from "@samenkijken/contract/ids";
import { careFilmText } from "@samenkijken/domain/consent/consent-texts";
import { addDays, dutchDayOf } from "@samenkijken/domain/time/iso-date";
import { expectAccessible } from "./axe.ts";
import { apiOf, asksAndWants } from "./by-api.ts";
import { dayFromNow } from "./dates.ts";
import { signIn, writeDay } from "./family-steps.ts";
import { keyboardHands } from "./hands.ts";
import { languages, open, speak } from "./screens.ts";

/** A child whose twelfth birthday comes while the trajectory runs, a month after its start. */
async function aRunningFamily(page: Page) {
  const api = apiOf(page);
  const today = dutchDayOf(new Date().toISOString());
  const familyId = FamilyId.parse(crypto.randomUUID());
  const trajectoryId = TrajectoryId.parse(crypto.randomUUID());
  const child = PersonId.parse(crypto.randomUUID());
  const mother = PersonId.parse(crypto.randomUUID());
  const born = addDays(today, -4383 + 30);
  await api.addFamily({
    params: {},
    body: {
      id: familyId,
      family: {
        children: [
          {
            id: child,
            name: "Ties",
            birthDate: born,
            gestationalAgeDays: null,
            inFocus: true,
            custodyHolderIds: [mother],
          },
        ],
        adults: [{ id: mother, name: "Loes", relation: "mother", language: "nl", needsInterpreter: false }],
      },
    },
  });
  await api.startTrajectory({
    params: { familyId },
    body: { id: trajectoryId, programmeId: "vht-4-12", pairs: 5, startedOn: addDays(today, -30) },
  });
  await asksAndWants(api, { trajectoryId, personId: mother, day: addDays(today, -30) });
  await api.recordConsent({
    params: { familyId },
    body: {
      id: crypto.randomUUID(),
      personId: mother,
      decision: "given",
      channel: "paper",
      textVersion: careFilmText.id,
      language: "nl",
      decidedOn: addDays(today, -30),
    },
  });
  return { familyId, trajectoryId };
}

/** Somebody else sits down at this desk. */
async function signInAs(page: Page, name: string): Promise<void> {
  const api = apiOf(page);
  const members = await api.listDemoMembers({ params: {}, body: {} });
  const member = members.find((each) => each.name === name);
  if (member === undefined) throw new Error(`The demo has no ${name}.`);
  await api.signInAsDemo({ params: {}, body: { memberId: member.id } });
}

async function expectInGroup(
  page: Page,
  group: RegExp,
  about: { familyId: string; count: 0 | 1 },
): Promise<void> {
  await open(page, "/families");
  await page.getByRole("radio", { name: group }).check({ force: true });
  const way = page.locator(`a.family-row-name[href="/families/${about.familyId}"]`);
  await expect(page.getByRole("listitem").filter({ has: way })).toHaveCount(about.count);
}

// The server remembers the language of a member; the next story reads Dutch again.
test.afterEach(async ({ page }) => {
  await page.request.put("/api/session/language", { data: { language: "nl" } });
});

test("C-27, C-35, D-13: a pause, another trainer, an early end, a follow-up that was missed and then held, and the archive, by keyboard", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const hands = keyboardHands(page);
  await signIn(hands);
  const { familyId, trajectoryId } = await aRunningFamily(page);
  const address = `/families/${familyId}`;
  await open(page, address);
  await expect(page.getByText(/^Ties wordt 12 op /)).toBeVisible();
  // Closing is a deed beside the others until the programme tells that it is time.
  await expect(page.getByRole("link", { name: "Traject afronden" })).toHaveCount(1);
  await expect(
    page.getByRole("region", { name: "Verloop" }).getByRole("link", { name: "Traject afronden" }),
  ).toBeVisible();

  await hands.press(page.getByRole("button", { name: "Pauzeren" }));
  const pause = page.getByRole("dialog");
  await hands.choose(pause.getByRole("radio", { name: "Ziekte" }));
  await writeDay(hands, pause.getByRole("group", { name: "Wanneer kijk je opnieuw?" }), dayFromNow(21));
  await expectAccessible(page, "pausing");
  await hands.press(pause.getByRole("button", { name: "Pauzeren" }));
  await expect(page.getByText(/^Pauze sinds .* Opnieuw kijken op /)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Dit gezin heeft pauze" })).toBeVisible();
  await expectInGroup(page, /^Wacht/, { familyId, count: 1 });
  await open(page, address);
  await hands.press(page.getByRole("button", { name: "Weer beginnen" }));
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Weer beginnen" }));
  await expect(page.getByRole("heading", { name: "Dit gezin heeft pauze" })).toHaveCount(0);

  await hands.press(page.getByRole("button", { name: "Eerst iets anders" }));
  const pin = page.getByRole("dialog");
  await hands.choose(pin.getByRole("radio", { name: "Afronden bespreken" }));
  await hands.write(pin.getByLabel("Waarom eerst deze stap?"), "Ze gaan verhuizen.");
  await hands.press(pin.getByRole("button", { name: "Bewaren" }));
  await expect(page.getByRole("heading", { name: "Afronden bespreken" })).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Gewone volgorde" }));
  await expect(page.getByRole("heading", { name: "Opname 1 plannen" })).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Deze stap overslaan" }));
  const skip = page.getByRole("dialog");
  await hands.choose(skip.getByRole("radio", { name: "Het is op een andere manier gedaan" }));
  await hands.press(skip.getByRole("button", { name: "Stap overslaan" }));
  await expect(page.getByText(/^Overgeslagen op /)).toBeVisible();
  await hands.press(page.getByRole("button", { name: /^Toch doen/ }));
  await expect(page.getByText(/^Overgeslagen op /)).toHaveCount(0);

  await signInAs(page, "Ilse");
  await open(page, address);
  await hands.press(page.getByRole("link", { name: "Andere trainer" }));
  await expect(page.getByRole("region", { name: "Hoeveel gezinnen heeft iedereen?" })).toContainText("Yusuf");
  await expectAccessible(page, "another trainer");
  await hands.choose(page.getByRole("radio", { name: "Yusuf" }));
  await hands.write(page.getByLabel("Waarom?"), "Marit gaat met verlof.");
  await hands.press(page.getByRole("button", { name: "Gezin overdragen" }));
  await expect(page.getByText(/^Yusuf begeleidt dit gezin sinds .* Daarvoor was het Marit\.$/)).toBeVisible();

  await signInAs(page, "Yusuf");
  await open(page, address);
  await expect(page.getByText(/^Je nam dit gezin over van Marit op /)).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Traject afronden" }));
  await expect(page.getByRole("heading", { level: 1, name: "Afronden" })).toBeVisible();
  await hands.press(page.getByRole("button", { name: "Traject afronden" }));
  await expect(page.getByRole("alert")).toContainText("Kies een reden");
  await hands.write(page.getByLabel("Korte samenvatting"), "We zagen wat al lukt.");
  await hands.choose(page.getByRole("radio", { name: "Samen besloten" }));
  await hands.write(page.getByLabel(/^Waarom nu al\?/), "Het gezin gaat verhuizen.");
  await hands.write(page.getByLabel(/^Waarom minder opnames/), "Er was geen tijd meer.");
  await expect(page.getByText(/^Follow-up rond /)).toBeVisible();
  for (const language of languages) {
    await speak(page, language);
    await open(page, `/trajectories/${trajectoryId}/closing`);
    await expectAccessible(page, `closing (${language})`);
  }
  await speak(page, "nl");
  await open(page, `/trajectories/${trajectoryId}/closing`);
  await hands.write(page.getByLabel("Korte samenvatting"), "We zagen wat al lukt.");
  await hands.choose(page.getByRole("radio", { name: "Samen besloten" }));
  await hands.write(page.getByLabel(/^Waarom nu al\?/), "Het gezin gaat verhuizen.");
  await hands.write(page.getByLabel(/^Waarom minder opnames/), "Er was geen tijd meer.");
  await hands.press(page.getByRole("button", { name: "Traject afronden" }));
  await expect(page.getByText("We zagen wat al lukt.")).toBeVisible();

  // Closed by mistake, and back, without a reason on the same day.
  await hands.press(page.getByRole("button", { name: "Toch niet afgerond" }));
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Weer openen" }));
  await expect(page.getByText(/^Afronden teruggedraaid op /)).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Traject afronden" }));
  await hands.choose(page.getByRole("radio", { name: "Verhuisd" }));
  await hands.write(page.getByLabel(/^Waarom nu al\?/), "Het gezin is verhuisd.");
  await hands.press(page.getByRole("button", { name: "Traject afronden" }));
  await expect(page.getByRole("link", { name: "Follow-up vastleggen" })).toBeVisible();
  await expectInGroup(page, /^Afgerond/, { familyId, count: 1 });

  await open(page, `/trajectories/${trajectoryId}/follow-up`);
  for (const language of languages) {
    await speak(page, language);
    await open(page, `/trajectories/${trajectoryId}/follow-up`);
    await expectAccessible(page, `follow-up (${language})`);
  }
  await speak(page, "nl");
  await open(page, `/trajectories/${trajectoryId}/follow-up`);
  await hands.choose(page.getByRole("radio", { name: "Het lukte niet" }));
  await hands.choose(page.getByRole("radio", { name: "Het gezin is niet te bereiken" }));
  await hands.press(page.getByRole("button", { name: "Follow-up bewaren" }));
  await expect(page.getByText(/^Follow-up niet gelukt, .* Het gezin is niet te bereiken$/)).toBeVisible();
  await hands.press(page.getByRole("link", { name: "Follow-up vastleggen" }));
  await hands.choose(page.getByRole("radio", { name: "Het gesprek is gevoerd" }));
  await hands.write(page.getByLabel("Hoe gaat het nu met het gezin?"), "Het is rustiger in huis.");
  await hands.press(page.getByRole("button", { name: "Follow-up bewaren" }));
  await expect(page.getByText(/^Follow-up gedaan op /)).toBeVisible();

  await hands.press(page.getByRole("button", { name: "Naar het archief" }));
  await hands.press(page.getByRole("dialog").getByRole("button", { name: "Naar het archief" }));
  await expect(page.getByText(/^In het archief sinds /)).toBeVisible();
  await expectAccessible(page, "an archived trajectory");
  await expectInGroup(page, /^Archief/, { familyId, count: 1 });
  await expectInGroup(page, /^Bezig/, { familyId, count: 0 });

  await signInAs(page, "Ilse");
  await open(page, address);
  await hands.press(page.getByRole("button", { name: "Uit het archief halen" }));
  const back = page.getByRole("dialog");
  await hands.write(back.getByLabel("Waarom?"), "Er hoort nog een brief bij.");
  await hands.press(back.getByRole("button", { name: "Uit het archief halen" }));
  await expect(page.getByText(/^Uit het archief gehaald op /)).toBeVisible();
});
