import type { WriteBytes } from "./counting-sink.ts";
import type { FilmProblemCode } from "./film-problem.ts";
import { findFfmpeg, type Ffmpeg } from "./find-ffmpeg.ts";
import type { FilmSegment, LookedFilm } from "./look.ts";
import { withLoopback } from "./loopback.ts";
import { matchStarts } from "./match-starts.ts";
import { createPeaks, PEAKS_PER_SECOND } from "./peaks.ts";
import { takePicture } from "./picture.ts";
import { planSegment, POSTER_EDGE, type SegmentWish } from "./plan-segment.ts";
import { createProxyWriter } from "./proxy-writer.ts";
import { run, type RunResult } from "./run.ts";
import { collectTiles, makeStrip, planStrip, type Strip } from "./strip.ts";

interface PrepareSettings {
  readonly write: WriteBytes;
  /** `not-needed` for a film that is good as it is: only poster, strip and peaks are made. */
  readonly proxy: "make" | "not-needed";
  /** Receives the part that is done, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
  /** For each part of the film; grows with its length when left out. */
  readonly timeoutMs?: number;
}

export type PreparedResult =
  | {
      readonly ok: true;
      /** Size of the proxy; 0 when none is needed. */
      readonly bytes: number;
      /** Of the film's table, the starts of the pictures that are really there. */
      readonly startsMicros: readonly number[];
      /** What the browser's clock shows at time 0 of the table. */
      readonly clockOffsetMicros: number;
      readonly poster: Uint8Array;
      readonly strip: Strip;
      /** The loudest sample of each stretch, 0 to 255; null without sound. */
      readonly peaks: { readonly values: Uint8Array; readonly perSecond: number } | null;
      /** What came to light while decoding. */
      readonly problems: readonly FilmProblemCode[];
    }
  | { readonly ok: false; readonly refusal: FilmProblemCode };

/**
 * Decodes a film once and makes its proxy, poster, strip and peaks; readable film never touches the disk, and a run
 * that is broken off can be done again from the start.
 */
export async function prepareFilm(film: LookedFilm, settings: PrepareSettings): Promise<PreparedResult> {
  const programs = await findFfmpeg();
  if (programs === null) return { ok: false, refusal: "no-ffmpeg" };
  const making = await startMaking(film, settings, programs);
  let offsetMicros = 0;
  for (const segment of film.segments) {
    const refusal = await makeSegment(segment, offsetMicros, making);
    if (refusal !== null) return { ok: false, refusal };
    offsetMicros += segment.table.endMicros;
  }
  return await finishMaking(making);
}

interface Making {
  readonly film: LookedFilm;
  readonly settings: PrepareSettings;
  readonly programs: Ffmpeg;
  readonly stripPlan: ReturnType<typeof planStrip>;
  readonly tiles: ReturnType<typeof collectTiles>;
  readonly peaks: ReturnType<typeof createPeaks>;
  readonly writer: Awaited<ReturnType<typeof createProxyWriter>> | null;
  readonly poster: Uint8Array[];
  readonly startsMicros: number[];
  readonly complaints: string[];
}

async function startMaking(film: LookedFilm, settings: PrepareSettings, programs: Ffmpeg): Promise<Making> {
  const sounds = film.hasSound ? "sounding" : "silent";
  return {
    film,
    settings,
    programs,
    stripPlan: planStrip(film.shown, film.endMicros),
    tiles: collectTiles(),
    peaks: createPeaks(film.endMicros),
    writer: settings.proxy === "make" ? await createProxyWriter(settings.write, sounds) : null,
    poster: [],
    startsMicros: [],
    complaints: [],
  };
}

async function makeSegment(
  segment: FilmSegment,
  offsetMicros: number,
  making: Making,
): Promise<FilmProblemCode | null> {
  const wish = wishFor(segment, offsetMicros, making);
  if (wish === null) return "no-picture";
  const { film, settings, programs } = making;
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const bytes = pipe.writable.getWriter();
  const failed = new AbortController();
  const signals = [failed.signal, ...(settings.signal === undefined ? [] : [settings.signal])];
  const encoding = withLoopback(segment.source, (url) =>
    run(programs.ffmpeg, planSegment(wish, url), {
      timeoutMs: settings.timeoutMs ?? timeToMake(segment),
      priority: "low",
      onOutput: (piece) => bytes.write(piece),
      onMore: [
        making.tiles.addPixels,
        making.tiles.addMoments(offsetMicros),
        (piece) => void making.poster.push(piece),
        making.peaks.from(offsetMicros),
      ],
      signal: AbortSignal.any(signals),
    }),
  ).finally(() => void bytes.close().catch(() => undefined));
  const endMicros = offsetMicros + segment.table.endMicros;
  const onPicture = (start: number): void => settings.onProgress?.(Math.min(1, start / film.endMicros));
  const writing = making.writer?.add(pipe.readable, { offsetMicros, endMicros, onPicture });
  const [encoded, written] = await Promise.allSettled([
    encoding,
    (writing ?? Promise.resolve([])).catch(async (error: unknown) => {
      // Without a reader the encoder would wait forever.
      failed.abort();
      await bytes.abort(error).catch(() => undefined);
      throw error;
    }),
  ]);
  settings.signal?.throwIfAborted();
  if (encoded.status === "rejected") throw encoded.reason;
  const refusal = refusalOf(encoded.value);
  if (refusal !== null) return refusal;
  if (written.status === "rejected") throw written.reason;
  making.startsMicros.push(...written.value);
  making.complaints.push(...encoded.value.complaints);
  return null;
}

function wishFor(segment: FilmSegment, offsetMicros: number, making: Making): SegmentWish | null {
  const { film, settings, stripPlan } = making;
  const { picture, sound } = segment.report;
  if (picture === null) return null;
  const poster = film.endMicros / 10 - offsetMicros;
  const here = poster >= 0 && poster < segment.table.endMicros;
  // The first one from this moment on is taken, so it must exist: of key frames one comes at least each longest gap.
  const early = settings.proxy === "make" ? 0 : segment.table.longestKeyGapMicros;
  const moment = segment.table.startsMicros.findLast((start) => start <= Math.max(0, poster - early)) ?? 0;
  return {
    picture,
    sound: sound?.codec === "unknown" ? null : sound,
    table: segment.table,
    soundZeroMicros: segment.soundZeroMicros ?? null,
    offsetMicros,
    segments: film.segments.length > 1 ? "several" : "one",
    proxy: settings.proxy,
    film: film.hasSound ? "sounding" : "silent",
    tiles: stripPlan,
    posterMicros: here ? moment : null,
  };
}

function refusalOf({ ended }: RunResult): FilmProblemCode | null {
  if (ended === "too-slow") return "too-slow";
  if (ended === "not-started") return "no-ffmpeg";
  return ended === "failed" ? "unplayable" : null;
}

/** Milliseconds that a segment may take: long enough for a slow and busy machine, never endless. */
function timeToMake({ table }: FilmSegment): number {
  return 10 * 60_000 + (table.endMicros / 1000) * 20;
}

async function finishMaking(making: Making): Promise<PreparedResult> {
  const { film, settings, programs, stripPlan, tiles, peaks, writer } = making;
  const poster = await posterOf(making);
  const strip = await makeStrip(programs.ffmpeg, tiles, stripPlan.size);
  settings.signal?.throwIfAborted();
  if (strip === null || poster === null) return { ok: false, refusal: "unplayable" };
  const startsMicros =
    writer === null ? film.startsMicros : matchStarts(film.startsMicros, making.startsMicros);
  const lost = startsMicros.length < film.startsMicros.length;
  return {
    ok: true,
    bytes: (await writer?.finish()) ?? 0,
    startsMicros,
    clockOffsetMicros: writer === null ? film.clockOffsetMicros : (making.startsMicros[0] ?? 0),
    poster,
    strip,
    peaks: film.hasSound ? { values: peaks.values, perSecond: PEAKS_PER_SECOND } : null,
    problems: lost || making.complaints.some((line) => DAMAGE.test(line)) ? ["damaged"] : [],
  };
}

/** The picture near the tenth part of the film; of a film that breaks off before it, the first that there is. */
async function posterOf({ film, poster, startsMicros }: Making): Promise<Uint8Array | null> {
  if (poster.length > 0) return Buffer.concat(poster);
  const [segment] = film.segments;
  if (segment === undefined || segment.report.picture === null) return null;
  const { source, table } = segment;
  const wish = {
    picture: segment.report.picture,
    table,
    atMicros: startsMicros[0] ?? 0,
    maxEdge: POSTER_EDGE,
  };
  const taken = await takePicture(source, wish);
  return taken.ok ? taken.jpeg : null;
}

const DAMAGE = /error while decoding|invalid|corrupt|concealing|missing|damaged/i;
