import { describe, expect, test } from "vitest";
import { aStore } from "../test/a-store.ts";
import { numberedFilm, readBeeps, readNumbers } from "../test/numbered-film.ts";
import { cutClip } from "./cut-clip.ts";
import { lookAtFilm, type FilmSegment } from "./look.ts";
import type { FilmSource } from "./source.ts";

const CUTS = 20;
const SECONDS = 24;

/** Always the same numbers from 0 up to 1, so that a failure can be repeated (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface BeepingFilm extends FilmSegment {
  /** Where the sound becomes loud, in seconds on the clock of the table. */
  readonly beeps: readonly number[];
}

async function beepingFilm(source: FilmSource): Promise<BeepingFilm> {
  const film = await segmentOf(source);
  const [top, bottom] = film.report.picture?.timeBase ?? [1, 1];
  const beeps = await readBeeps(source);
  expect(beeps.length).toBeGreaterThanOrEqual(10);
  return { ...film, beeps: beeps.map((beep) => beep - (film.table.firstTicks * top) / bottom) };
}

async function segmentOf(source: FilmSource): Promise<FilmSegment> {
  const result = await lookAtFilm([source], {});
  const segment = result.ok ? result.film.segments[0] : undefined;
  if (segment === undefined) throw new Error("no film");
  return segment;
}

/** Cuts pictures [first, end) and checks everything about the clip; gives how many of them were encoded again. */
async function checkCut(film: BeepingFilm, first: number, end: number): Promise<number> {
  const { startsMicros, endMicros } = film.table;
  const store = aStore();
  const startMicros = startsMicros[first] ?? 0;
  const stopMicros = startsMicros[end] ?? endMicros;
  const cut = await cutClip(film, { startMicros, endMicros: stopMicros }, { write: store.write });
  if (!cut.ok) throw new Error(cut.refusal);
  const numbers = Array.from({ length: end - first }, (_, nth) => first + nth);
  expect(await readNumbers(store.source())).toEqual(numbers);
  expect(cut.pictures).toBe(numbers.length);
  const clip = await segmentOf(store.source());
  const off = clip.table.startsMicros.map((start, nth) =>
    Math.abs(start + startMicros - (startsMicros[first + nth] ?? 0)),
  );
  expect(Math.max(...off)).toBeLessThanOrEqual(20);
  expect(clip.table.startsMicros).toHaveLength(numbers.length);
  // An MP4 tells how long the packet lasts that is decoded last; with B-frames that may be another than the last shown,
  // and in Matroska their lengths are rounded to milliseconds.
  expect(Math.abs(clip.table.endMicros - (stopMicros - startMicros))).toBeLessThanOrEqual(1020);
  expect(clip.table.firstTicks).toBe(0);
  const [start, stop] = [startMicros / 1_000_000, stopMicros / 1_000_000];
  const beeps = film.beeps.filter((beep) => beep > start + 0.03 && beep < stop - 0.06);
  await checkSound(
    store.source(),
    beeps.map((beep) => beep - start),
  );
  return cut.encodedPictures;
}

/** Each beep must come at its place in the clip; the very borders may fall to the encoder. */
async function checkSound(clip: FilmSource, beeps: readonly number[]): Promise<void> {
  if (beeps.length === 0) return;
  const heard = await readBeeps(clip);
  for (const beep of beeps) {
    const nearest = Math.min(...heard.map((other) => Math.abs(other - beep)));
    expect(nearest, `the beep at ${beep} s`).toBeLessThan(0.005);
  }
}

const full = (): Promise<void> => Promise.reject(new Error("the disk is full"));

describe("cutClip", () => {
  const kinds = [0.5, 1, 2, 5, 10].flatMap((gap) => [
    {
      gap,
      kind: "no B-frames",
      rate: "25",
      frames: "-bf 0",
      container: "mp4 -movflags +frag_keyframe+empty_moov",
    },
    { gap, kind: "B-frames", rate: "30000/1001", frames: "-bf 3", container: "matroska" },
  ]);
  test.each(kinds)(
    `${CUTS} random cuts, a key frame each $gap s, $kind`,
    async ({ gap, rate, frames, container }) => {
      const [top = 25, bottom = 1] = rate.split("/").map(Number);
      const perSecond = top / bottom;
      const between = Math.round(gap * perSecond);
      // Open groups of pictures have key frames that are no clean start.
      const open = gap === 1 || gap === 5 ? ":open-gop=1" : "";
      const film = await beepingFilm(
        await numberedFilm(
          SECONDS,
          rate,
          `-c:v libx264 -preset veryfast ${frames} -x264-params keyint=${between}:min-keyint=${between}:scenecut=0${open} -c:a aac -f ${container}`,
        ),
      );
      const random = chance(gap * 10 + frames.length);
      const count = film.table.startsMicros.length;
      let [pictures, encoded] = [0, 0];
      for (let nth = 0; nth < CUTS; nth += 1) {
        const first = Math.floor(random() * count);
        const end = Math.min(count, first + 1 + Math.floor(random() * perSecond * 12));
        encoded += await checkCut(film, first, end);
        pictures += end - first;
      }
      // Of an average clip of six seconds, half a key distance is encoded again; all of it where groups are open.
      expect(encoded / pictures).toBeLessThan(open === "" && gap <= 2 ? 0.35 : 1.01);
    },
  );

  test.each([
    ["HEVC", "-c:v libx265 -preset ultrafast -x265-params log-level=none:keyint=50 -c:a aac -f matroska"],
    ["a transport stream", "-c:v libx264 -preset veryfast -c:a aac -f mpegts"],
    ["VP8", "-c:v libvpx -deadline realtime -b:v 1M -c:a libopus -f webm"],
    ["4:4:4", "-c:v libx264 -preset veryfast -pix_fmt yuv444p -c:a aac -f matroska"],
  ])("%s is encoded again as a whole", async (_, encoding) => {
    const film = await beepingFilm(await numberedFilm(10, "25", encoding));
    expect(await checkCut(film, 120, 200)).toBe(80);
  });

  test("stops when the store fails or the caller says so", async () => {
    const film = await segmentOf(await numberedFilm(10, "25", "-c:v libx264 -g 25 -c:a aac -f matroska"));
    const stretch = { startMicros: 1_100_000, endMicros: 9_000_000 };
    await expect(cutClip(film, stretch, { write: full })).rejects.toThrow("the disk is full");
    const stopped = { write: aStore().write, signal: AbortSignal.abort() };
    await expect(cutClip(film, stretch, stopped)).rejects.toThrow("aborted");
    const nothing = { startMicros: 2_000_001, endMicros: 2_000_002 };
    expect(await cutClip(film, nothing, { write: full })).toEqual({ ok: false, refusal: "empty-stretch" });
  });
});
