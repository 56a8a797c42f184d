import { findFfmpeg } from "./find-ffmpeg.ts";
import { buildFrameTable, type DecodedFrame, type FrameTable, type FilmPacket } from "./frame-table.ts";
import { inputOptions, optionWords } from "./input-options.ts";
import { withLoopback } from "./loopback.ts";
import type { PictureStream } from "./probe.ts";
import { run, type RunResult } from "./run.ts";
import type { FilmSource } from "./source.ts";

export type FramesResult =
  | { readonly ok: true; readonly table: FrameTable; readonly complaints: readonly string[] }
  | { readonly ok: false; readonly refusal: "no-ffmpeg" | "too-slow" | "unplayable" };

interface ReadingLimits {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** Decodes the whole picture stream and gives the exact times at which its pictures are displayed. */
export async function readFrames(
  source: FilmSource,
  picture: PictureStream,
  limits: ReadingLimits = {},
): Promise<FramesResult> {
  const programs = await findFfmpeg();
  if (programs === null) return { ok: false, refusal: "no-ffmpeg" };
  const reading = collectLines();
  const result = await withLoopback(source, (url) =>
    run(programs.ffprobe, [...frameOptions(picture.index), ...inputOptions(url)], {
      timeoutMs: limits.timeoutMs ?? 60 * 60_000,
      priority: "low",
      onOutput: reading.add,
      ...(limits.signal === undefined ? {} : { signal: limits.signal }),
    }),
  );
  limits.signal?.throwIfAborted();
  return judgeReading(result, buildFrameTable(picture, reading.packets, reading.frames));
}

function judgeReading(result: RunResult, table: FrameTable | null): FramesResult {
  if (result.ended === "too-slow") return { ok: false, refusal: "too-slow" };
  if (result.ended === "not-started") return { ok: false, refusal: "no-ffmpeg" };
  if (table === null) return { ok: false, refusal: "unplayable" };
  return { ok: true, table, complaints: result.complaints };
}

function frameOptions(index: number): string[] {
  const frame = "best_effort_timestamp,pkt_duration,duration,key_frame,interlaced_frame";
  return optionWords(
    `-v error -select_streams ${index} -show_entries packet=pts,flags:frame=${frame} -of compact`,
  );
}

function collectLines(): {
  readonly add: (bytes: Uint8Array) => void;
  packets: FilmPacket[];
  frames: DecodedFrame[];
} {
  const packets: FilmPacket[] = [];
  const frames: DecodedFrame[] = [];
  const decoder = new TextDecoder();
  let rest = "";
  const add = (bytes: Uint8Array): void => {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const fields = new Map(line.split("|").map((field) => splitField(field)));
      if (line.startsWith("packet|")) packets.push(packetOf(fields));
      if (line.startsWith("frame|")) frames.push(frameOf(fields));
    }
  };
  return { add, packets, frames };
}

function splitField(field: string): [string, string] {
  const at = field.indexOf("=");
  return at < 0 ? [field, ""] : [field.slice(0, at), field.slice(at + 1)];
}

function packetOf(fields: ReadonlyMap<string, string>): FilmPacket {
  return { ticks: wholeNumber(fields.get("pts")), hidden: fields.get("flags")?.includes("D") === true };
}

function frameOf(fields: ReadonlyMap<string, string>): DecodedFrame {
  return {
    ticks: wholeNumber(fields.get("best_effort_timestamp")),
    durationTicks: wholeNumber(fields.get("duration")) ?? wholeNumber(fields.get("pkt_duration")) ?? 0,
    key: fields.get("key_frame") === "1",
    interlaced: fields.get("interlaced_frame") === "1",
  };
}

function wholeNumber(text: string | undefined): number | null {
  const value = Number.parseInt(text ?? "", 10);
  return Number.isSafeInteger(value) ? value : null;
}
