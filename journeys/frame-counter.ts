import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import type { FrameTable } from "@samenkijken/annotation/time/frame-table";
import { unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import type { RecordingId } from "@samenkijken/contract/ids";
import { counterPlaces, type CounterFilm } from "../packages/media/test/counter-films.ts";
import { aConsentedFamily, aSentFilm, untilState } from "../packages/server/test/builders.ts";
import type { TestMember } from "../packages/server/test/test-program.ts";

/** A film with a counter that came in and was prepared. */
export interface ReadyFilm extends CounterFilm {
  readonly recordingId: RecordingId;
  readonly table: FrameTable;
}

/** What is on screen at one moment: the frame by the counter in the picture, and what the workbench says. */
export interface Seen {
  readonly picture: number;
  readonly said: number;
  readonly timecode: string;
}

/** A key that went down: the frames in the picture just before and just after the workbench heard of it. */
export interface PressedKey {
  readonly code: string;
  readonly before: number;
  readonly after: number;
}

interface FrameCounter {
  readonly look: () => Seen;
  readonly settled: () => Promise<Seen>;
  readonly watch: () => void;
  readonly watched: () => readonly Seen[];
  readonly pressed: () => readonly PressedKey[];
}

/** Brings a film in as a person would, and waits until its own file is made. */
export async function bringIn(url: string, trainer: TestMember, film: CounterFilm): Promise<ReadyFilm> {
  const family = await aConsentedFamily(trainer);
  const bytes = new Uint8Array(readFileSync(film.file));
  const parts = [{ name: path.basename(film.file), sizeBytes: bytes.length }];
  const recordingId = await aSentFilm(url, trainer, { family, bytes, parts });
  await untilState(trainer, recordingId, "ready");
  const params = { recordingId };
  const grant = await trainer.api.openFilm({ params, body: { purpose: "analysis" } });
  return { ...film, recordingId, table: unpackFrameTable(grant.frames) };
}

/** Opens the workbench on a film and puts beside it what reads the counter. */
export async function openCounted(page: Page, film: ReadyFilm): Promise<void> {
  await page.goto(`/recordings/${film.recordingId}/analysis`);
  await page.waitForFunction(() => {
    const isThere = document.querySelector("[role=slider][aria-label=Afspeelpositie]") !== null;
    return isThere && (document.querySelector("video")?.readyState ?? 0) >= 2;
  });
  await page.evaluate(install, { places: counterPlaces, firstNumber: film.firstNumber });
  await expect.poll(async () => (await settled(page)).picture).toBe(0);
}

/** What is on screen once nothing moves any more. */
export function settled(page: Page): Promise<Seen> {
  return page.evaluate(() => (Reflect.get(globalThis, "frameCounter") as FrameCounter).settled());
}

/** Looks at every picture that the browser draws while something is done. */
export async function watchDuring(page: Page, act: () => Promise<void>): Promise<readonly Seen[]> {
  await page.evaluate(() => (Reflect.get(globalThis, "frameCounter") as FrameCounter).watch());
  await act();
  return page.evaluate(() => (Reflect.get(globalThis, "frameCounter") as FrameCounter).watched());
}

/** The digits that went down since the last time this was asked. */
export function pressedDigits(page: Page): Promise<readonly PressedKey[]> {
  return page.evaluate(() => (Reflect.get(globalThis, "frameCounter") as FrameCounter).pressed());
}

/** Runs in the page: reads the counter from the pixels of the film, and what is said beside it. */
function install({ places, firstNumber }: { places: typeof counterPlaces; firstNumber: number }): void {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  // oxlint-disable-next-line consistent-function-scoping -- what runs in the page takes nothing along
  const film = () =>
    [...document.querySelectorAll("video")].find((one) => getComputedStyle(one).visibility === "visible");
  const read = (): number => {
    const video = film();
    if (video === undefined || pen === null) return Number.NaN;
    const [width, height] = [160, Math.round((160 * video.videoHeight) / video.videoWidth)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    pen.drawImage(video, 0, 0, width, height);
    const bits = pen.getImageData(0, 0, width, height).data;
    const bright = (x: number, y: number): number =>
      bits[(Math.floor(y * height) * width + Math.floor(x * width)) * 4] ?? 0;
    let shown = 0;
    for (const [bit, { x, number, inverse }] of places.entries()) {
      const difference = bright(x, number) - bright(x, inverse);
      if (Math.abs(difference) < 60) return Number.NaN;
      if (difference > 0) shown += 2 ** bit;
    }
    return shown - firstNumber;
  };
  const look = (): Seen => {
    const slider = document.querySelector("[role=slider][aria-label=Afspeelpositie]");
    const timecode = document.querySelector("[data-testid=timecode]")?.textContent ?? "";
    return { picture: read(), said: Number(slider?.getAttribute("aria-valuenow")), timecode };
  };
  // oxlint-disable-next-line consistent-function-scoping -- see above
  const nextDrawing = () => new Promise<number>((done) => requestAnimationFrame(done));
  let seen: Seen[] | null = null;
  let pressed: PressedKey[] = [];
  const keepLooking = (): void => {
    if (seen === null) return;
    seen.push(look());
    requestAnimationFrame(keepLooking);
  };
  // A busy browser draws less often than a held key steps: what is in the picture is looked at before each step too.
  window.addEventListener("keydown", () => seen?.push(look()), true);
  let before = Number.NaN;
  // oxlint-disable-next-line consistent-function-scoping -- see above
  const isDigit = ({ code, repeat }: KeyboardEvent) => code.startsWith("Digit") && !repeat;
  window.addEventListener("keydown", (event) => (before = isDigit(event) ? read() : before), true);
  window.addEventListener("keydown", (event) => {
    if (isDigit(event)) pressed.push({ code: event.code, before, after: read() });
  });
  const counter: FrameCounter = {
    look,
    settled: async () => {
      let last = look();
      for (let quiet = 0; quiet < 2;) {
        await nextDrawing();
        const now = look();
        const isSame = now.said === last.said && now.picture === last.picture;
        quiet = isSame && film()?.seeking === false ? quiet + 1 : 0;
        last = now;
      }
      return last;
    },
    watch: () => {
      seen = [];
      keepLooking();
    },
    watched: () => {
      const all = seen ?? [];
      seen = null;
      return all;
    },
    pressed: () => {
      const all = pressed;
      pressed = [];
      return all;
    },
  };
  Object.assign(globalThis, { frameCounter: counter });
}
