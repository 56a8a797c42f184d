import { expect, type Locator, type Page } from "@playwright/test";

/** The playhead of the workbench; it says which frame is shown. */
export function playhead(page: Page): Locator {
  return page.getByRole("slider", { name: "Afspeelpositie" });
}

/** One of the four steps of preparing, which opens its panel. */
export function workStep(page: Page, name: "Kijken" | "Coderen" | "Kiezen" | "Vragen"): Locator {
  return page.getByRole("list", { name: "Voorbereiding" }).getByRole("button", { name });
}

/** Waits until the film is open and its first frame is shown. */
export async function waitForFilm(page: Page): Promise<void> {
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", "0");
  await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
}

/** The frame and the time that the workbench says it shows. */
export async function expectShown(page: Page, shown: { frame: number; time: string }): Promise<void> {
  await expect(playhead(page)).toHaveAttribute("aria-valuenow", String(shown.frame));
  await expect(page.getByRole("region", { name: "Beeld", exact: true })).toContainText(shown.time);
}

/** Presses a key so many times, as one who looks at the screen between presses. */
export async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) await page.keyboard.press(key);
}

/** What the picture of the film with the frame counter says: the sixteen boxes at its foot are the bits of the number. */
export async function frameInPicture(page: Page): Promise<{ picture: number; said: number }> {
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
