import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { run } from "./run.ts";

export interface Ffmpeg {
  readonly ffmpeg: string;
  readonly ffprobe: string;
  /** As the program prints it, for example `5.1.9-0+deb12u1`. */
  readonly version: string;
}

const found = new Map<string, Promise<Ffmpeg | null>>();

// The search path belongs to the operating system, not to our configuration.
// oxlint-disable-next-line no-restricted-properties
const SYSTEM_PATH = process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin";

/** Finds ffmpeg and ffprobe of at least 5.1 on the search path; null when they are missing or too old. */
export function findFfmpeg(searchPath: string = SYSTEM_PATH): Promise<Ffmpeg | null> {
  const known = found.get(searchPath);
  if (known !== undefined) return known;
  // A miss is not remembered: an administrator may install ffmpeg while the program runs.
  const looking = look(searchPath).then((result) => {
    if (result === null) found.delete(searchPath);
    return result;
  });
  found.set(searchPath, looking);
  return looking;
}

async function look(searchPath: string): Promise<Ffmpeg | null> {
  const ffmpeg = programOn(searchPath, "ffmpeg");
  const ffprobe = programOn(searchPath, "ffprobe");
  if (ffmpeg === null || ffprobe === null) return null;
  const version = /^ffmpeg version (\S+)/.exec(await outputOf(ffmpeg, ["-version"]))?.[1];
  if (version === undefined || !isRecentEnough(version)) return null;
  return { ffmpeg, ffprobe, version };
}

/** Whether a version line names 5.1 or later; builds from source (`N-…`) count as recent. */
export function isRecentEnough(version: string): boolean {
  const match = /^n?(\d+)\.(\d+)/.exec(version);
  if (match === null) return /^(N-|git|20\d\d-)/.test(version);
  const major = Number(match[1]);
  return major > 5 || (major === 5 && Number(match[2]) >= 1);
}

function programOn(searchPath: string, name: string): string | null {
  for (const folder of searchPath.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      continue;
    }
  }
  return null;
}

async function outputOf(program: string, args: readonly string[]): Promise<string> {
  const pieces: Uint8Array[] = [];
  await run(program, args, { timeoutMs: 20_000, onOutput: (bytes) => void pieces.push(bytes) });
  return Buffer.concat(pieces).toString("utf8");
}
