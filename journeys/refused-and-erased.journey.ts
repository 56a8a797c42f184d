import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { waitForFilm } from "./desk.ts";
import { addFamily, describeFilm, makeReadyToFilm, signIn } from "./family-steps.ts";
import { needsFilm, sharedFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";
import { recordingsAt, underwayCard, uploadAddress } from "./uploads.ts";

const broken = "broken-no-moov.mp4";
const film = "face-emotions-20s.mp4";
const family = {
  child: "Fien",
  parents: ["Maud", "Niels"],
  question: "Fien kijkt weg. Hoe krijg ik contact?",
} as const;

test("a refused film is fetched back whole, and an erased film is gone everywhere", async ({ page }) => {
  needsFilm(broken);
  needsFilm(film);
  const hands = mouseHands(page);
  await signIn(hands);
  await addFamily(hands, family);
  const familyPage = page.url();
  await makeReadyToFilm(hands, family);
  const address = await uploadAddress(page);
  const field = page.getByLabel("Kies één of meer films");
  const card = underwayCard(page, "Opname 1");
  const send = async (name: string): Promise<void> => {
    await hands.giveFile(field, sharedFilm(name));
    await describeFilm(hands, "Maud");
    await hands.choose(page.getByRole("radio", { name: "Spelen" }));
    await hands.press(page.getByRole("button", { name: "Uploaden", exact: true }));
  };

  await page.goto(address);
  await send(broken);
  await expect(card).toContainText("De film kon niet worden gelezen.", { timeout: 30_000 });
  await hands.press(card.getByRole("button", { name: /^Bestand terughalen/ }));
  const dialog = page.getByRole("dialog");
  await hands.press(dialog.getByRole("button", { name: "Terughalen", exact: true }));
  await expect(dialog).toContainText("Schrijf een reden op");
  await hands.write(dialog.getByLabel("Waarom haal je het bestand terug?"), "De kaart is al gewist.");
  await expectAccessible(page, "fetching back");
  await hands.press(dialog.getByRole("button", { name: "Terughalen", exact: true }));
  const download = page.waitForEvent("download");
  await hands.press(dialog.getByRole("link", { name: /^broken-no-moov\.mp4 downloaden/ }));
  const file = await download;
  expect(file.suggestedFilename()).toBe(broken);
  expect(readFileSync(await file.path()).equals(readFileSync(sharedFilm(broken)))).toBe(true);
  await hands.press(dialog.getByRole("button", { name: "Sluiten", exact: true }).last());

  // A whole film takes the place of the broken one.
  await hands.press(page.getByRole("button", { name: "Nog een film toevoegen" }));
  await hands.giveFile(field, sharedFilm(film));
  await expectAccessible(page, "a film in the place of a refused one");
  await hands.press(page.getByRole("button", { name: /^Weglaten/ }));
  await send(film);
  await expect(page.getByText("De film is klaar. Je kunt hem analyseren.")).toBeVisible({ timeout: 180_000 });
  const ready = (await recordingsAt(page, address)).find(({ state }) => state === "ready");
  const analysis = `/recordings/${ready?.id ?? ""}/analysis`;
  const watching = await page.context().newPage();
  await watching.goto(analysis);
  await waitForFilm(watching);

  await page.goto(familyPage);
  await hands.press(page.getByRole("button", { name: "Film wissen: Opname 1: spelen" }));
  await expect(dialog).toContainText("Dat kan niet ongedaan worden gemaakt.");
  await expectAccessible(page, "erasing");
  await hands.write(dialog.getByLabel("Waarom wis je deze film?"), "De ouders vragen het.");
  await hands.press(dialog.getByRole("button", { name: "Film wissen", exact: true }));
  await expect(page.getByText(/^Gewist op/)).toBeVisible();
  await expect(page.getByRole("link", { name: /^Analyseren/ })).toHaveCount(0);

  await expect(watching.getByRole("heading", { name: "De film is gewist" })).toBeVisible();
  await expect(watching.locator("video")).toHaveCount(0);
  await watching.reload();
  await expect(watching.getByRole("heading", { name: "De film is gewist" })).toBeVisible();
  await expect(watching.getByRole("button", { name: "Film opnieuw openen" })).toHaveCount(0);
  const answer = await page.request.post(`/api/recordings/${ready?.id ?? ""}/grants`, {
    data: { purpose: "analysis" },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(410);
});
