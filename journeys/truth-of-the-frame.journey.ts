import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { makeCounterFilms } from "../packages/media/test/counter-films.ts";
import { signInToDemo } from "../packages/server/test/real-program.ts";
import type { TestMember } from "../packages/server/test/test-program.ts";
import { chance } from "./chance.ts";
import { at, clickTimeline, pick, ways } from "./film-moves.ts";
import {
  bringIn,
  openCounted,
  pressedDigits,
  settled,
  watchDuring,
  type PressedKey,
  type ReadyFilm,
  type Seen,
} from "./frame-counter.ts";
import { needsFfmpeg } from "./uploads.ts";

// Films in which times go wrong elsewhere, each picture of which shows its own number: what the workbench says and stores
// is compared with the pixels.
const filmSeconds = 16;
/** With the journey over the shared film: more than five hundred in all. */
const movesPerFilm = 64;

const kinds = [
  "constant 25",
  "constant 29.97",
  "variable",
  "late start",
  "edit list",
  "rotated",
  "interlaced",
] as const;

let folder = "";
let trainer: TestMember;
let films: readonly ReadyFilm[] = [];

test.beforeAll(async ({ baseURL }) => {
  needsFfmpeg();
  const url = baseURL ?? "";
  folder = mkdtempSync(path.join(tmpdir(), "samenkijken-counter-"));
  trainer = await signInToDemo(url);
  const made = await makeCounterFilms(folder, filmSeconds);
  films = await Promise.all(made.map((film) => bringIn(url, trainer, film)));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.beforeEach(async ({ context, baseURL }) => {
  const [name = "", value = ""] = trainer.cookie.split("=");
  await context.addCookies([{ name, value, url: baseURL ?? "" }]);
});

function filmOf(kind: (typeof kinds)[number]): ReadyFilm {
  const film = films.find(({ name }) => name === kind);
  if (film === undefined) throw new Error(`There is no film of the kind ${kind}.`);
  return film;
}

for (const kind of kinds)
  test(`${kind}: after every seek and step the picture is the frame that is said`, async ({ page }) => {
    const film = filmOf(kind);
    await openCounted(page, film);
    const next = chance(20_261_125 + kind.length);
    let frame = 0;
    for (let nth = 0; nth < movesPerFilm; nth += 1) {
      if (nth % 4 === 3) {
        await clickTimeline(page, next());
        const seen = await settled(page);
        frame = seen.said;
        expect(seen, "after a click").toEqual(at(film, frame));
        continue;
      }
      const way = pick(next());
      const times = 1 + Math.floor(next() * 3);
      for (let press = 0; press < times; press += 1) {
        await way.act(page);
        frame = way.leads(film, frame);
      }
      expect(await settled(page), `after ${String(times)} times ${way.name}`).toEqual(at(film, frame));
    }
  });

/** The speeds on offer, by the way a coder gets them. */
const speeds: readonly { name: string; start: (page: Page) => Promise<void> }[] = [
  { name: "a quarter", start: (page) => playAt(page, "¼") },
  { name: "a half", start: (page) => playAt(page, "½") },
  { name: "one", start: (page) => playAt(page, "1") },
  { name: "one and a half", start: (page) => playAt(page, "1½") },
  { name: "two", start: (page) => playAt(page, "2") },
  { name: "backwards", start: (page) => playBack(page, 1) },
  { name: "backwards at two", start: (page) => playBack(page, 3) },
];

async function playAt(page: Page, speed: string): Promise<void> {
  await page.keyboard.press("Home");
  await page.getByRole("radiogroup", { name: "Snelheid" }).getByText(speed, { exact: true }).click();
  await page.keyboard.press("Space");
}

async function playBack(page: Page, times: number): Promise<void> {
  await page.keyboard.press("End");
  await settled(page);
  for (let press = 0; press < times; press += 1) await page.keyboard.press("j");
}

for (const kind of ["constant 29.97", "variable"] as const)
  test(`${kind}: at every speed a code is stored on the frame in the picture`, async ({ page }) => {
    const film = filmOf(kind);
    await openCounted(page, film);
    const next = chance(20_261_126);
    for (const { name, start } of speeds) {
      const known = new Set((await markersOf(film)).map(({ id }) => id));
      await start(page);
      await page.waitForTimeout(250);
      for (const digit of ["1", "3", "4", "5"]) {
        await page.waitForTimeout(40 + 90 * next());
        await page.keyboard.press(digit);
      }
      await page.keyboard.press("k");
      const pressed = await pressedDigits(page);
      expect(pressed).toHaveLength(4);
      await expect.poll(async () => (await markersOf(film)).length).toBe(known.size + 4);
      const added = (await markersOf(film)).filter(({ id }) => !known.has(id));
      for (const key of pressed) expectStored(film, key, added, name);
      const seen = await settled(page);
      expect(seen, `held after playing at ${name}`).toEqual(at(film, seen.picture));
    }
  });

interface StoredMarker {
  readonly id: string;
  readonly code: string;
  readonly start: number;
}

async function markersOf(film: ReadyFilm): Promise<StoredMarker[]> {
  const { recordingId } = film;
  const { records } = await trainer.api.readAnalysis({ params: { recordingId }, body: {} });
  return records.filter((record) => record.type === "marker");
}

const codes: Readonly<Record<string, string>> = {
  Digit1: "ATTENTION",
  Digit3: "FOLLOW",
  Digit4: "RECEIVE",
  Digit5: "NAME",
};

/** While a key is handled the picture may change, on a busy machine more than once: it is one of those from before to after. */
function expectStored(
  { table }: ReadyFilm,
  { code, before, after }: PressedKey,
  added: readonly StoredMarker[],
  speed: string,
): void {
  const marker = added.find((one) => one.code === codes[code]);
  const stored = table.starts.findIndex((start) => start === marker?.start);
  const [first, last] = [Math.min(before, after), Math.max(before, after)];
  const shown = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  expect(shown, `${code} at speed ${speed}`).toContain(stored);
}

test("an arrow that is held steps on steadily, and the picture never runs behind", async ({ page }) => {
  const film = filmOf("variable");
  await openCounted(page, film);
  for (const [key, back] of [
    ["ArrowRight", "first"],
    ["ArrowLeft", "last"],
  ] as const) {
    const from = (await settled(page)).said;
    const seen = await watchDuring(page, async () => {
      for (let nth = 0; nth < 40; nth += 1) {
        await page.keyboard.down(key);
        await page.waitForTimeout(30);
      }
      await page.keyboard.up(key);
      await settled(page);
    });
    const pictures = seen.map(({ picture }) => picture);
    const steps = pictures.slice(1).map((picture, nth) => Math.abs(picture - (pictures[nth] ?? picture)));
    expect(Math.max(...steps), `${back}: no frame is passed over`).toBeLessThanOrEqual(1);
    // Words follow the picture within a drawing or two: they are never more than a frame away from it.
    expect(Math.max(...seen.map(({ picture, said }) => Math.abs(picture - said)))).toBeLessThanOrEqual(1);
    const to = await settled(page);
    expect(to).toEqual(at(film, to.said));
    expect(Math.abs(to.said - from), "it went on while the key was down").toBeGreaterThan(15);
  }
});

test("of many seeks in a row the newest is shown", async ({ page }) => {
  const film = filmOf("constant 29.97");
  await openCounted(page, film);
  let frame = 0;
  for (let nth = 0; nth < 30; nth += 1) {
    const key = nth % 7 === 6 ? "Shift+ArrowLeft" : nth % 2 === 0 ? "Shift+ArrowRight" : "ArrowRight";
    await page.keyboard.press(key);
    const way = ways.find(({ name }) => name === key);
    frame = way?.leads(film, frame) ?? frame;
  }
  expect(await settled(page)).toEqual(at(film, frame));
});

for (const speed of ["½", "1", "2"])
  test(`what is repeated at speed ${speed} never shows a frame outside`, async ({ page }) => {
    const film = filmOf("constant 25");
    await openCounted(page, film);
    await page.getByRole("radiogroup", { name: "Snelheid" }).getByText(speed, { exact: true }).click();
    for (let press = 0; press < 2; press += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("i");
    for (let press = 0; press < 14; press += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("o");
    await settled(page);
    const seen = await watchDuring(page, async () => {
      await page.keyboard.press("r");
      await page.waitForTimeout(speed === "½" ? 2800 : 1800);
      await page.keyboard.press("k");
    });
    const [first, last] = [50, 64];
    // Until the first frame comes the one where R was pressed is still on screen; that is the last frame.
    const pictures = seen.map(({ picture }) => picture);
    expect(Math.min(...pictures)).toBe(first);
    expect(Math.max(...pictures)).toBe(last);
    const rounds = pictures.filter((picture, nth) => picture < (pictures[nth - 1] ?? 0)).length;
    expect(rounds, "it begins again and again").toBeGreaterThanOrEqual(2);
    await page.keyboard.press("r");
    await page.keyboard.press("ArrowRight");
  });

/** How many frames the film went on, or back. */
function went(seen: readonly Seen[]): number {
  return (seen.at(-1)?.picture ?? 0) - (seen[0]?.picture ?? 0);
}

test("the keys J, K and L, T, Home and End do what they say", async ({ page }) => {
  const film = filmOf("edit list");
  const last = film.table.starts.length - 1;
  await openCounted(page, film);
  const rate = () => page.evaluate(() => document.querySelector("video")?.playbackRate);
  const speed = () =>
    page.getByRole("radiogroup", { name: "Snelheid" }).locator("input:checked").inputValue();
  const rates = [];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press("l");
    rates.push([await rate(), await speed()]);
  }
  expect(rates).toEqual([
    [1, "1"],
    [1.5, "1.5"],
    [2, "2"],
    [2, "2"],
  ]);
  await page.keyboard.press("t");
  expect([await rate(), await speed()]).toEqual([0.5, "0.5"]);
  await page.keyboard.press("t");
  expect(await rate()).toBe(1);
  await page.keyboard.down("k");
  await page.keyboard.press("l");
  expect([await rate(), await speed()]).toEqual([0.25, "0.25"]);
  const slow = await watchDuring(page, () => page.waitForTimeout(500));
  await page.keyboard.press("j");
  const back = await watchDuring(page, () => page.waitForTimeout(700));
  await page.keyboard.up("k");
  await page.keyboard.press("k");
  expect(went(slow)).toBeGreaterThan(0);
  expect(went(slow)).toBeLessThan(8);
  expect(went(back)).toBeLessThan(0);
  expect(went(back)).toBeGreaterThan(-10);

  // To its end: it stays on the last frame, stands still, and begins anew.
  await page.keyboard.press("End");
  expect(await settled(page)).toEqual(at(film, last));
  for (let press = 0; press < 8; press += 1) await page.keyboard.press("ArrowLeft");
  await settled(page);
  await page.keyboard.press("l");
  await expect(page.getByRole("button", { name: "Afspelen" })).toBeVisible();
  expect(await settled(page)).toEqual(at(film, last));
  const anew = await watchDuring(page, async () => {
    await page.keyboard.press("Space");
    await page.waitForTimeout(400);
    await page.keyboard.press("Space");
  });
  expect(Math.min(...anew.map(({ picture }) => picture))).toBe(0);
  expect(anew.every(({ picture }) => picture < 40 || picture === last)).toBe(true);
  await page.keyboard.press("Home");
  expect(await settled(page)).toEqual(at(film, 0));
});
