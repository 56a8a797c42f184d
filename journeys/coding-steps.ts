import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { RecordingId } from "@samenkijken/contract/ids";
import { aFamily, aFile, giveConsent, sendBytes, untilState } from "../packages/server/test/builders.ts";
import { signInToDemo } from "../packages/server/test/real-program.ts";
import { waitForFilm } from "./desk.ts";
import { sharedFilm } from "./films.ts";

/** Signs in as the trainer and brings in a film in which a child and two parents ("Moeder", "Vader") are seen, ready to be coded. */
export async function openConversation(
  page: Page,
  { film, url, child }: { readonly film: string; readonly url: string; readonly child: string },
): Promise<void> {
  const trainer = await signInToDemo(url);
  const [name = "", value = ""] = trainer.cookie.split("=");
  await page.context().addCookies([{ name, value, url }]);
  const family = await aFamily(trainer, { childName: child });
  const { mother, father } = family;
  await giveConsent(trainer, family, [mother, father]);
  const bytes = new Uint8Array(readFileSync(sharedFilm(film)));
  const { id: recordingId } = await trainer.api.startUpload({
    params: { trajectoryId: family.trajectoryId },
    body: {
      id: RecordingId.parse(crypto.randomUUID()),
      number: 1,
      ...aFile(bytes.length),
      parts: [{ name: path.basename(film), sizeBytes: bytes.length }],
      moment: "meal",
      filmedOn: "2026-02-01",
      seen: [family.child, mother, father],
      reason: null,
    },
  });
  await sendBytes(url, trainer, { recordingId, offset: 0, bytes });
  await untilState(trainer, recordingId, "ready");
  await page.goto(`/recordings/${recordingId}/analysis`);
  await waitForFilm(page);
}

/** The sentence about what is chosen. */
export function sentence(page: Page): Locator {
  return page.locator(".sentence");
}

/** A choice inside the sentence. */
export function part(page: Page, label: string): Locator {
  return sentence(page).getByLabel(label, { exact: true });
}

/** What a choice says now. */
export async function expectSays(choice: Locator, words: RegExp | string): Promise<void> {
  await expect(choice.locator("option:checked")).toHaveText(words);
}

/** Every control of the workbench that a finger can reach and that is smaller than a finger, with its size. */
export function tooSmall(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((smallest) => {
    const controls = [...document.querySelectorAll("main button, main select, main input, header button")];
    return controls.flatMap((control) => {
      const { width, height } = (control.closest("label") ?? control).getBoundingClientRect();
      const isThere = width > 0 && height > 0 && getComputedStyle(control).pointerEvents !== "none";
      const name = control.getAttribute("aria-label") ?? control.textContent;
      const isSmall = isThere && (width < smallest - 0.5 || height < smallest - 0.5);
      return isSmall ? [`${name.slice(0, 40)} ${Math.round(width)} x ${Math.round(height)}`] : [];
    });
  }, least);
}
