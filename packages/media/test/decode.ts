import { findFfmpeg } from "../src/find-ffmpeg.ts";
import { withLoopback } from "../src/loopback.ts";
import { run } from "../src/run.ts";
import type { FilmSource } from "../src/source.ts";

/** Gives what ffmpeg writes to `pipe:1` with these options, parted by spaces; fails when it complains of anything. */
export async function decode(film: FilmSource, options: string): Promise<Buffer> {
  const programs = await findFfmpeg();
  if (programs === null) throw new Error("ffmpeg is missing");
  const pieces: Uint8Array[] = [];
  const result = await withLoopback(film, (url) =>
    run(programs.ffmpeg, ["-v", "error", "-nostdin", "-copyts", "-i", url, ...options.split(" ")], {
      timeoutMs: 60_000,
      onOutput: (bytes) => void pieces.push(bytes),
    }),
  );
  if (result.ended !== "ok" || result.complaints.length > 0) throw new Error(result.complaints.join("\n"));
  return Buffer.concat(pieces);
}
