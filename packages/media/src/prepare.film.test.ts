import { describe, expect, test } from "vitest";
import { aStore } from "../test/a-store.ts";
import { hasSharedFilms, sharedFilm } from "../test/shared-films.ts";
import { checkFilm } from "./check.ts";
import type { FrameTable } from "./frame-table.ts";
import { readFrames } from "./frames.ts";
import { lookAtFilm, type LookedFilm } from "./look.ts";
import { takePicture } from "./picture.ts";
import { prepareFilm } from "./prepare.ts";
import { probe, type PictureStream, type ProbeReport } from "./probe.ts";
import { fileSource, readRange, type FilmSource } from "./source.ts";

interface ReadFilm {
  readonly source: FilmSource;
  readonly report: ProbeReport;
  readonly picture: PictureStream;
  readonly table: FrameTable;
}

async function withSource(name: string, work: (source: FilmSource) => Promise<void>): Promise<void> {
  const opened = await fileSource(sharedFilm(`video/${name}`));
  if (!opened.ok) throw new Error(opened.refusal);
  try {
    await work(opened.source);
  } finally {
    await opened.close();
  }
}

async function withFilm(name: string, work: (film: ReadFilm) => Promise<void>): Promise<void> {
  await withSource(name, async (source) => work(await readFilm(source)));
}

async function looked(...parts: FilmSource[]): Promise<LookedFilm> {
  const result = await lookAtFilm(parts, {});
  if (!result.ok) throw new Error(result.refusal);
  return result.film;
}

async function readFilm(source: FilmSource): Promise<ReadFilm> {
  const probed = await probe(source);
  if (!probed.ok || probed.report.picture === null) throw new Error("no picture");
  const frames = await readFrames(source, probed.report.picture);
  if (!frames.ok) throw new Error(frames.refusal);
  return { source, report: probed.report, picture: probed.report.picture, table: frames.table };
}

const fullStore = (): Promise<void> => Promise.reject(new Error("the disk is full"));

describe.skipIf(!hasSharedFilms)(
  "prepareFilm (skipped when the shared films are not beside the checkout)",
  () => {
    test.each([
      ["derived-vfr-talk-20s.mp4", 480, 854],
      ["derived-avchd-1080i50.mts", 1280, 720],
      ["derived-audio-late-1s5.mp4", 360, 640],
      ["derived-odd-size-361x203.mp4", 254, 204],
      ["derived-phone-rot90.MOV", 540, 960],
      ["editlist-positive-shift.mp4", 1280, 720],
      ["iphone-hdr-dolbyvision-rot.MOV", 720, 1280],
      ["iphone-hdr-editlist-nosync-rot.mp4", 720, 1280],
      ["rotate-and-mirror.mp4", 720, 1080],
      ["starts-at-10s.mp4", 1138, 640],
      ["vfr-cursed.mp4", 1280, 586],
    ])("%s: every picture at its time, upright, near a key frame", async (name, width, height) => {
      await withSource(name, async (source) => {
        const store = aStore();
        const film = await looked(source);
        const result = await prepareFilm(film, { write: store.write, proxy: "make" });
        expect(result).toMatchObject({ ok: true, clockOffsetMicros: 0, problems: [] });
        expect(result.ok && result.startsMicros).toEqual(film.startsMicros);
        const proxy = await readFilm(store.source());
        expect(proxy.table.startsMicros).toHaveLength(film.startsMicros.length);
        expect(furthest(proxy.table.startsMicros, film.startsMicros)).toBeLessThanOrEqual(20);
        expect(Math.abs(proxy.table.endMicros - film.endMicros)).toBeLessThanOrEqual(20);
        expect(proxy.picture.shown).toEqual({ width, height });
        expect(proxy.picture.orientation).toEqual({ rotation: 0, mirrored: false });
        expect(proxy.table.longestKeyGapMicros).toBeLessThanOrEqual(Math.max(500_000, longestGap(film)));
        const check = await checkFilm(store.source(), { language: "en" });
        expect(check).toMatchObject({ ok: true, webSafe: true, hdr: false, interlaced: false, problems: [] });
      });
    });

    test("nothing of where or with what it was filmed goes along", async () => {
      await withSource("android-phone-1080p-2s.mp4", async (source) => {
        const store = aStore();
        await prepareFilm(await looked(source), { write: store.write, proxy: "make" });
        const bytes = Buffer.from(await readRange(store.source(), 0, store.source().size));
        expect(
          bytes.includes("loci") || bytes.includes("\u00a9xyz", 0, "latin1") || bytes.includes("com.android"),
        ).toBe(false);
      });
    });

    test("stops when it is told to, and when the store fails", async () => {
      await withSource("derived-face-with-conversation-30s.mp4", async (source) => {
        const film = await looked(source);
        const stop = new AbortController();
        const stopped = prepareFilm(film, {
          write: aStore().write,
          proxy: "make",
          signal: stop.signal,
          onProgress: () => stop.abort(),
        });
        await expect(stopped).rejects.toThrow("aborted");
        await expect(prepareFilm(film, { write: fullStore, proxy: "make" })).rejects.toThrow(
          "the disk is full",
        );
        expect(await prepareFilm(film, { write: aStore().write, proxy: "make", timeoutMs: 300 })).toEqual({
          ok: false,
          refusal: "too-slow",
        });
        // Whatever happened before, it can be done again.
        expect(await prepareFilm(film, { write: aStore().write, proxy: "make" })).toMatchObject({ ok: true });
      });
    });
  },
);

describe.skipIf(!hasSharedFilms)(
  "takePicture (skipped when the shared films are not beside the checkout)",
  () => {
    test.each([
      ["derived-phone-rot90.MOV", 180, 320],
      ["derived-avchd-1080i50.mts", 320, 180],
      ["mediarecorder-firefox53-noduration.webm", 320, 240],
      ["iphone-hdr-color-rot.mp4", 180, 320],
      ["webcam-screen-mpeg-ps.mpeg", 320, 240],
    ])("%s: first, middle and last", async (name, width, height) => {
      await withFilm(name, async ({ source, picture, table }) => {
        for (const atMicros of [0, table.endMicros / 2, table.endMicros]) {
          const taken = await takePicture(source, { picture, table, atMicros, maxEdge: 320 });
          expect(taken.ok && jpegSize(taken.jpeg)).toEqual({ width, height });
        }
      });
    });
  },
);

function furthest(one: readonly number[], other: readonly number[]): number {
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? Infinity))), 0);
}

function longestGap({ startsMicros, endMicros }: Pick<LookedFilm, "startsMicros" | "endMicros">): number {
  return startsMicros.reduce(
    (most, start, at) => Math.max(most, (startsMicros[at + 1] ?? endMicros) - start),
    0,
  );
}

function jpegSize(jpeg: Uint8Array): { width: number; height: number } | null {
  const bytes = Buffer.from(jpeg);
  const at = [0xff_c0, 0xff_c2]
    .map((mark) => bytes.indexOf(Buffer.from([mark >> 8, mark & 255])))
    .find((found) => found > 0);
  return at === undefined ? null : { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
}
