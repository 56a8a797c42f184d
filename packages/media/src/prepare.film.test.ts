import { describe, expect, test } from "vitest";
import { aStore } from "../test/a-store.ts";
import { inMemory } from "../test/make-film.ts";
import { numberedFilm, readBeeps, readNumbers } from "../test/numbered-film.ts";
import { hasSharedFilms, sharedFilm } from "../test/shared-films.ts";
import { soundShift } from "../test/sound-shift.ts";
import { checkFilm } from "./check.ts";
import { findFfmpeg } from "./find-ffmpeg.ts";
import { ticksToMicros, type FrameTable } from "./frame-table.ts";
import { readFrames } from "./frames.ts";
import { lookAtFilm, type LookedFilm } from "./look.ts";
import { ordinaryBrightness } from "./ordinary-brightness.ts";
import { takePicture } from "./picture.ts";
import { prepareFilm } from "./prepare.ts";
import { probe, type PictureStream, type ProbeReport } from "./probe.ts";
import { run } from "./run.ts";
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

const inMatroska = (how: string): string => `-c:v libx264 -preset veryfast ${how} -c:a aac -f matroska`;

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

    test("sound stays in step where ffmpeg loses the relation between picture and sound", async () => {
      await withSource("iphone-hdr-editlist-nosync-rot.mp4", async (source) => {
        const store = aStore();
        await prepareFilm(await looked(source), { write: store.write, proxy: "make" });
        // The edit list starts the sound 1408 ticks of 1/90000 s before the first picture that is shown.
        expect(await soundShift(source, store.source())).toBeCloseTo(-1408 / 90_000, 3);
      });
    });

    test("one pass gives a poster, a strip whose tiles are pictures of the film, and peaks", async () => {
      await withSource("derived-talk-turns-3people-40s.mp4", async (source) => {
        const film = await looked(source);
        const whole = await prepareFilm(film, { write: aStore().write, proxy: "make" });
        const light = await prepareFilm(film, { write: fullStore, proxy: "not-needed" });
        for (const made of [whole, light]) {
          if (!made.ok) throw new Error(made.refusal);
          const { poster, strip, peaks } = made;
          expect(jpegSize(poster)?.height).toBe(848);
          expect(strip.momentsMicros.length).toBeGreaterThan(made === whole ? 79 : 3);
          expect(strip.momentsMicros.length).toBeLessThanOrEqual(120);
          expect(strip.momentsMicros.filter((moment) => !film.startsMicros.includes(moment))).toEqual([]);
          const rows = Math.ceil(strip.momentsMicros.length / strip.columns);
          expect(jpegSize(strip.jpeg)).toEqual({ width: strip.columns * strip.tileWidth, height: rows * 72 });
          expect(peaks?.values).toHaveLength(2000);
          expect(Math.max(...(peaks?.values ?? []))).toBeGreaterThan(60);
        }
        expect(light.ok && light.peaks).toEqual(whole.ok && whole.peaks);
        expect(light).toMatchObject({ bytes: 0, startsMicros: film.startsMicros });
      });
    });

    test("peaks lie where the sound is", async () => {
      const film = await looked(await numberedFilm(10, "25", "-c:v libx264 -c:a pcm_s16le -f matroska"));
      const made = await prepareFilm(film, { write: aStore().write, proxy: "make" });
      const values = made.ok ? [...(made.peaks?.values ?? [])] : [];
      const loud = values.flatMap((value, at) => (value > 100 ? [at] : []));
      // A beep of a twentieth of a second each second: the first three values of each fifty.
      const expected = Array.from({ length: 10 }, (_, second) =>
        [0, 1, 2].map((nth) => second * 50 + nth),
      ).flat();
      expect(loud).toEqual(expected);
    });

    test("a damaged film keeps its own times for the pictures that are left", async () => {
      await withSource("derived-framecounter-60s.mp4", async (source) => {
        const bytes = Buffer.from(await readRange(source, 0, source.size));
        const broken = Buffer.from(bytes);
        broken.fill(0x55, 60_000, bytes.length - 100_000);
        const stump = await prepareFilm(await looked(inMemory(broken)), {
          write: aStore().write,
          proxy: "make",
        });
        expect(stump).toMatchObject({ ok: true, problems: ["damaged"] });
        bytes.fill(0x55, 300_000, 420_000);
        const film = await looked(inMemory(bytes));
        const made = await prepareFilm(film, { write: aStore().write, proxy: "make" });
        if (!made.ok) throw new Error(made.refusal);
        expect(made.problems).toEqual(["damaged"]);
        expect(made.startsMicros.filter((start) => !film.startsMicros.includes(start))).toEqual([]);
        expect(made.startsMicros.length).toBeGreaterThan(1000);
      });
    });

    test.each([
      ["with B-frames", "-bf 3", "25"],
      ["of another rate and sound", "-bf 0 -ar 16000 -ac 1", "30000/1001"],
    ])("parts %s become one film, in step at each joint", async (_, frames, rate) => {
      const one = await numberedFilm(5.01, "25", inMatroska("-bf 2"));
      const other = await numberedFilm(4.2, rate, inMatroska(frames));
      const film = await looked(one, other, one);
      expect(film.segments).toHaveLength(3);
      const store = aStore();
      const made = await prepareFilm(film, { write: store.write, proxy: "make" });
      expect(made).toMatchObject({ ok: true, startsMicros: film.startsMicros, problems: [] });
      const proxy = await readFilm(store.source());
      expect(furthest(proxy.table.startsMicros, film.startsMicros)).toBeLessThanOrEqual(20);
      expect(Math.abs(proxy.table.endMicros - film.endMicros)).toBeLessThanOrEqual(20);
      const counts = film.segments.map(({ table }) => table.startsMicros.length);
      expect(await readNumbers(store.source())).toEqual(
        counts.flatMap((count) => Array.from({ length: count }, (__, nth) => nth)),
      );
      // Each beep of each part lies where it was, except at a joint itself, where the packets of sound begin anew.
      const beeps = await readBeeps(store.source());
      let start = 0;
      for (const { source, table, report } of film.segments) {
        const zero = ticksToMicros(table.firstTicks, report.picture?.timeBase ?? [1, 1]) / 1_000_000;
        const own = (await readBeeps(source)).map((beep) => beep - zero);
        expect(own.length).toBeGreaterThan(3);
        for (const beep of own.filter(
          (moment) => moment > 0.1 && moment < table.endMicros / 1_000_000 - 0.1,
        )) {
          expect(Math.min(...beeps.map((other) => Math.abs(other - start - beep)))).toBeLessThan(0.005);
        }
        start += table.endMicros / 1_000_000;
      }
    });

    test.each([
      "iphone-hdr-color-rot.mp4",
      "iphone-hdr-dolbyvision-rot.MOV",
      "iphone-hdr-editlist-nosync-rot.mp4",
    ])("%s: ordinary brightness is as by the exact and costly way", async (name) => {
      const scaled = "scale=640:360:flags=area,format=yuv420p10le";
      const exact =
        "zscale=tin=arib-std-b67:pin=bt2020:min=bt2020nc:rin=tv:t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p";
      const ours = `format=yuv420p,${ordinaryBrightness("hlg").join(",")}`;
      const printed: string[] = [];
      const programs = await findFfmpeg();
      await run(
        programs?.ffmpeg ?? "",
        [
          ..."-hide_banner -nostdin -v error -noautorotate -i".split(" "),
          sharedFilm(`video/${name}`),
          "-lavfi",
          `${scaled},split[a][b];[a]${exact}[c];[b]${ours}[d];[c][d]psnr=stats_file=-`,
          ..."-frames:v 3 -f null -".split(" "),
        ],
        { timeoutMs: 60_000, onOutput: (bytes) => void printed.push(Buffer.from(bytes).toString()) },
      );
      const all = [...printed.join("").matchAll(/psnr_y:([\d.]+) psnr_u:([\d.]+) psnr_v:([\d.]+)/g)];
      expect(all).not.toHaveLength(0);
      for (const [, luma, blue, red] of all) {
        expect(Number(luma)).toBeGreaterThan(40);
        expect(Math.min(Number(blue), Number(red))).toBeGreaterThan(36);
      }
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
        // Also when the disk fills up half way, with much of the film still on its way.
        const filling = (at: number): Promise<void> => (at > 500_000 ? fullStore() : Promise.resolve());
        await expect(prepareFilm(film, { write: filling, proxy: "make" })).rejects.toThrow(
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
