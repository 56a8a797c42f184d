import type { Size } from "./geometry.ts";
import { optionWords } from "./input-options.ts";
import { withLoopback } from "./loopback.ts";
import { run } from "./run.ts";

const MOST_TILES = 120;
const SHORTEST_STEP_MICROS = 500_000;
const COLUMNS = 10;
const HEIGHT = 72;
const WIDEST = 256;

/** Small pictures taken evenly over a film, row by row in one JPEG. */
export interface Strip {
  readonly jpeg: Uint8Array;
  readonly columns: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  /** The start of the picture that each tile shows. */
  readonly momentsMicros: readonly number[];
}

interface StripPlan {
  readonly size: Size;
  readonly everyMicros: number;
}

/** Decides how large and how far apart the tiles of a film are. */
export function planStrip(shown: Size, endMicros: number): StripPlan {
  const even = Math.round((shown.width * HEIGHT) / shown.height / 2) * 2;
  return {
    size: { width: Math.min(WIDEST, Math.max(8, even)), height: HEIGHT },
    everyMicros: Math.max(SHORTEST_STEP_MICROS, Math.ceil(endMicros / MOST_TILES)),
  };
}

interface CollectedTiles {
  readonly addPixels: (bytes: Uint8Array) => void;
  /** Takes what ffmpeg prints about the tiles of a segment that starts at this moment of the film. */
  readonly addMoments: (offsetMicros: number) => (bytes: Uint8Array) => void;
  readonly pixels: () => Uint8Array;
  readonly momentsMicros: () => readonly number[];
}

/** Keeps the raw tiles of all segments in memory; a whole strip is a few megabytes. */
export function collectTiles(): CollectedTiles {
  const pieces: Uint8Array[] = [];
  const moments: { readonly offset: number; text: string }[] = [];
  return {
    addPixels: (bytes) => void pieces.push(bytes),
    addMoments: (offset) => {
      const segment = { offset, text: "" };
      moments.push(segment);
      return (bytes) => void (segment.text += Buffer.from(bytes).toString("latin1"));
    },
    pixels: () => Buffer.concat(pieces),
    momentsMicros: () =>
      moments.flatMap(({ offset, text }) =>
        [...text.matchAll(/^frame:\d+\s+pts:(\d+)/gm)].map((match) => offset + Number(match[1])),
      ),
  };
}

/** Makes one JPEG of the collected tiles; null when ffmpeg gives none. */
export async function makeStrip(ffmpeg: string, tiles: CollectedTiles, size: Size): Promise<Strip | null> {
  const pixels = tiles.pixels();
  const bytesEach = (size.width * size.height * 3) / 2;
  const momentsMicros = tiles.momentsMicros().slice(0, Math.floor(pixels.length / bytesEach));
  if (momentsMicros.length === 0) return null;
  const columns = Math.min(COLUMNS, momentsMicros.length);
  const rows = Math.ceil(momentsMicros.length / columns);
  const source = {
    size: momentsMicros.length * bytesEach,
    async *read(start: number, end: number) {
      yield await Promise.resolve(pixels.subarray(start, end));
    },
  };
  const pieces: Uint8Array[] = [];
  const options = `-hide_banner -nostdin -v error -protocol_whitelist http,tcp -f rawvideo -pixel_format yuv420p -video_size ${size.width}x${size.height}`;
  const output = `-vf tile=${columns}x${rows} -frames:v 1 -fflags +bitexact -c:v mjpeg -q:v 4 -f image2pipe pipe:1`;
  await withLoopback(source, (url) =>
    run(ffmpeg, [...optionWords(options), "-i", url, ...optionWords(output)], {
      timeoutMs: 60_000,
      priority: "low",
      onOutput: (bytes) => void pieces.push(bytes),
    }),
  );
  const jpeg = Buffer.concat(pieces);
  if (jpeg.length === 0) return null;
  return { jpeg, columns, tileWidth: size.width, tileHeight: size.height, momentsMicros };
}
