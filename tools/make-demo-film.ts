import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { drawPicture } from "./make-demo-film/draw-picture.ts";
import { takeApart } from "./make-demo-film/scene.ts";
import { filmSeconds, moments, picturesPerSecond } from "./make-demo-film/story.ts";
import { makeSound, soundRate } from "./make-demo-film/voice.ts";
import { root } from "./root.ts";
import { runProgram } from "./run-program.ts";
import { say } from "./say.ts";

// Makes the film that ships with the product: drawn, moving figures and simple tones; nobody real is in it.
// `node tools/make-demo-film.ts` draws every picture as SVG and needs an ffmpeg with librsvg and libx264;
// with `traces` it makes only the strip and the line of sound of the film that is there.

const demo = path.join(root, "packages/server/demo");
const film = path.join(demo, "film.mp4");
const size = { width: 960, height: 540 };
const posterSeconds = 9;
/** One picture of the strip each 16 pictures of the film: at most 120 of them. */
const strip = { columns: 10, tileWidth: 128, tileHeight: 72, every: 16 };
const peaksPerSecond = 50;
const micros = (seconds: number): number =>
  Math.round(seconds * picturesPerSecond) * (1_000_000 / picturesPerSecond);

async function draw(folder: string): Promise<void> {
  const scene = takeApart(await readFile(path.join(demo, "scenes/eten-samen.svg"), "utf8"));
  for (let nth = 0; nth < filmSeconds * picturesPerSecond; nth += 1) {
    const name = `${String(nth).padStart(5, "0")}.svg`;
    await writeFile(path.join(folder, name), drawPicture(scene, nth / picturesPerSecond));
  }
  await writeFile(path.join(folder, "sound.raw"), makeSound());
}

async function ffmpeg(words: string, output: string): Promise<void> {
  const args = ["-hide_banner", "-nostdin", "-v", "error", "-y", ...words.split(" "), output];
  const result = await runProgram("ffmpeg", args);
  if (result.code !== 0) throw new Error(`ffmpeg: ${result.output}`);
}

async function encode(folder: string): Promise<void> {
  const pictures = `-width ${size.width} -height ${size.height} -framerate ${picturesPerSecond} -i ${folder}/%05d.svg`;
  const sound = `-f s16le -ar ${soundRate} -ac 1 -i ${folder}/sound.raw`;
  const colours = "-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv";
  const filters = "-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p";
  // A key frame every twelve pictures is at least one each half second, so that stepping and seeking are quick.
  const video =
    "-c:v libx264 -profile:v high -preset slow -crf 26 -bf 0 -g 12 -keyint_min 12 -sc_threshold 0 -threads 2";
  const audio = "-c:a aac -b:a 64k";
  const container = "-map_metadata -1 -fflags +bitexact -flags +bitexact -movflags +faststart";
  await ffmpeg(`${pictures} ${sound} ${filters} ${video} ${colours} ${audio} ${container}`, film);
  // A JPEG is read with the older colour matrix; without this its colours would differ from the film's.
  const colour = "-vf scale=in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc,format=yuvj420p";
  const poster = `-ss ${posterSeconds} -i ${film} -frames:v 1 ${colour} -map_metadata -1 -fflags +bitexact -q:v 3`;
  await ffmpeg(poster, path.join(demo, "poster.jpg"));
}

/** The film strip of the timeline, and how loud the sound is in each fiftieth of a second. */
async function trace(): Promise<void> {
  const { columns, tileWidth, tileHeight, every } = strip;
  const rows = Math.ceil((filmSeconds * picturesPerSecond) / every / columns);
  const tiles = `select=not(mod(n\\,${every})),scale=${tileWidth}:${tileHeight},tile=${columns}x${rows}`;
  const colour = "scale=in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc,format=yuvj420p";
  const words = `-i ${film} -frames:v 1 -vf ${tiles},${colour} -map_metadata -1 -fflags +bitexact -q:v 5`;
  await ffmpeg(words, path.join(demo, "strip.jpg"));
  const sound = makeSound();
  const samples = new DataView(sound.buffer, sound.byteOffset, sound.byteLength);
  const loudest = new Uint8Array(filmSeconds * peaksPerSecond);
  for (let at = 0; at + 1 < samples.byteLength; at += 2) {
    const peak = Math.min(loudest.length - 1, Math.floor(((at / 2) * peaksPerSecond) / soundRate));
    const loud = Math.min(255, Math.abs(samples.getInt16(at, true)) >> 7);
    loudest[peak] = Math.max(loudest[peak] ?? 0, loud);
  }
  await writeFile(path.join(demo, "peaks.bin"), loudest);
}

/** The starts of the pictures as they are in the file, in microseconds. */
async function measuredStarts(): Promise<number[]> {
  const asked = "-v error -select_streams v:0 -show_entries packet=pts_time -of csv=p=0";
  const result = await runProgram("ffprobe", [...asked.split(" "), film]);
  if (result.code !== 0) throw new Error(`ffprobe: ${result.output}`);
  return result.output
    .split(/[\s,]+/)
    .filter((word) => word !== "")
    .map((word) => Math.round(Number(word) * 1_000_000));
}

/** The frame table in its packed form. The film is known to be of constant rate; anything else is a fault. */
async function packedFrames(): Promise<{ end: number; runs: [number, number][] }> {
  const starts = await measuredStarts();
  const count = filmSeconds * picturesPerSecond;
  const delta = 1_000_000 / picturesPerSecond;
  const isRegular = starts.length === count && starts.every((start, nth) => start === nth * delta);
  if (!isRegular) throw new Error("the pictures of the film do not lie where they were drawn");
  return { end: count * delta, runs: [[delta, count - 1]] };
}

async function describe(): Promise<void> {
  const frames = await packedFrames();
  const facts = {
    title: "Samen eten",
    durationMicros: frames.end,
    ...size,
    hasSound: true,
    frames,
    strip: {
      columns: strip.columns,
      tileWidth: strip.tileWidth,
      tileHeight: strip.tileHeight,
      moments: Array.from(
        { length: Math.ceil((filmSeconds * picturesPerSecond) / strip.every) },
        (_, nth) => nth * strip.every * (1_000_000 / picturesPerSecond),
      ),
    },
    peaksPerSecond,
    sha256: createHash("sha256")
      .update(await readFile(film))
      .digest("hex"),
    moments: moments.map(({ at, end, who, code }) => ({ at: micros(at), who, code, end: micros(end) })),
  };
  // Lists of numbers on one line: there are many of them.
  const text = JSON.stringify(facts, null, 2).replaceAll(/\[[\d,\s]+\]/gu, (list) =>
    list.replaceAll(/\s+/gu, ""),
  );
  await writeFile(path.join(demo, "film.json"), `${text}\n`);
}

await mkdir(demo, { recursive: true });
const folder = await mkdtemp(path.join(tmpdir(), "demo-film-"));
try {
  if (process.argv[2] !== "traces") {
    say("drawing");
    await draw(folder);
    say("encoding");
    await encode(folder);
  }
  await trace();
  await describe();
  say(`written to ${path.relative(root, demo)}`);
} finally {
  await rm(folder, { recursive: true });
}
