import { findFfmpeg } from "./find-ffmpeg.ts";
import type { FrameTable } from "./frame-table.ts";
import { fitted, turned } from "./geometry.ts";
import { inputOptions, optionWords } from "./input-options.ts";
import { withLoopback } from "./loopback.ts";
import { brightnessAndSize, uprightFilters, wholePictures } from "./picture-filters.ts";
import type { PictureStream } from "./probe.ts";
import { run } from "./run.ts";
import type { FilmSource } from "./source.ts";

interface PictureWish {
  readonly picture: PictureStream;
  readonly table: FrameTable;
  /** Moment on the clock of the table; the picture that is displayed then is taken. */
  readonly atMicros: number;
  /** Longest side of the result in pixels. */
  readonly maxEdge: number;
}

type PictureResult =
  | { readonly ok: true; readonly jpeg: Uint8Array }
  | { readonly ok: false; readonly refusal: "no-ffmpeg" | "too-slow" | "unplayable" };

/** Takes one picture from a film as JPEG: upright, in square pixels, without metadata. */
export async function takePicture(source: FilmSource, wish: PictureWish): Promise<PictureResult> {
  const programs = await findFfmpeg();
  if (programs === null) return { ok: false, refusal: "no-ffmpeg" };
  const pieces: Uint8Array[] = [];
  const result = await withLoopback(source, (url) =>
    run(programs.ffmpeg, planPicture(wish, url), {
      timeoutMs: 60_000,
      onOutput: (bytes) => void pieces.push(bytes),
    }),
  );
  if (result.ended === "too-slow") return { ok: false, refusal: "too-slow" };
  const jpeg = Buffer.concat(pieces);
  return jpeg.length === 0 ? { ok: false, refusal: "unplayable" } : { ok: true, jpeg };
}

/** Gives the ffmpeg arguments that take one picture. */
export function planPicture(wish: PictureWish, url: string): string[] {
  const { picture, table } = wish;
  const [top, bottom] = picture.timeBase;
  const start = table.startsMicros.findLast((moment) => moment <= wish.atMicros) ?? 0;
  const ticks = table.firstTicks + Math.round((start * bottom) / (top * 1_000_000));
  const size = turned(fitted(picture.shown, wish.maxEdge, wish.maxEdge), picture.orientation.rotation);
  const filters = [
    ...wholePictures(picture, table),
    // Half a tick early: a clock halved by the filter before this one rounds either way.
    `select='gte(t,${((ticks - 0.5) * top) / bottom})'`,
    ...brightnessAndSize(picture, size),
    ...uprightFilters(picture.orientation),
    "setsar=1",
  ];
  return [
    ...optionWords("-hide_banner -nostdin -v error -copyts -noautorotate"),
    ...seekOptions(start, (ticks * top) / bottom),
    ...inputOptions(url),
    ...optionWords(`-map 0:${picture.index} -an -sn -dn -frames:v 1 -fps_mode passthrough -vf`),
    filters.join(","),
    ...optionWords("-map_metadata -1 -fflags +bitexact -c:v mjpeg -q:v 3 -f image2pipe pipe:1"),
  ];
}

/** Jumps to well before the picture, so that streams without an index still pass it; never in the first seconds. */
function seekOptions(startMicros: number, seconds: number): string[] {
  const early = 3;
  if (startMicros < early * 1_000_000) return [];
  return ["-noaccurate_seek", "-seek_timestamp", "1", "-ss", (seconds - early).toFixed(6)];
}
