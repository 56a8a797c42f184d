import { findFfmpeg } from "./find-ffmpeg.ts";
import type { FrameTable } from "./frame-table.ts";
import { withLoopback } from "./loopback.ts";
import { planProxy } from "./plan-proxy.ts";
import type { ProbeReport } from "./probe.ts";
import { remux, type WriteBytes } from "./remux.ts";
import { run } from "./run.ts";
import type { FilmSource } from "./source.ts";

interface PreparedFilm {
  readonly report: ProbeReport;
  readonly table: FrameTable;
}

interface PrepareSettings {
  readonly write: WriteBytes;
  /** Receives the part that is done, from 0 to 1. */
  readonly onProgress?: (part: number) => void;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

type PrepareResult =
  | {
      readonly ok: true;
      readonly bytes: number;
      /** The pictures of the proxy as the browser shows them. */
      readonly frameTable: { readonly startsMicros: readonly number[]; readonly endMicros: number };
      /** What the browser's clock shows at time 0 of the table. */
      readonly clockOffsetMicros: number;
    }
  | { readonly ok: false; readonly refusal: "no-ffmpeg" | "too-slow" | "unplayable" | "no-picture" };

/** Makes the proxy of a film and hands its bytes to `write`; readable film never touches the disk. */
export async function prepareProxy(
  source: FilmSource,
  film: PreparedFilm,
  settings: PrepareSettings,
): Promise<PrepareResult> {
  const programs = await findFfmpeg();
  if (programs === null) return { ok: false, refusal: "no-ffmpeg" };
  const { picture, sound } = film.report;
  if (picture === null) return { ok: false, refusal: "no-picture" };
  return await withLoopback(source, (url) =>
    encode(programs.ffmpeg, planProxy({ picture, sound, table: film.table }, url, programs), {
      film,
      settings,
    }),
  );
}

interface Encoding {
  readonly film: PreparedFilm;
  readonly settings: PrepareSettings;
}

async function encode(
  ffmpeg: string,
  args: readonly string[],
  { film, settings }: Encoding,
): Promise<PrepareResult> {
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const writer = pipe.writable.getWriter();
  const failed = new AbortController();
  const signals = [failed.signal, ...(settings.signal === undefined ? [] : [settings.signal])];
  const encoding = run(ffmpeg, args, {
    timeoutMs: settings.timeoutMs ?? 6 * 60 * 60_000,
    priority: "low",
    onOutput: (bytes) => writer.write(bytes),
    signal: AbortSignal.any(signals),
  }).finally(() => void writer.close().catch(() => undefined));
  const packing = remux(pipe.readable, {
    endMicros: film.table.endMicros,
    write: settings.write,
    onPicture: (startMicros) => settings.onProgress?.(Math.min(1, startMicros / film.table.endMicros)),
  });
  const [encoded, packed] = await Promise.allSettled([
    encoding,
    packing.catch(async (error: unknown) => {
      // Without a reader the encoder would wait forever.
      failed.abort();
      await pipe.readable.cancel().catch(() => undefined);
      throw error;
    }),
  ]);
  settings.signal?.throwIfAborted();
  if (encoded.status === "fulfilled" && encoded.value.ended === "too-slow")
    return { ok: false, refusal: "too-slow" };
  if (encoded.status === "fulfilled" && encoded.value.ended === "failed")
    return { ok: false, refusal: "unplayable" };
  if (packed.status === "rejected") throw packed.reason;
  if (encoded.status === "rejected") throw encoded.reason;
  const { bytes, startsMicros } = packed.value;
  const clockOffsetMicros = startsMicros[0] ?? 0;
  return {
    ok: true,
    bytes,
    frameTable: {
      startsMicros: startsMicros.map((start) => start - clockOffsetMicros),
      endMicros: film.table.endMicros,
    },
    clockOffsetMicros,
  };
}
