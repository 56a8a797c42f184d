import { createHash } from "node:crypto";

const sampleBytes = 1024 * 1024;

/**
 * The fingerprint of a film, by which the same one is noticed before it is sent: SHA-256 over its length (8 bytes,
 * big-endian) and three samples of 1 MiB, from its beginning, its middle and its end; a film of at most 3 MiB is
 * taken whole. docs/films.md says the same; senders make it, and this one is for the films that we send ourselves.
 */
export function fingerprintOf(film: Uint8Array): string {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(film.length));
  const hash = createHash("sha256").update(length);
  if (film.length <= 3 * sampleBytes) return hash.update(film).digest("hex");
  const middle = Math.floor(film.length / 2) - sampleBytes / 2;
  for (const from of [0, middle, film.length - sampleBytes])
    hash.update(film.subarray(from, from + sampleBytes));
  return hash.digest("hex");
}
