import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { addFamily, describeFilm, makeReadyToFilm, signIn } from "./family-steps.ts";
import { needsFilm } from "./films.ts";
import { mouseHands } from "./hands.ts";
import {
  countSends,
  offerByHandle,
  impostorOf,
  largeFilm,
  needsFfmpeg,
  recordingsAt,
  setUploadSpeed,
  takeNetworkAway,
  underwayCard,
  uploadAddress,
  waitForPercent,
  withFolder,
} from "./uploads.ts";

const family = {
  child: "Jurre",
  parents: ["Hanna", "Bas"],
  question: "Jurre huilt veel. Wanneer zoekt hij mij?",
} as const;

test("an upload survives a pause, a reload and a lost network, and the same film is noticed", async ({
  page,
}) => {
  test.setTimeout(300_000);
  needsFilm("talkface-franck-200s-noaudio.mp4");
  needsFfmpeg();
  await withFolder(async (folder) => {
    const film = largeFilm(folder, "thuis.mp4");
    mkdirSync(path.join(folder, "andere"));
    const other = impostorOf(film, path.join(folder, "andere"));
    const hands = mouseHands(page);
    await signIn(hands);
    await addFamily(hands, family);
    await makeReadyToFilm(hands, family);
    const address = await uploadAddress(page);
    const field = page.getByLabel("Kies één of meer films");
    const card = underwayCard(page, "Opname 1");

    await page.goto(address);
    // Chosen in the way by which the browser finds the file back.
    await offerByHandle(page, film);
    await hands.press(page.locator(`label[for="${(await field.getAttribute("id")) ?? ""}"]`));
    await describeFilm(hands, "Hanna");
    await hands.choose(page.getByRole("radio", { name: "Spelen" }));
    await setUploadSpeed(page, 6);
    await hands.press(page.getByRole("button", { name: "Uploaden", exact: true }));
    await waitForPercent(card, 10);
    await expect(card).toContainText("Je kunt gewoon doorwerken");

    // Another screen, and back: the film goes on meanwhile.
    await hands.press(page.getByRole("link", { name: /^Opnames/ }));
    await expect(page.getByRole("link", { name: "Opnames 1 onderweg" })).toBeVisible();
    const inList = underwayCard(page, "Jurre, opname 1");
    await waitForPercent(inList, 20);
    await hands.press(inList.getByRole("button", { name: "Pauze" }));
    await expect(inList).toContainText("Gepauzeerd. Wat binnen is, is bewaard.");
    // What was on the wire at the pause may still come in; then it is quiet.
    await page.waitForTimeout(1500);
    const [paused] = await recordingsAt(page, address);
    await page.waitForTimeout(700);
    const [later] = await recordingsAt(page, address);
    expect(later?.receivedBytes).toBe(paused?.receivedBytes);

    // The tab is loaded anew: what is in stays in, and only the same film goes on.
    await page.goto(address);
    await expect(card).toContainText(/Deze film is voor \d+% binnen/);
    const again = card.getByLabel(/Kies dezelfde film opnieuw/);
    await hands.giveFile(again, other);
    await expect(card).toContainText("Dit is een andere film. Kies dezelfde film als eerst.");
    await setUploadSpeed(page, 6);
    await hands.press(card.getByRole("button", { name: "Verder" }));
    await waitForPercent(card, 40);

    // Leaving while it is sent is asked about; without a handle the same file is chosen once more.
    const asked = page.waitForEvent("dialog");
    const reload = page.reload();
    const question = await asked;
    expect(question.type()).toBe("beforeunload");
    await question.accept();
    await reload;
    await expect(card).toContainText(/Deze film is voor \d+% binnen/);
    await setUploadSpeed(page, 6);
    await hands.giveFile(again, film);
    await waitForPercent(card, 60);

    // The network goes and comes.
    await takeNetworkAway(page);
    await expect(card).toContainText("Wacht op internet");
    await setUploadSpeed(page, null);
    await expect(card).toContainText(/aangekomen en nagekeken\. De film mag van je camera\./, {
      timeout: 180_000,
    });
    await expect(card).toContainText("De film is klaar. Je kunt hem analyseren.", { timeout: 180_000 });

    // The same film once more: said before a byte is sent.
    const sends = countSends(page);
    await hands.press(page.getByRole("button", { name: "Nog een film toevoegen" }));
    await hands.giveFile(field, film);
    await describeFilm(hands, "Hanna");
    await hands.choose(page.getByRole("radio", { name: "Spelen" }));
    await hands.press(page.getByRole("button", { name: "Uploaden", exact: true }));
    await expect(page.getByText("Deze film staat al bij dit gezin: opname 1")).toBeVisible();
    expect(sends()).toBe(0);
    await hands.press(page.getByRole("button", { name: "Toch versturen" }));
    await expect(underwayCard(page, "Opname 2")).toContainText("De film mag van je camera.", {
      timeout: 180_000,
    });
  });
});
