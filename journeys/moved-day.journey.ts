import { expect, test, type Page } from "@playwright/test";
import { FamilyId, PersonId, TrajectoryId } from "@samenkijken/contract/ids";
import { expectAccessible } from "./axe.ts";
import { apiOf } from "./by-api.ts";
import { dayFromNow } from "./dates.ts";
import { backToTheRealDay, clockButton, dayOfTheStory } from "./demo-day.ts";
import { secondTrainer, signIn } from "./family-steps.ts";
import { countPointerPresses, keyboardHands } from "./hands.ts";
import { open, speak } from "./screens.ts";

function isoOf({ day, month, year }: ReturnType<typeof dayFromNow>): `${number}-${number}-${number}` {
  return `${year}-${month}-${day}` as `${number}-${number}-${number}`;
}

/** A trajectory of VHT 4-12 that was closed today, after four months; what came before is no part of this story. */
async function aClosedTrajectory(page: Page, child: string) {
  const api = apiOf(page);
  const familyId = FamilyId.parse(crypto.randomUUID());
  const trajectoryId = TrajectoryId.parse(crypto.randomUUID());
  const mother = PersonId.parse(crypto.randomUUID());
  const kid = {
    id: PersonId.parse(crypto.randomUUID()),
    name: child,
    gestationalAgeDays: null,
    inFocus: true,
  };
  await api.addFamily({
    params: {},
    body: {
      id: familyId,
      family: {
        children: [{ ...kid, birthDate: isoOf(dayFromNow(-2900)), custodyHolderIds: [mother] }],
        adults: [{ id: mother, name: "Petra", relation: "mother", language: "nl", needsInterpreter: false }],
      },
    },
  });
  await api.startTrajectory({
    params: { familyId },
    body: { id: trajectoryId, programmeId: "vht-4-12", pairs: 5, startedOn: isoOf(dayFromNow(-120)) },
  });
  const question = { id: crypto.randomUUID(), personId: mother, quote: "Hoe praten we weer met elkaar?" };
  const params = { trajectoryId };
  await api.askQuestion({ params, body: { ...question, askedOn: isoOf(dayFromNow(-120)) } });
  const reasons = [{ about: "fewer-films" as const, reason: "De vraag was eerder beantwoord." }];
  await api.closeTrajectory({
    params,
    body: { closedOn: isoOf(dayFromNow(0)), closeReason: "goals_met", reasons },
  });
  return { api, familyId, params };
}

test.afterEach(async ({ page }) => {
  await backToTheRealDay(page);
  await speak(page, "nl");
});

test("the practice environment plays another day, by keyboard, in both languages", async ({ page }) => {
  const presses = await countPointerPresses(page);
  const hands = keyboardHands(page);
  await signIn(hands, secondTrainer);
  const real = await page.getByRole("heading", { level: 1 }).locator("xpath=following::p[1]").innerText();
  await hands.press(clockButton(page));
  await expectAccessible(page, "another day");
  await hands.press(page.getByRole("button", { name: "Een week later" }));
  await expect(page.getByText("Oefenomgeving, andere dag")).toBeVisible();
  await expect(clockButton(page)).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 }).locator("xpath=following::p[1]")).not.toHaveText(real);
  await page.reload();
  await expect(page.getByText("Oefenomgeving, andere dag")).toBeVisible();
  await speak(page, "en");
  await page.reload();
  await expect(page.getByText("Practice environment, another day")).toBeVisible();
  await hands.press(clockButton(page));
  await expectAccessible(page, "another day");
  await hands.press(page.getByRole("button", { name: "Back to the real day" }));
  await expect(page.getByText("Practice environment, another day")).toBeHidden();
  await expect(page.getByText("Practice environment", { exact: true })).toBeVisible();
  expect(presses()).toBe(0);
});

test("C-27: half a year after closing the follow-up comes by itself, and then the archive", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const hands = keyboardHands(page);
  await signIn(hands, secondTrainer);
  const child = `Ties${String(Date.now()).slice(-5)}`;
  const { api, familyId, params } = await aClosedTrajectory(page, child);
  const stepNow = async () => (await api.readTrajectory({ params, body: {} })).nextStep;
  expect(await stepNow()).toMatchObject({ id: "nothing-due", reason: "follow-up-later" });

  await open(page, "/");
  await hands.press(clockButton(page));
  await hands.press(page.getByRole("button", { name: "Een half jaar later" }));
  await expect(page.getByText("Oefenomgeving, andere dag")).toBeVisible();
  await expect(page.getByText("Follow-up bellen").first()).toBeVisible();
  expect(await stepNow()).toMatchObject({ id: "follow-up-due", reason: "follow-up-near" });
  await open(page, `/families/${familyId}`);
  await expect(page.getByRole("heading", { name: "Follow-up bellen" })).toBeVisible();
  await expectAccessible(page, "another day");

  const note = "We praten elke avond even.";
  await api.recordFollowUp({ params, body: { doneOn: await dayOfTheStory(page), note } });
  expect(await stepNow()).toMatchObject({ id: "closed", reason: "closed" });
  await hands.press(clockButton(page));
  await hands.press(page.getByRole("button", { name: "Een maand later" }));
  await expect.poll(stepNow).toMatchObject({ id: "archive", reason: "file-to-archive" });
  await api.archiveTrajectory({ params, body: {} });
  expect(await stepNow()).toMatchObject({ id: "closed", reason: "archived" });
  await speak(page, "en");
  await open(page, `/families/${familyId}`);
  await expectAccessible(page, "another day");
});
