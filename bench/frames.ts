import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { createFrameTable, frameAt, type FrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { chance } from "../journeys/chance.ts";
import { bringIn, openCounted, settled, type ReadyFilm } from "../journeys/frame-counter.ts";
import { findFfmpeg } from "../packages/media/src/find-ffmpeg.ts";
import { lookAtFilm } from "../packages/media/src/look.ts";
import { fileSource } from "../packages/media/src/source.ts";
import { makeCounterFilms } from "../packages/media/test/counter-films.ts";
import { sharedFilm } from "../packages/media/test/shared-films.ts";
import { signInToDemo, startRealProgram } from "../packages/server/test/real-program.ts";
import { findProgram } from "../tools/find-program.ts";
import type { BenchResult } from "./main.ts";

const goalStepMs = 80;
const timesPerFilm = 10_000;
const seeksPerFilm = 60;
const steps = 80;
const filmSeconds = 20;

type Row = Record<string, string | number>;

/**
 * Which picture is on screen at a moment: by our table, and by the usual rules over the frames per second that a file
 * names; and how soon a step is on screen.
 * @public called by main.ts
 */
export async function run(): Promise<BenchResult> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-frames-"));
  fs.chmodSync(folder, 0o755);
  try {
    const counted = await makeCounterFilms(folder, filmSeconds);
    const all = [...counted.map(({ name, file }) => ({ name, file })), ...sharedFilms()];
    const rows: Row[] = [];
    for (const film of all) rows.push(await compareRules(film));
    const { seeks, stepRows } = await inChromium(folder, counted);
    const wrong = [...rows, ...seeks].reduce((sum, row) => sum + Number(row["ours wrong %"]), 0);
    const median = Math.max(...stepRows.map((row) => Number(row["median ms"])));
    const goals = [
      { goal: "our table: no wrong frame", value: wrong, met: wrong === 0 },
      {
        goal: `a step is on screen in ≤ ${goalStepMs} ms (median)`,
        value: median,
        met: median <= goalStepMs,
      },
    ];
    return { name: "frames", rows: [...rows, ...seeks, ...stepRows], goals };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Real films with real clocks; nothing of them is kept. */
function sharedFilms(): { name: string; file: string }[] {
  const names = {
    "webcast, 17 fps": "segment-webcast-17fps.mp4",
    "phone, variable": "derived-vfr-talk-20s.mp4",
    "android, variable": "android-phone-1080p-2s.mp4",
    "film, 23.976": "face-emotions-20s.mp4",
    "starts at ten seconds": "starts-at-10s.mp4",
    "iPhone, edit list": "iphone-hdr-editlist-nosync-rot.mp4",
    "camcorder, interlaced": "derived-avchd-1080i50.mts",
    "browser recording": "mediarecorder-chrome57-noduration.webm",
  };
  return Object.entries(names)
    .map(([name, file]) => ({ name, file: sharedFilm(`video/${file}`) }))
    .filter(({ file }) => fs.existsSync(file));
}

/** At moments by chance, counted from the first picture, beside the pictures that ffprobe decodes. */
async function compareRules({ name, file }: { name: string; file: string }): Promise<Row> {
  const { starts, fps } = await decodedBy(file);
  const table = await tableOf(file);
  const next = chance(20_261_125);
  const wrong: Wrong = { ours: 0, round: 0, floor: 0 };
  const end = starts.at(-1) ?? 0;
  let counted = 0;
  while (counted < timesPerFilm) {
    const at = Math.floor(next() * end);
    const after = starts.findIndex((start) => start > at);
    const near = Math.min(at - (starts[after - 1] ?? 0), (starts[after] ?? end) - at);
    // A millionth of a second beside a boundary rounding decides, for every rule.
    if (after < 1 || near < 5) continue;
    counted += 1;
    judge(wrong, { ours: frameAt(table, toMicros(at)), truth: after - 1, at, fps });
  }
  return { film: name, how: "table and ffprobe", fps, moments: counted, ...inPercent(wrong, counted) };
}

interface Wrong {
  ours: number;
  round: number;
  floor: number;
}

function judge(wrong: Wrong, seen: { ours: number; truth: number; at: number; fps: number }): void {
  const byRate = (seen.at / 1_000_000) * seen.fps;
  if (seen.ours !== seen.truth) wrong.ours += 1;
  if (Math.round(byRate) !== seen.truth) wrong.round += 1;
  if (Math.floor(byRate + 1e-6) !== seen.truth) wrong.floor += 1;
}

function inPercent({ ours, round, floor }: Wrong, count: number): Row {
  return {
    "ours wrong %": (100 * ours) / count,
    "round(t × fps) wrong %": (100 * round) / count,
    "floor(t × fps) wrong %": (100 * floor) / count,
  };
}

/** The pictures as another program decodes them, in microseconds after the first, and the rate that the file names. */
async function decodedBy(file: string): Promise<{ starts: number[]; fps: number }> {
  const programs = await findFfmpeg();
  if (programs === null) throw new Error("ffmpeg is missing");
  const probe = (entries: string): string =>
    execFileSync(
      programs.ffprobe,
      ["-v", "quiet", "-select_streams", "v:0", "-show_entries", entries, "-of", "csv=p=0", file],
      { encoding: "utf8", maxBuffer: 1e9 },
    );
  const moments = probe("frame=best_effort_timestamp_time")
    .split("\n")
    .map((line) => Math.round(Number.parseFloat(line) * 1_000_000))
    .filter((micros) => !Number.isNaN(micros))
    .toSorted((one, other) => one - other);
  // A browser's recording names no average; its other rate is what a player takes then.
  const rates = [probe("stream=avg_frame_rate"), probe("stream=r_frame_rate")].map((line) => {
    const [, top = "0", bottom = "0"] = /(\d+)\/(\d+)/.exec(line) ?? [];
    return Number(top) / Number(bottom);
  });
  const fps = rates.find((rate) => rate > 0) ?? Number.NaN;
  return { starts: moments.map((moment) => moment - (moments[0] ?? 0)), fps };
}

async function tableOf(file: string): Promise<FrameTable> {
  const opened = await fileSource(file);
  if (!opened.ok) throw new Error(opened.refusal);
  const looked = await lookAtFilm([opened.source], {});
  await opened.close();
  if (!looked.ok) throw new Error(looked.refusal);
  const made = createFrameTable(looked.film.startsMicros, looked.film.endMicros);
  if (!made.ok) throw new Error(made.refusal);
  return made.value;
}

const chromiumPath = ["chromium", "chromium-browser", "google-chrome"]
  .map(findProgram)
  .find((found) => found !== null);

/** The same in the workbench, beside the number in the pixels; and steps by key there. */
async function inChromium(folder: string, films: Awaited<ReturnType<typeof makeCounterFilms>>) {
  const program = await startRealProgram(path.join(folder, "data"));
  const browser = await chromium.launch({
    ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const trainer = await signInToDemo(program.url);
    const context = await browser.newContext({ baseURL: program.url, locale: "nl-NL" });
    const [name = "", value = ""] = trainer.cookie.split("=");
    await context.addCookies([{ name, value, url: program.url }]);
    const page = await context.newPage();
    const [seeks, stepRows]: [Row[], Row[]] = [[], []];
    for (const film of films) {
      const ready = await bringIn(program.url, trainer, film);
      await openCounted(page, ready);
      seeks.push(await compareSeeks(page, ready, (await decodedBy(film.file)).fps));
      stepRows.push(await timeSteps(page, ready));
    }
    return { seeks, stepRows };
  } finally {
    await browser.close();
    await program.end("SIGTERM");
  }
}

async function compareSeeks(page: Page, { name, table }: ReadyFilm, fps: number): Promise<Row> {
  const next = chance(20_261_126);
  const wrong: Wrong = { ours: 0, round: 0, floor: 0 };
  for (let nth = 0; nth < seeksPerFilm; nth += 1) {
    const at = Math.floor(next() * table.end);
    await page.evaluate((seconds) => {
      const video = document.querySelector("video");
      if (video !== null) video.currentTime = seconds;
    }, at / 1_000_000);
    const { picture, said } = await settled(page);
    judge(wrong, { ours: said, truth: picture, at, fps });
  }
  return {
    film: name,
    how: "Chromium, in pixels",
    fps,
    moments: seeksPerFilm,
    ...inPercent(wrong, seeksPerFilm),
  };
}

/** From the key going down until the browser presents the picture. */
async function timeSteps(page: Page, { name }: ReadyFilm): Promise<Row> {
  await page.keyboard.press("Home");
  await settled(page);
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { stepsTaken: taken });
    const onKey = ({ timeStamp }: KeyboardEvent): void => {
      document.querySelector("video")?.requestVideoFrameCallback((now) => taken.push(now - timeStamp));
    };
    window.addEventListener("keydown", onKey, { capture: true });
  });
  for (let nth = 0; nth < steps; nth += 1) {
    await page.keyboard.press(nth % 5 === 4 ? "ArrowLeft" : "ArrowRight");
    await settled(page);
  }
  const taken = await page.evaluate(() => Reflect.get(globalThis, "stepsTaken") as number[]);
  taken.sort((one, other) => one - other);
  const share = (part: number): number => taken[Math.floor((taken.length - 1) * part)] ?? Infinity;
  return {
    film: name,
    how: "a step by key",
    moments: taken.length,
    "median ms": share(0.5),
    "95 % ms": share(0.95),
  };
}
