import type { FilmSource } from "../src/source.ts";
import { decode } from "./decode.ts";

const RATE = 8000;
const MOST = RATE / 2;

/** Gives how many seconds the sound of one film lies later in the other, from where the two are most alike. */
export async function soundShift(one: FilmSource, other: FilmSource): Promise<number> {
  const [first, second] = [await samplesOf(one), await samplesOf(other)];
  const end = Math.min(first.length, second.length) - MOST;
  let best = { likeness: -Infinity, shift: 0 };
  for (let shift = -MOST; shift <= MOST; shift += 1) {
    let [product, loudness] = [0, 1];
    for (let at = MOST; at < end; at += 1) {
      const heard = second[at + shift] ?? 0;
      product += (first[at] ?? 0) * heard;
      loudness += heard * heard;
    }
    const likeness = product / Math.sqrt(loudness);
    if (likeness > best.likeness) best = { likeness, shift };
  }
  return best.shift / RATE;
}

async function samplesOf(film: FilmSource): Promise<Int16Array> {
  const bytes = await decode(
    film,
    `-map 0:a:0 -af aresample=${RATE}:async=1:first_pts=0 -ac 1 -f s16le pipe:1`,
  );
  return new Int16Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 2));
}
