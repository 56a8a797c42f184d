import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type BrowserContext } from "@playwright/test";
import { waitForFilm } from "./desk.ts";
import { addFamily, describeFilm, makeReadyToFilm, signIn } from "./family-steps.ts";
import { needsFfmpeg, largeFilm, uploadAddress, withFolder } from "./uploads.ts";
import { needsFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";

const family = {
  child: "Lux",
  parents: ["Nina", "Sem"],
  question: "Lux roept veel. Wat wil ze dan?",
} as const;

/** Pieces of a film from all over it, each too long to be anywhere by chance. */
function piecesOf(film: Buffer): Buffer[] {
  return Array.from({ length: 40 }, (_, nth) => {
    const at = Math.floor(((nth + 0.5) / 40) * (film.length - 48));
    return film.subarray(at, at + 48);
  }).filter((piece) => new Set(piece).size > 16);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Sends a film, looks at it, and gives back all that the browser got to show: film, pictures and sound line. */
async function sendAndWatch(context: BrowserContext, film: string): Promise<Buffer[]> {
  const page = await context.newPage();
  const shown = new Set<string>();
  page.on("request", (request) => {
    if (request.url().includes("/api/film/")) shown.add(request.url());
  });
  const hands = mouseHands(page);
  await signIn(hands);
  await addFamily(hands, family);
  await makeReadyToFilm(hands, family);
  await page.goto(await uploadAddress(page));
  await hands.giveFile(page.getByLabel("Kies één of meer films"), film);
  await describeFilm(hands, "Nina");
  await hands.choose(page.getByRole("radio", { name: "Spelen" }));
  await hands.press(page.getByRole("button", { name: "Uploaden", exact: true }));
  await expect(page.getByText("De film is klaar. Je kunt hem analyseren.")).toBeVisible({ timeout: 90_000 });
  await hands.press(page.getByRole("link", { name: "Analyseren" }));
  await waitForFilm(page);
  await page.keyboard.press("Space");
  await page.waitForTimeout(3000);
  await page.keyboard.press("End");
  await expect.poll(() => [...shown].filter((url) => url.endsWith("/strip")).length).toBe(1);
  return Promise.all([...shown].map(async (url) => (await page.request.get(url)).body()));
}

test("after sending and watching a film nothing of it lies in the folder of the browser", async ({
  playwright,
  baseURL,
  launchOptions,
}) => {
  needsFilm("talkface-franck-200s-noaudio.mp4");
  needsFfmpeg();
  await withFolder(async (folder) => {
    const film = largeFilm(folder, "thuis.mp4");
    const profile = path.join(folder, "profile");
    const context = await playwright.chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(baseURL === undefined ? {} : { baseURL }),
      viewport: { width: 1440, height: 900 },
      locale: "nl-NL",
      timezoneId: "Europe/Amsterdam",
    });
    const shown = await sendAndWatch(context, film);
    // Once while the browser is open and once when it has put everything away.
    const before = filesUnder(profile).map((file) => readFileSync(file));
    await context.close();
    const after = filesUnder(profile).map((file) => readFileSync(file));
    const pieces = [readFileSync(film), ...shown].flatMap(piecesOf);
    expect(pieces.length).toBeGreaterThan(40);
    expect(after.length, "the browser keeps something").toBeGreaterThan(10);
    for (const kept of [...before, ...after])
      expect(pieces.filter((piece) => kept.includes(piece))).toEqual([]);
  });
});
