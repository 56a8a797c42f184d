import type { Page } from "@playwright/test";

const film = "video:not([aria-hidden])";

/** What the picture of the film with the frame counter says: the sixteen boxes at its foot are the bits of the number. */
export async function frameOnScreen(page: Page): Promise<number> {
  await page.locator(film).first().waitFor({ state: "attached" });
  return page.evaluate(async (selector) => {
    const video = document.querySelector<HTMLVideoElement>(selector);
    if (video === null) throw new Error("There is no film on this screen.");
    let quiet = 0;
    while (quiet < 3) {
      await new Promise((done) => setTimeout(done, 30));
      // A film that is only just opened has no picture to read yet.
      const isShown = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.seeking;
      quiet = isShown ? quiet + 1 : 0;
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
    return picture;
  }, film);
}
