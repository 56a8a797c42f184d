import { findFfmpeg } from "./find-ffmpeg.ts";
import { buildFrameTable, type FrameTable } from "./frame-table.ts";
import { inputOptions, optionWords } from "./input-options.ts";
import { withLoopback } from "./loopback.ts";
import type { PictureStream } from "./probe.ts";
import { FRAME_FIELDS, PACKET_FIELDS, readLines, type ListedPacket } from "./read-lines.ts";
import { run } from "./run.ts";
import type { FilmSource } from "./source.ts";

interface ReadingRefusal {
  readonly ok: false;
  readonly refusal: "no-ffmpeg" | "too-slow" | "too-long" | "unplayable";
}

export type FramesResult =
  | {
      readonly ok: true;
      readonly table: FrameTable;
      readonly packets: readonly ListedPacket[];
      readonly complaints: readonly string[];
    }
  | ReadingRefusal;

type PacketsResult =
  | {
      readonly ok: true;
      readonly packets: readonly ListedPacket[];
      readonly complaints: readonly string[];
    }
  | ReadingRefusal;

export interface ReadingLimits {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** Decodes the whole picture stream and gives the exact times at which its pictures are displayed. */
export async function readFrames(
  source: FilmSource,
  picture: PictureStream,
  limits: ReadingLimits = {},
): Promise<FramesResult> {
  const reading = await readStream(source, picture.index, `${PACKET_FIELDS}:${FRAME_FIELDS}`, limits);
  if (!reading.ok) return reading;
  const table = buildFrameTable(picture, reading.packets, reading.frames);
  return table === null ? { ok: false, refusal: "unplayable" } : { ...reading, table };
}

/** Lists the coded pictures as the container has them, in the order of decoding, and decodes nothing. */
export async function readPackets(
  source: FilmSource,
  picture: PictureStream,
  limits: ReadingLimits = {},
): Promise<PacketsResult> {
  return await readStream(source, picture.index, PACKET_FIELDS, limits);
}

type StreamReading =
  | (Extract<PacketsResult, { readonly ok: true }> & Pick<ReturnType<typeof readLines>, "frames">)
  | ReadingRefusal;

async function readStream(
  source: FilmSource,
  index: number,
  fields: string,
  limits: ReadingLimits,
): Promise<StreamReading> {
  const programs = await findFfmpeg();
  if (programs === null) return { ok: false, refusal: "no-ffmpeg" };
  const endless = new AbortController();
  const reading = readLines(() => endless.abort());
  const options = optionWords(`-v error -select_streams ${index} -show_entries ${fields} -of compact`);
  const signals = [endless.signal, ...(limits.signal === undefined ? [] : [limits.signal])];
  const result = await withLoopback(source, (url) =>
    run(programs.ffprobe, [...options, ...inputOptions(url)], {
      timeoutMs: limits.timeoutMs ?? 60 * 60_000,
      priority: "low",
      onOutput: reading.add,
      signal: AbortSignal.any(signals),
    }),
  );
  limits.signal?.throwIfAborted();
  if (endless.signal.aborted) return { ok: false, refusal: "too-long" };
  if (result.ended === "too-slow") return { ok: false, refusal: "too-slow" };
  if (result.ended === "not-started") return { ok: false, refusal: "no-ffmpeg" };
  return { ok: true, packets: reading.packets, frames: reading.frames, complaints: result.complaints };
}
