import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { RecordingId } from "@samenkijken/contract/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aConsentedFamily, anUpload, aSentFilm, sendBytes, untilState } from "./builders.ts";
import { signInToDemo, startRealProgram, type RealProgram } from "./real-program.ts";
import type { TestMember } from "./test-program.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-plaintext-"));
let running: RealProgram;
beforeAll(async () => {
  fs.chmodSync(folder, 0o755);
  running = await startRealProgram(folder);
});
afterAll(async () => {
  await running.end("SIGTERM");
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A film that no other file on this machine holds a piece of: noise in picture and sound. It is made in memory. */
function aNoisyFilm(seconds: number): Buffer<ArrayBuffer> {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const picture = `testsrc2=size=640x360:rate=25:duration=${seconds},noise=alls=40:allf=t:all_seed=${seed}`;
  const sound = `anoisesrc=duration=${seconds}:seed=${seed}:amplitude=0.4`;
  const made = ffmpeg(
    `-f lavfi -i ${picture} -f lavfi -i ${sound} -c:v libx264 -preset ultrafast -g 100 -pix_fmt yuv420p -c:a aac -movflags frag_keyframe+empty_moov -f mp4 pipe:1`,
  );
  expect(made.length).toBeGreaterThan(500_000);
  return made;
}

function ffmpeg(words: string, input?: Buffer): Buffer<ArrayBuffer> {
  const args = ["-v", "error", "-nostdin", ...words.split(" ")];
  const ran = spawnSync("ffmpeg", args, { maxBuffer: 2 ** 30, ...(input === undefined ? {} : { input }) });
  expect(ran.status).toBe(0);
  return Buffer.from(ran.stdout);
}

/** Pieces of a file by which it would be known anywhere: spread over it, and too varied to stand elsewhere by chance. */
function piecesOf(bytes: Buffer, many: number): Buffer[] {
  const length = 40;
  const pieces = Array.from({ length: many * 4 }, (_, nth) => {
    const at = Math.floor(((bytes.length - length) * (nth + 0.5)) / (many * 4));
    return bytes.subarray(at, at + length);
  }).filter((piece) => new Set(piece).size > length / 2);
  expect(pieces.length).toBeGreaterThanOrEqual(Math.min(4, many));
  return pieces.slice(0, many);
}

/** Files and folders can go while we look: the database tidies up, and other tests beside this one end. */
function orGone<Found>(read: () => Found, gone: Found): Found {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return gone;
    throw fault;
  }
}

/** Files below a folder that hold one of the pieces. */
function filesWith(root: string, pieces: readonly Buffer[]): string[] {
  return orGone(() => fs.readdirSync(root, { withFileTypes: true }), []).flatMap((entry) => {
    const file = path.join(root, entry.name);
    if (entry.isDirectory()) return filesWith(file, pieces);
    return entry.isFile() && holds(file, pieces) ? [file] : [];
  });
}

function holds(file: string, pieces: readonly Buffer[]): boolean {
  const bytes = orGone(() => fs.readFileSync(file), Buffer.alloc(0));
  return pieces.some((piece) => bytes.includes(piece));
}

/** Temporary files that came after `since`; what other programs keep there from before is theirs. */
function temporaryFilesWith(pieces: readonly Buffer[], since: number): string[] {
  const places = [os.tmpdir(), "/tmp", "/var/tmp", "/dev/shm"].filter((place) => fs.existsSync(place));
  return [...new Set(places)].flatMap((place) =>
    fs
      .readdirSync(place, { withFileTypes: true })
      .filter((entry) => !entry.isSymbolicLink() && changedSince(path.join(place, entry.name), since))
      .flatMap((entry) => {
        const file = path.join(place, entry.name);
        if (entry.isDirectory()) return filesWith(file, pieces);
        return entry.isFile() && holds(file, pieces) ? [file] : [];
      }),
  );
}

function changedSince(file: string, since: number): boolean {
  try {
    return fs.statSync(file).mtimeMs >= since - 1000;
  } catch {
    return false;
  }
}

/** What can be seen and heard of a film, as bytes: its files as they are served, and one picture and sound decoded. */
async function everythingOf(trainer: TestMember, recordingId: RecordingId, film: Buffer): Promise<Buffer[]> {
  const get = async (url: string) =>
    Buffer.from(
      await (await fetch(`${running.url}${url}`, { headers: { cookie: trainer.cookie } })).arrayBuffer(),
    );
  const grant = await trainer.api.openFilm({
    params: { recordingId },
    body: { purpose: "analysis" },
  });
  if (grant.strip === null || grant.peaks === null || grant.posterUrl === null)
    throw new Error("the film is not prepared");
  const picture = ffmpeg("-i pipe:0 -frames:v 1 -f rawvideo -pix_fmt yuv420p pipe:1", film);
  const sound = ffmpeg("-i pipe:0 -vn -t 2 -f s16le pipe:1", film);
  return [
    ...piecesOf(film, 40),
    ...piecesOf(await get(grant.filmUrl), 40),
    ...piecesOf(await get(grant.posterUrl), 6),
    ...piecesOf(await get(grant.strip.url), 6),
    ...piecesOf(await get(grant.peaks.url), 4),
    ...piecesOf(picture, 10),
    ...piecesOf(sound, 10),
  ];
}

test("nothing readable lies on the disk: not while a film comes in, is prepared and is watched, and not after a kill", async () => {
  const since = Date.now();
  const film = aNoisyFilm(12);
  const pieces = piecesOf(film, 60);
  // The check can fail: a piece in a plain file is found.
  const planted = path.join(folder, "planted");
  fs.writeFileSync(planted, film);
  expect(filesWith(folder, pieces)).toEqual([planted]);
  fs.rmSync(planted);

  const trainer = await signInToDemo(running.url);
  const family = await aConsentedFamily(trainer);
  const { id } = await anUpload(trainer, family, { sizeBytes: film.length });
  const half = film.subarray(0, 8 * 65_536);
  await sendBytes(running.url, trainer, { recordingId: id, offset: 0, bytes: half });
  expect(filesWith(folder, pieces)).toEqual([]);
  const rest = film.subarray(half.length);
  await sendBytes(running.url, trainer, { recordingId: id, offset: half.length, bytes: rest });
  const looks = [];
  for (let moment = 0; moment < 5; moment++) {
    looks.push(...filesWith(folder, pieces), ...temporaryFilesWith(pieces, since));
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(looks).toEqual([]);
  await untilState(trainer, id, "ready");
  const everything = await everythingOf(trainer, id, film);
  expect([...filesWith(folder, everything), ...temporaryFilesWith(everything, since)]).toEqual([]);

  const other = await aConsentedFamily(trainer);
  const second = aNoisyFilm(12);
  await aSentFilm(running.url, trainer, { family: other, bytes: second });
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await running.end("SIGKILL");
  const left = [...everything, ...piecesOf(second, 60)];
  expect([...filesWith(folder, left), ...temporaryFilesWith(left, since)]).toEqual([]);
  running = await startRealProgram(folder);
});
