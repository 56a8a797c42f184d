import { findFfmpeg } from "../src/find-ffmpeg.ts";
import { run } from "../src/run.ts";
import type { FilmSource } from "../src/source.ts";

/** Makes a film for a test with the given ffmpeg options, parted by spaces, which must write to `pipe:1`. */
export async function makeFilm(options: string): Promise<FilmSource> {
  const programs = await findFfmpeg();
  if (programs === null) throw new Error("ffmpeg is missing");
  const pieces: Uint8Array[] = [];
  const made = await run(programs.ffmpeg, ["-v", "error", "-nostdin", ...options.split(" ")], {
    timeoutMs: 120_000,
    onOutput: (bytes) => void pieces.push(bytes),
  });
  if (made.ended !== "ok") throw new Error(made.complaints.join("\n"));
  return inMemory(Buffer.concat(pieces));
}

/** A film that lies in memory. */
export function inMemory(bytes: Uint8Array): FilmSource {
  return {
    size: bytes.length,
    async *read(start, end) {
      yield await Promise.resolve(bytes.subarray(start, end));
    },
  };
}
