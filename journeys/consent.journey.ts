import { expect, test, type Page } from "@playwright/test";
import { Trajectory } from "@samenkijken/contract/trajectories";
import { waitForFilm } from "./desk.ts";
import { addFamily, planFilm, setGoal, recordYes, signIn, uploadFilm } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";

const film = "derived-framecounter-60s.mp4";
const family = {
  child: "Lieve",
  parents: ["Ilse", "Ruben"],
  question: "Lieve wordt snel boos. Wat helpt haar?",
} as const;

/** The address of the upload screen, as it may stand in a bookmark. */
async function uploadAddress(page: Page): Promise<string> {
  const familyId = new URL(page.url()).pathname.split("/").at(-1);
  const answer = await page.request.get("/api/trajectories");
  const list = Trajectory.array().parse(await answer.json());
  const id = list.find((trajectory) => trajectory.familyId === familyId)?.id ?? "";
  return `/trajectories/${id}/upload`;
}

test("no film without the yes of both parents, and a withdrawn yes locks an open film", async ({ page }) => {
  needsFilm(film);
  const hands = mouseHands(page);
  await signIn(hands);
  await addFamily(hands, family);
  const address = await uploadAddress(page);

  await page.getByRole("link", { name: "Vastleggen" }).click();
  await recordYes(hands, "Ilse");
  await expect(page.getByText("Je kunt nog niet filmen. Ruben heeft nog niet gekozen.")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("Je kunt nog niet filmen. De toestemming is niet compleet.")).toBeVisible();
  await expect(page.getByLabel("Kies één of meer films")).toHaveCount(0);
  await page.getByRole("link", { name: "Toestemming bekijken" }).click();
  await recordYes(hands, "Ruben");
  await page.getByRole("link", { name: "Terug naar het gezin" }).click();

  await setGoal(hands, family);
  await planFilm(hands);
  await uploadFilm(hands, { film, seen: "Ilse" });
  await page.getByRole("link", { name: "Analyseren" }).click();
  await waitForFilm(page);
  await page.keyboard.press("Space");

  const other = await page.context().newPage();
  await other.goto(address);
  const consentScreen = mouseHands(other);
  await other.getByRole("link", { name: "Terug naar het gezin" }).click();
  await other.getByRole("link", { name: "Toestemming", exact: true }).click();
  await other.getByRole("button", { name: "Intrekken: Ruben" }).click();
  const dialog = other.getByRole("dialog");
  await consentScreen.choose(dialog.getByRole("radio", { name: "In een gesprek, tegen mij" }));
  await dialog.getByRole("button", { name: "Intrekken" }).click();
  await expect(other.getByText(/Ruben trok de toestemming in/)).toBeVisible();

  await expect(page.getByText("De film is op slot")).toBeVisible({ timeout: 10_000 });
  await expect(page.locator("video")).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("De film is op slot")).toBeVisible();
  await other.goto(address);
  await expect(other.getByText("De toestemming is ingetrokken. Er kan geen film bij.")).toBeVisible();
});
