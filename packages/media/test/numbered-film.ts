import type { FilmSource } from "../src/source.ts";
import { decode } from "./decode.ts";
import { makeFilm } from "./make-film.ts";

const BITS = 12;
const BOX = 8;

/** Filters that write the number of each picture as black and white boxes along the bottom of 128x96 pixels. */
export const NUMBERED = [
  "drawbox=x=0:y=80:w=128:h=16:color=black:t=fill",
  ...Array.from(
    { length: BITS },
    (_, bit) =>
      `drawbox=x=${bit * BOX}:y=80:w=${BOX}:h=16:color=white:t=fill:enable='gte(mod(n,${2 ** (bit + 1)}),${2 ** bit})'`,
  ),
].join(",");

/** Makes a small film of numbered pictures with a beep in the first twentieth of each second. */
export async function numberedFilm(seconds: number, rate: string, encoding: string): Promise<FilmSource> {
  const sound = "aevalsrc=sin(2*PI*1000*t)*lt(mod(t\\,1)\\,0.05):s=48000";
  return await makeFilm(
    `-f lavfi -t ${seconds} -i testsrc2=s=128x96:r=${rate} -f lavfi -t ${seconds} -i ${sound} -vf ${NUMBERED} -pix_fmt yuv420p ${encoding} pipe:1`,
  );
}

/** Decodes a film of numbered pictures completely and reads the number of each, in the order of showing. */
export async function readNumbers(film: FilmSource): Promise<readonly number[]> {
  const scale = "scale=128:96:flags=neighbor,crop=128:1:0:88,format=gray";
  const bytes = await decode(
    film,
    `-map 0:v:0 -fps_mode passthrough -enc_time_base -1 -vf ${scale} -f rawvideo pipe:1`,
  );
  return Array.from({ length: bytes.length / 128 }, (_, nth) => {
    const line = bytes.subarray(nth * 128, nth * 128 + 128);
    return Array.from({ length: BITS }, (__, bit) =>
      (line[bit * BOX + 4] ?? 0) > 128 ? 2 ** bit : 0,
    ).reduce((sum, value) => sum + value, 0);
  });
}

/** Gives the moments in seconds at which the sound of a film becomes loud. */
export async function readBeeps(film: FilmSource): Promise<readonly number[]> {
  const rate = 8000;
  const bytes = await decode(
    film,
    `-map 0:a:0 -af aresample=${rate}:async=1:first_pts=0 -ac 1 -f s16le pipe:1`,
  );
  const loud = 4000;
  const beeps: number[] = [];
  let last = -Infinity;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (Math.abs(bytes.readInt16LE(at)) < loud) continue;
    if (at / 2 - last > rate / 4) beeps.push(at / 2 / rate);
    last = at / 2;
  }
  return beeps;
}
