import { expect, test, type Page } from "@playwright/test";
import { playhead, waitForFilm } from "./desk.ts";
import { addFamily, planFilm, recordEverybody, signIn, uploadFilm } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";

const film = "derived-framecounter-60s.mp4";
const lastFrame = 1439;

/** The keys of the workbench and how many frames they go on in this film of 24 frames a second. */
const moves = [
  { key: "ArrowRight", frames: 1 },
  { key: "ArrowLeft", frames: -1 },
  { key: "Shift+ArrowRight", frames: 24 },
  { key: "Shift+ArrowLeft", frames: -24 },
] as const;

/** Chance that is the same every time, so that a failure can be repeated. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** What the picture itself says: the sixteen boxes at its foot are the bits of the frame number. */
async function frameInPicture(page: Page): Promise<{ picture: number; said: number }> {
  return page.evaluate(async () => {
    const video = document.querySelector("video");
    const slider = document.querySelector("[role=slider][aria-label=Afspeelpositie]");
    if (video === null || slider === null) throw new Error("There is no film on this screen.");
    let quiet = 0;
    while (quiet < 3) {
      await new Promise((done) => requestAnimationFrame(done));
      quiet = video.seeking ? 0 : quiet + 1;
    }
    const canvas = document.createElement("canvas");
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("No canvas.");
    pen.drawImage(video, 0, 0);
    let picture = 0;
    for (let bit = 0; bit < 16; bit += 1) {
      const [red = 0] = pen.getImageData(8 + bit * 21 + 8, 272, 1, 1).data;
      if (red > 127) picture += 2 ** bit;
    }
    return { picture, said: Number(slider.getAttribute("aria-valuenow")) };
  });
}

test("the workbench always shows the frame that it says", async ({ page }) => {
  needsFilm(film);
  const hands = mouseHands(page);
  const family = {
    child: "Guus",
    parents: ["Fleur", "Thijs"],
    question: "Hoe zie ik wat Guus wil?",
  } as const;
  await signIn(hands);
  await addFamily(hands, family);
  await recordEverybody(hands, family);
  await planFilm(hands);
  await uploadFilm(hands, { film, seen: "Fleur" });
  await hands.press(page.getByRole("link", { name: "Analyseren" }));
  await waitForFilm(page);
  const next = chance(20_261_121);
  let frame = 0;
  for (let nth = 0; nth < 60; nth += 1) {
    if (nth % 4 === 3) {
      const timeline = page.getByRole("region", { name: "Tijdlijn" }).locator("canvas").first();
      const box = await timeline.boundingBox();
      if (box === null) throw new Error("There is no timeline.");
      await timeline.click({ position: { x: box.width * (0.15 + 0.8 * next()), y: 8 } });
      const { picture, said } = await frameInPicture(page);
      expect(picture, `after click ${String(nth)}`).toBe(said);
      frame = said;
    } else {
      const move = moves[Math.floor(next() * moves.length)] ?? moves[0];
      const times = 1 + Math.floor(next() * 4);
      for (let press = 0; press < times; press += 1) await page.keyboard.press(move.key);
      for (let press = 0; press < times; press += 1)
        frame = Math.min(lastFrame, Math.max(0, frame + move.frames));
      await expect(playhead(page)).toHaveAttribute("aria-valuenow", String(frame));
      const shown = await frameInPicture(page);
      expect(shown, `after ${String(times)} times ${move.key}`).toEqual({ picture: frame, said: frame });
    }
  }
  for (let nth = 0; nth < 3; nth += 1) {
    await page.keyboard.press("Space");
    await page.waitForTimeout(400 + 300 * next());
    await page.keyboard.press("Space");
    const { picture, said } = await frameInPicture(page);
    expect(picture, "after playing").toBe(said);
  }
  await page.keyboard.press("End");
  await expect.poll(() => frameInPicture(page)).toEqual({ picture: lastFrame, said: lastFrame });
});
