import { z } from "zod";
import { findFfmpeg } from "./find-ffmpeg.ts";
import {
  orientationOf,
  parseDisplayMatrix,
  squarePixels,
  turned,
  type Orientation,
  type Size,
} from "./geometry.ts";
import { inputOptions } from "./input-options.ts";
import { withLoopback } from "./loopback.ts";
import { run } from "./run.ts";
import type { FilmSource } from "./source.ts";

export interface PictureStream {
  readonly index: number;
  readonly codec: string;
  readonly profile: string;
  readonly pixelFormat: string;
  /** As coded, before pixel shape and turning. */
  readonly stored: Size;
  /** In square pixels, before turning. */
  readonly square: Size;
  /** As a viewer sees it. */
  readonly shown: Size;
  readonly orientation: Orientation;
  readonly fieldOrder: string;
  readonly hdr: "pq" | "hlg" | null;
  /** Seconds per tick as a fraction. */
  readonly timeBase: readonly [number, number];
  readonly startTicks: number | null;
  readonly durationTicks: number | null;
  /** Pictures that the container's index promises; null when there is no index. */
  readonly promisedPictures: number | null;
}

export interface SoundStream {
  readonly index: number;
  /** `unknown` when the stream has no readable description. */
  readonly codec: string;
  readonly startMicros: number;
}

export interface ProbeReport {
  readonly container: string;
  readonly durationMicros: number | null;
  readonly picture: PictureStream | null;
  readonly pictureStreams: number;
  readonly sounds: readonly SoundStream[];
  /** The sound that a player takes: the default one, else the first. */
  readonly sound: SoundStream | null;
}

type ProbeResult =
  | { readonly ok: true; readonly report: ProbeReport }
  | { readonly ok: false; readonly refusal: "no-ffmpeg" | "too-slow" | "not-a-film" };

/** Reads what the container says of a film; it decodes no more than the start. */
export async function probe(source: FilmSource, signal?: AbortSignal): Promise<ProbeResult> {
  const programs = await findFfmpeg();
  if (programs === null) return { ok: false, refusal: "no-ffmpeg" };
  const pieces: Uint8Array[] = [];
  const args = ["-v", "error", "-show_format", "-show_streams", "-of", "json"];
  const result = await withLoopback(source, (url) =>
    run(programs.ffprobe, [...args, ...inputOptions(url)], {
      timeoutMs: 60_000,
      onOutput: (bytes) => void pieces.push(bytes),
      ...(signal === undefined ? {} : { signal }),
    }),
  );
  if (result.ended === "too-slow") return { ok: false, refusal: "too-slow" };
  signal?.throwIfAborted();
  if (result.ended === "not-started") return { ok: false, refusal: "no-ffmpeg" };
  const report = result.ended === "ok" ? parseProbe(Buffer.concat(pieces).toString("utf8")) : null;
  return report === null ? { ok: false, refusal: "not-a-film" } : { ok: true, report };
}

/** Turns the JSON of ffprobe into a report; null when it is not of the form ffprobe prints. */
export function parseProbe(json: string): ProbeReport | null {
  const parsed = Answer.safeParse(jsonOrNull(json));
  if (!parsed.success || parsed.data.format === undefined) return null;
  const { streams, format } = parsed.data;
  const pictures = streams.filter(isPicture);
  const audio = streams.filter((stream) => stream.codec_type === "audio");
  const sounds = audio.map(soundStream);
  const defaultSound = audio.find((stream) => isDefault(stream)) ?? audio[0];
  const chosen = choosePicture(pictures);
  return {
    container: format.format_name,
    durationMicros: secondsToMicros(format.duration),
    picture: chosen === null ? null : pictureStream(chosen),
    pictureStreams: pictures.length,
    sounds,
    sound: sounds.find((sound) => sound.index === defaultSound?.index) ?? null,
  };
}

const Stream = z.object({
  index: z.int(),
  codec_type: z.string().optional(),
  codec_name: z.string().default("unknown"),
  profile: z.string().default("unknown"),
  pix_fmt: z.string().default("unknown"),
  width: z.int().default(0),
  height: z.int().default(0),
  sample_aspect_ratio: z.string().optional(),
  field_order: z.string().default("unknown"),
  color_transfer: z.string().optional(),
  time_base: z.string().optional(),
  start_time: z.string().optional(),
  start_pts: z.int().optional(),
  duration_ts: z.int().optional(),
  nb_frames: z.string().optional(),
  disposition: z.record(z.string(), z.int()).default({}),
  side_data_list: z.array(z.object({ displaymatrix: z.string().optional() })).default([]),
});
type Stream = z.infer<typeof Stream>;

const Answer = z.object({
  streams: z.array(Stream).default([]),
  format: z.object({ format_name: z.string(), duration: z.string().optional() }).optional(),
});

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isDefault = (stream: Stream): boolean => stream.disposition["default"] === 1;
const isPicture = (stream: Stream): boolean =>
  stream.codec_type === "video" && stream.disposition["attached_pic"] !== 1 && area(stream) > 0;
const area = (stream: Stream): number => stream.width * stream.height;

// Most containers mark every stream as default; the mark then decides nothing, and the largest is taken.
function choosePicture(pictures: readonly Stream[]): Stream | null {
  const marked = pictures.filter(isDefault);
  const candidates = marked.length > 0 ? marked : pictures;
  return candidates.reduce<Stream | null>(
    (best, next) => (best === null || area(next) > area(best) ? next : best),
    null,
  );
}

function pictureStream(stream: Stream): PictureStream {
  const stored = { width: stream.width, height: stream.height };
  const matrix = stream.side_data_list.find((data) => data.displaymatrix !== undefined)?.displaymatrix;
  const orientation = orientationOf(matrix === undefined ? null : parseDisplayMatrix(matrix));
  const square = squarePixels(stored, ratio(stream.sample_aspect_ratio) ?? 1);
  return {
    index: stream.index,
    codec: stream.codec_name,
    profile: stream.profile,
    pixelFormat: stream.pix_fmt,
    stored,
    square,
    shown: turned(square, orientation.rotation),
    orientation,
    fieldOrder: stream.field_order,
    hdr: hdrKind(stream.color_transfer),
    timeBase: fraction(stream.time_base) ?? [1, 1_000_000],
    startTicks: stream.start_pts ?? null,
    durationTicks: stream.duration_ts ?? null,
    promisedPictures: stream.nb_frames === undefined ? null : Number(stream.nb_frames),
  };
}

function soundStream(stream: Stream): SoundStream {
  return {
    index: stream.index,
    codec: stream.codec_name,
    startMicros: secondsToMicros(stream.start_time) ?? 0,
  };
}

function hdrKind(transfer: string | undefined): "pq" | "hlg" | null {
  if (transfer === "smpte2084") return "pq";
  return transfer === "arib-std-b67" ? "hlg" : null;
}

function fraction(text: string | undefined): readonly [number, number] | null {
  const match = /^(\d+)[:/](\d+)$/.exec(text ?? "");
  const top = Number(match?.[1] ?? 0);
  const bottom = Number(match?.[2] ?? 0);
  return top > 0 && bottom > 0 ? [top, bottom] : null;
}

function ratio(text: string | undefined): number | null {
  const parts = fraction(text);
  return parts === null ? null : parts[0] / parts[1];
}

function secondsToMicros(text: string | undefined): number | null {
  const seconds = Number(text ?? "none");
  return Number.isFinite(seconds) ? Math.round(seconds * 1_000_000) : null;
}
