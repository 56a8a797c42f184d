import { copyFileSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { addFamily, makeReadyToFilm, signIn } from "./family-steps.ts";
import { needsFilm, sharedFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";
import { recordingsAt, underwayCard, uploadAddress, withFolder } from "./uploads.ts";

const camcorder = "derived-avchd-1080i50.mts";
const phone = "talk-woman-hevc-portrait-10s.mp4";
const family = {
  child: "Roos",
  parents: ["Lotte", "Daan"],
  question: "Roos eet slecht. Hoe houd ik het gezellig?",
} as const;

/** A card as a camera leaves it: films among lists and thumbnails. */
function cameraCard(folder: string): string {
  const card = path.join(folder, "KAART");
  const stream = path.join(card, "PRIVATE/AVCHD/BDMV/STREAM");
  const goPro = path.join(card, "DCIM/100GOPRO");
  for (const made of [stream, goPro, path.join(stream, "../CLIPINF")]) mkdirSync(made, { recursive: true });
  const films = [
    ["00000.MTS", stream, camcorder],
    ["00001.MTS", stream, camcorder],
    ["GX010001.MP4", goPro, phone],
    ["GX020001.MP4", goPro, phone],
  ] as const;
  for (const [at, [name, place, film]] of films.entries()) {
    const made = Date.now() / 1000 - 3600 + at * 60;
    copyFileSync(sharedFilm(film), path.join(place, name));
    utimesSync(path.join(place, name), made, made);
  }
  writeFileSync(path.join(stream, "../CLIPINF/00000.CPI"), "HDMV0200");
  writeFileSync(path.join(goPro, "GX010001.THM"), "a thumbnail");
  return card;
}

/** Drops files on the frame, as from a folder of the desk. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const dropped = files.map((file) => ({
    name: path.basename(file),
    base64: readFileSync(file).toString("base64"),
  }));
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, dropped);
  const frame = page.getByText("Of sleep films of een map hierheen");
  await frame.dispatchEvent("dragover", { dataTransfer: data });
  await frame.dispatchEvent("drop", { dataTransfer: data });
}

test("a whole card and a dropped film become three films, one after the other", async ({ page }) => {
  needsFilm(camcorder);
  needsFilm(phone);
  await withFolder(async (folder) => {
    const hands = mouseHands(page);
    await signIn(hands);
    await addFamily(hands, family);
    await makeReadyToFilm(hands, family);
    const address = await uploadAddress(page);
    await page.goto(address);

    await hands.giveFile(page.getByLabel("Hele kaart of map"), cameraCard(folder));
    await expect(page.getByText("3 films gekozen. 2 andere bestanden zijn overgeslagen")).toBeVisible();
    const chosen = (n: number) => page.getByRole("region", { name: new RegExp(`^Opname ${String(n)} `) });
    const joined = page.getByRole("region").filter({ hasText: "GX010001.MP4" });
    await expect(joined.getByRole("listitem").first()).toContainText("GX010001.MP4");
    await expect(joined.getByRole("listitem").nth(1)).toContainText("GX020001.MP4");

    // The two short camcorder files are one film after all; then apart, and together again.
    const first = page.getByRole("region").filter({ hasText: "00000.MTS" });
    await hands.press(page.getByRole("button", { name: /^Samen één film/ }).first());
    await expect(first).toContainText("2 bestanden, samen");
    await hands.press(first.getByRole("button", { name: /^Uit elkaar halen/ }));
    await expect(page.getByRole("button", { name: /^Samen één film/ })).toHaveCount(2);
    await hands.press(page.getByRole("button", { name: /^Samen één film/ }).first());
    await hands.press(first.getByRole("button", { name: "00001.MTS eerder" }));
    await hands.press(first.getByRole("button", { name: "00001.MTS later" }));

    await drop(page, [sharedFilm(phone)]);
    await expect(page.getByRole("button", { name: "3 films uploaden" })).toBeVisible();
    await expectAccessible(page, "three chosen films");
    // Two of the films are the same; the one that was dropped stays out.
    await hands.press(chosen(3).getByRole("button", { name: /^Weglaten/ }));

    await hands.press(page.getByRole("button", { name: "2 films uploaden" }));
    await expect(page.getByRole("heading", { name: "Er klopt iets niet" })).toBeVisible();
    await hands.choose(chosen(1).getByRole("checkbox", { name: "Lotte" }));
    await hands.choose(chosen(1).getByRole("radio", { name: "Eten", exact: true }));
    // What is said of the first film holds for the next ones, until somebody says otherwise.
    await expect(chosen(2).getByRole("checkbox", { name: "Lotte" })).toBeChecked();
    await expect(chosen(2).getByRole("radio", { name: "Eten", exact: true })).toBeChecked();
    await hands.press(page.getByRole("button", { name: "2 films uploaden" }));
    for (const title of ["Opname 1", "Opname 2"])
      await expect(underwayCard(page, title)).toContainText("De film mag van je camera.", {
        timeout: 180_000,
      });
    const films = await recordingsAt(page, address);
    const parts = films
      .toSorted((one, other) => one.number - other.number)
      .map((film) => film.parts.map(({ name }) => name));
    expect(parts).toHaveLength(2);
    expect(parts).toContainEqual(["00000.MTS", "00001.MTS"]);
    expect(parts).toContainEqual(["GX010001.MP4", "GX020001.MP4"]);
    for (const title of ["Opname 1", "Opname 2"])
      await expect(underwayCard(page, title)).toContainText("De film is klaar.", { timeout: 90_000 });
  });
});
