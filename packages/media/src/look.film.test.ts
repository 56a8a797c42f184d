import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hasSharedFilms, sharedFilm } from "../test/shared-films.ts";
import { inMemory, makeFilm } from "../test/make-film.ts";
import { readFrames } from "./frames.ts";
import { lookAtFilm, type LookedFilm } from "./look.ts";
import { probe } from "./probe.ts";
import { fileSource, readRange, type FilmSource } from "./source.ts";

async function withSource(name: string, work: (source: FilmSource) => Promise<void>): Promise<void> {
  const opened = await fileSource(sharedFilm(`video/${name}`));
  if (!opened.ok) throw new Error(opened.refusal);
  try {
    await work(opened.source);
  } finally {
    await opened.close();
  }
}

async function looked(parts: readonly FilmSource[]): Promise<LookedFilm> {
  const result = await lookAtFilm(parts, {});
  if (!result.ok) throw new Error(result.refusal);
  return result.film;
}

const unusable =
  /^(broken-no-moov|derived-truncated-nomoov|derived-zero-bytes|derived-wrongext-png|nostreams)/;
const films = hasSharedFilms ? readdirSync(sharedFilm("video")).filter((name) => !unusable.test(name)) : [];

describe.skipIf(!hasSharedFilms)(
  "lookAtFilm (skipped when the shared films are not beside the checkout)",
  () => {
    test.concurrent.each(films)("%s: the same table as by decoding everything", async (name) => {
      await withSource(name, async (source) => {
        const probed = await probe(source);
        if (!probed.ok || probed.report.picture === null) throw new Error("no picture");
        const decoded = await readFrames(source, probed.report.picture);
        const film = await looked([source]);
        expect(film.segments[0]?.table).toEqual(decoded.ok && decoded.table);
      });
    });

    test.each([
      ["derived-face-with-conversation-30s.mp4", true, false],
      ["slowmotion-android.mp4", true, true],
      ["derived-phone-rot90.MOV", true, false],
      ["android-phone-1080p-2s.mp4", true, false],
      ["derived-wrongext-webm-named.mp4", true, false],
      ["rotate-and-mirror.mp4", false, false],
      ["sar-2x1.mp4", false, false],
      ["starts-at-10s.mp4", false, false],
      ["two-videos-two-audios-subs.mp4", false, false],
      ["talk-gesture-hevc-portrait-20s.mp4", false, false],
      ["broken-mdat-too-long.mp4", false, false],
      ["mediarecorder-firefox53-noduration.webm", false, false],
    ])("%s plays as it is: %s, and well: %s", async (name, plays, well) => {
      await withSource(name, async (source) => {
        expect(await looked([source])).toMatchObject({ playsAsIs: plays, isGoodAsIs: well });
      });
    });

    test("a transport stream that a camera cut in the middle of a picture is whole again", async () => {
      await withSource("lecturer-avchd-720p60.mts", async (source) => {
        const bytes = await readRange(source, 0, source.size);
        const cut = Math.floor(bytes.length / 2 / 192) * 192;
        const film = await looked([inMemory(bytes.subarray(0, cut)), inMemory(bytes.subarray(cut))]);
        expect(film.segments).toHaveLength(1);
        expect(film.startsMicros).toEqual((await looked([source])).startsMicros);
      });
    });

    test("other parts follow each other", async () => {
      await withSource("derived-audio-late-1s5.mp4", async (one) => {
        await withSource("derived-bframes-negative-cts.mp4", async (other) => {
          const film = await looked([one, other]);
          expect(film).toMatchObject({ endMicros: 14_000_000, hasSound: true, playsAsIs: false });
          expect(film.startsMicros).toHaveLength(350);
          expect(film.startsMicros[200]).toBe(8_000_000);
        });
      });
    });

    test("parts of another size are no film together", async () => {
      await withSource("derived-audio-late-1s5.mp4", async (one) => {
        await withSource("sar-2x1.mp4", async (other) => {
          expect(await lookAtFilm([one, other], {})).toEqual({ ok: false, refusal: "parts-differ" });
        });
      });
    });

    test("a film that says absurd things of itself ends in words", async () => {
      await withSource("sar-2x1.mp4", async (source) => {
        const bytes = Buffer.from(await readRange(source, 0, source.size));
        const at = (name: string): number => bytes.indexOf(name) + 4;
        // An index of four thousand million pictures, each as long as an index can say.
        const counts = Buffer.from(bytes);
        counts.writeUInt32BE(0xff_ff_ff_ff, at("stsz") + 8);
        counts.writeUInt32BE(0xff_ff_ff_ff, at("stts") + 8);
        counts.writeUInt32BE(0x7f_ff_ff_ff, at("stts") + 12);
        expect(await lookAtFilm([inMemory(counts)], {})).toMatchObject({ ok: false });
      });
    });

    test.each([
      ["longer than a night", "10000/TB", "too-long"],
      ["of very big pictures", "1/TB,scale=16000:8000", "too-big"],
    ])("a film %s is refused", async (_, filters, refusal) => {
      const film = await makeFilm(
        `-f lavfi -i color=s=64x64:r=1:d=3 -vf setpts=N*${filters} -fps_mode passthrough -c:v mjpeg -f matroska pipe:1`,
      );
      expect(await lookAtFilm([film], {})).toEqual({ ok: false, refusal });
    });

    test("a film that never ends, ends", async () => {
      await withSource("ts-starts-at-1s5.ts", async (source) => {
        const once = await readRange(source, 0, source.size);
        const endless: FilmSource = {
          size: Number.MAX_SAFE_INTEGER,
          async *read(start, end) {
            for (let at = start; at < end;) {
              const from = at % once.length;
              yield await Promise.resolve(once.subarray(from));
              at += once.length - from;
            }
          },
        };
        const result = await lookAtFilm([endless], { timeoutMs: 5000 });
        expect(result).toEqual({ ok: false, refusal: "too-slow" });
      });
    });
  },
);
