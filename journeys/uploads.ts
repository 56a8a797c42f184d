import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, openSync, rmSync, writeSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type CDPSession, type Locator, type Page } from "@playwright/test";
import { Recording } from "@samenkijken/contract/recordings";
import { Trajectory } from "@samenkijken/contract/trajectories";
import { sharedFilm } from "./films.ts";

/** A folder for one story; it is gone afterwards, whatever happened. */
export async function withFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "samenkijken-film-"));
  try {
    await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A film of some tens of megabytes: fourteen seconds of a shared film with noise, which nothing can make small. */
export function largeFilm(folder: string, name: string): string {
  const film = path.join(folder, name);
  const noise = ["-vf", "scale=640:360,noise=alls=40:allf=t", "-pix_fmt", "yuv420p"];
  const rate = ["-b:v", "24M", "-minrate", "20M", "-maxrate", "24M", "-bufsize", "4M"];
  const from = ["-y", "-v", "error", "-t", "14", "-i", sharedFilm("talkface-franck-200s-noaudio.mp4")];
  execFileSync("ffmpeg", [...from, ...noise, "-c:v", "libx264", "-preset", "ultrafast", ...rate, film]);
  return film;
}

/** Another film with the same name and the same size: only its first bytes differ. */
export function impostorOf(film: string, folder: string): string {
  const other = path.join(folder, path.basename(film));
  copyFileSync(film, other);
  const file = openSync(other, "r+");
  writeSync(file, Buffer.alloc(4096, 7), 0, 4096, 512);
  closeSync(file);
  return other;
}

/** The address of the upload screen of the family whose page is open. */
export async function uploadAddress(page: Page): Promise<string> {
  return `/trajectories/${(await trajectoryOf(page)).id}/upload`;
}

async function trajectoryOf(page: Page): Promise<Trajectory> {
  const familyId = new URL(page.url()).pathname.split("/").at(-1);
  const list = Trajectory.array().parse(await (await page.request.get("/api/trajectories")).json());
  const found = list.find((trajectory) => trajectory.familyId === familyId);
  if (found === undefined) throw new Error("This is not the page of a family with a trajectory.");
  return found;
}

/** What the server has of the films of a trajectory, by its upload address. */
export async function recordingsAt(page: Page, address: string): Promise<Recording[]> {
  const list = Recording.array().parse(await (await page.request.get("/api/recordings")).json());
  return list.filter(({ trajectoryId }) => address.includes(trajectoryId));
}

/** The network of a page is told by one voice: of two that differ, which one counts is up to the browser. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function setNetwork(
  page: Page,
  network: { offline: boolean; uploadThroughput: number },
): Promise<void> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  await (
    await session
  ).send("Network.emulateNetworkConditions", { latency: 0, downloadThroughput: -1, ...network });
}

/** Makes the way out of this page slow, in megabytes per second; null makes it free again. */
export function setUploadSpeed(page: Page, megabytes: number | null): Promise<void> {
  return setNetwork(page, {
    offline: false,
    uploadThroughput: megabytes === null ? -1 : megabytes * 1e6,
  });
}

/** Takes the network of this page away; `setUploadSpeed` brings it back. */
export function takeNetworkAway(page: Page): Promise<void> {
  return setNetwork(page, { offline: true, uploadThroughput: -1 });
}

/**
 * Lets the browser's newer file chooser give this file, without its window that no story can press. The file lies in the
 * private folder of the page: its handle is of the same kind as that of a file on a card.
 */
export async function offerByHandle(page: Page, film: string): Promise<void> {
  await page.route("**/film-of-the-story", (route) => route.fulfill({ path: film }));
  await page.evaluate(async (name) => {
    const bytes = await (await fetch("/film-of-the-story")).blob();
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    const writer = await handle.createWritable();
    await writer.write(bytes);
    await writer.close();
    Reflect.set(globalThis, "showOpenFilePicker", () => Promise.resolve([handle]));
  }, path.basename(film));
}

/** Counts the requests that bring bytes of film to the server. */
export function countSends(page: Page): () => number {
  let sends = 0;
  page.on("request", (request) => {
    if (request.method() === "PATCH" && request.url().includes("/api/uploads/")) sends += 1;
  });
  return () => sends;
}

/** The card of a film on its way. */
export function underwayCard(page: Page, title: string): Locator {
  const heading = page.getByRole("heading", { name: title, exact: true });
  return page.locator(".underway").filter({ has: heading });
}

/** Waits until the card says so much, in percent. */
export async function waitForPercent(card: Locator, percent: number): Promise<void> {
  // The whole file is read again before it goes on, and the network is slow: a busy machine needs its time.
  await expect
    .poll(
      async () =>
        Number(
          await card
            .getByRole("progressbar")
            .getAttribute("value")
            .catch(() => null),
        ),
      { timeout: 180_000 },
    )
    .toBeGreaterThanOrEqual(percent / 100);
}

/** Skips a story that makes a film by itself on a machine without the program for it. */
export function needsFfmpeg(): void {
  let isMissing = false;
  try {
    execFileSync("ffmpeg", ["-version"], { stdio: "ignore" });
  } catch {
    isMissing = true;
  }
  test.skip(isMissing, "ffmpeg is not on this machine");
}
