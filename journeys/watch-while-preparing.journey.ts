import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { frameInPicture, playhead, waitForFilm } from "./desk.ts";
import { addFamily, describeFilm, makeReadyToFilm, signIn } from "./family-steps.ts";
import { needsFilm, sharedFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";
import { needsFfmpeg, underwayCard, uploadAddress, withFolder } from "./uploads.ts";

const film = "derived-framecounter-60s.mp4";
const framesPerRound = 1440;
const family = {
  child: "Teun",
  parents: ["Eva", "Koen"],
  question: "Teun wordt druk als ik kook. Wat doe ik dan?",
} as const;

/** The film with the frame counter, several times over: long enough to be opened before it is prepared. */
function longFilm(folder: string): string {
  const made = path.join(folder, "lang.mp4");
  const from = ["-y", "-v", "error", "-stream_loop", "9", "-i", sharedFilm(film)];
  execFileSync("ffmpeg", [...from, "-c", "copy", "-movflags", "+faststart", made]);
  return made;
}

interface Seen {
  readonly frame: number;
  readonly address: string;
  readonly isPlaying: boolean;
  readonly rate: number;
  readonly isMuted: boolean;
}

/** What is on screen now: the frame that is told and the state of the visible film. */
async function look(page: Page): Promise<Seen> {
  const { clock, ...seen } = await page.evaluate(() => {
    const video = [...document.querySelectorAll("video")].find(
      (one) => getComputedStyle(one).visibility === "visible",
    );
    return {
      clock: document.querySelector("[data-testid=timecode]")?.textContent ?? "",
      address: video?.currentSrc ?? "",
      isPlaying: video?.paused === false,
      rate: video?.playbackRate ?? 0,
      isMuted: video?.muted ?? false,
    };
  });
  // The clock under the film, at 24 frames a second: the playhead says nothing while a film plays.
  const [minutes = 0, seconds = 0, frame = 0] = clock.split(/[:,]/u).map(Number);
  return { ...seen, frame: (minutes * 60 + seconds) * 24 + frame };
}

test("a film is watched while it is prepared, and the faster one takes over without a jump", async ({
  page,
}) => {
  needsFilm(film);
  needsFfmpeg();
  await withFolder(async (folder) => {
    const hands = mouseHands(page);
    await signIn(hands);
    await addFamily(hands, family);
    await makeReadyToFilm(hands, family);
    await page.goto(await uploadAddress(page));
    await hands.giveFile(page.getByLabel("Kies één of meer films"), longFilm(folder));
    await describeFilm(hands, "Eva");
    await hands.choose(page.getByRole("radio", { name: "Spelen" }));
    await hands.press(page.getByRole("button", { name: "Uploaden", exact: true }));
    const card = underwayCard(page, "Opname 1");
    await expect(card).toContainText("Je kunt hem al bekijken. Ondertussen maken we hem sneller.", {
      timeout: 180_000,
    });
    await hands.press(card.getByRole("link", { name: "Analyseren" }));
    await waitForFilm(page);

    // Quiet, slow and playing: all of that has to stay.
    await hands.press(page.getByRole("button", { name: "Geluid uit" }));
    await hands.choose(
      page.getByRole("radiogroup", { name: "Snelheid" }).getByRole("radio", { name: "½", exact: true }),
    );
    for (let nth = 0; nth < 3; nth += 1) await page.keyboard.press("Shift+ArrowRight");
    await expect(playhead(page)).toHaveAttribute("aria-valuenow", "72");
    await page.keyboard.press("Space");
    const first = await look(page);
    const seen: Seen[] = [first];
    const isSwapped = () => seen.filter(({ address }) => address !== first.address).length;
    while (seen.length < 1200 && isSwapped() < 15) {
      await page.waitForTimeout(100);
      seen.push(await look(page));
    }
    const swap = seen.findIndex(({ address }) => address !== first.address);
    expect(swap, "the faster file came while the film was open").toBeGreaterThan(0);
    const jumps = seen.slice(1).map(({ frame }, at) => frame - (seen[at]?.frame ?? 0));
    expect(Math.min(...jumps), "never back").toBeGreaterThanOrEqual(0);
    expect(Math.max(...jumps), "never more than a second on").toBeLessThan(24);
    const after = seen.at(-1);
    expect(after).toMatchObject({ isPlaying: true, rate: 0.5, isMuted: true });
    await page.keyboard.press("Space");
    const { picture, said } = await frameInPicture(page);
    expect(picture).toBe(said % framesPerRound);
  });
});
