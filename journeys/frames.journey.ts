import { expect, test } from "@playwright/test";
import { chance } from "./chance.ts";
import { frameInPicture, playhead } from "./desk.ts";
import { analyseFirstFilm } from "./family-steps.ts";
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

test("the workbench always shows the frame that it says", async ({ page }) => {
  needsFilm(film);
  const hands = mouseHands(page);
  const family = {
    child: "Guus",
    parents: ["Fleur", "Thijs"],
    question: "Hoe zie ik wat Guus wil?",
  } as const;
  await analyseFirstFilm(hands, { family, film });
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
