import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { findFfmpeg } from "../src/find-ffmpeg.ts";
import { run } from "../src/run.ts";

const BITS = 12;
const BOX = 24;
const LEFT = 16;
/** The number itself, and below it the same with black and white changed about: a picture read wrongly is noticed. */
const ROWS = [60, 140] as const;
const ROW_HEIGHT = 40;

/** Where a browser finds the number in an upright picture, as shares of its width and height. */
export const counterPlaces = Array.from({ length: BITS }, (_, bit) => ({
  x: (LEFT + (bit + 0.5) * BOX) / 320,
  number: (ROWS[0] + ROW_HEIGHT / 2) / 240,
  inverse: (ROWS[1] + ROW_HEIGHT / 2) / 240,
}));

/** A film of which every picture shows its own number. */
export interface CounterFilm {
  readonly name: string;
  readonly file: string;
  /** The number in the first picture that a viewer sees; the next picture has the next number. */
  readonly firstNumber: number;
}

const counter = [
  "drawbox=x=0:y=48:w=320:h=144:color=gray:t=fill",
  ...Array.from({ length: BITS }, (_, bit) => {
    const isOn = `gte(mod(n,${2 ** (bit + 1)}),${2 ** bit})`;
    const box = (row: number) => `drawbox=x=${LEFT + bit * BOX}:y=${row}:w=${BOX}:h=${ROW_HEIGHT}:t=fill`;
    return [
      `${box(ROWS[0])}:color=black`,
      `${box(ROWS[0])}:color=white:enable='${isOn}'`,
      `${box(ROWS[1])}:color=white`,
      `${box(ROWS[1])}:color=black:enable='${isOn}'`,
    ].join(",");
  }),
].join(",");

interface Making {
  readonly rate: string;
  readonly seconds: number;
  readonly filters?: string;
  readonly options?: string;
}

const h264 = "-c:v libx264 -preset ultrafast -crf 20 -pix_fmt yuv420p";
/** Gaps from 10 to 51 milliseconds, and one of half a second after each sixty pictures. */
const uneven = "settb=1/90000,setpts='(N*40+9*mod(N,3)+2*mod(N,7)+465*floor(N/60))/1000/TB'";

/** Makes films with a counter of every kind that gets times wrong elsewhere; each lasts so many seconds. */
export async function makeCounterFilms(folder: string, seconds: number): Promise<readonly CounterFilm[]> {
  const at = (name: string): string => path.join(folder, name);
  const even = { rate: "25", seconds };
  await make(at("constant.mp4"), { ...even, options: "-g 50 -bf 2" });
  await make(at("ntsc.mp4"), { rate: "30000/1001", seconds, options: "-g 300 -bf 0" });
  await make(at("variable.mp4"), {
    ...even,
    filters: uneven,
    options: "-fps_mode passthrough -enc_time_base 1:90000 -video_track_timescale 90000",
  });
  await ffmpeg(["-i", at("constant.mp4"), "-c", "copy", "-output_ts_offset", "2.5", at("late.mp4")]);
  await make(at("sideways-film.mp4"), { ...even, filters: "transpose=cclock" });
  await make(at("interlaced.mts"), {
    ...even,
    filters: "setfield=tff",
    options: "-flags +ilme+ildct -x264opts tff=1:weightp=0 -f mpegts",
  });
  // Cut without coding anew: what lies between the key frame and the cut is kept in the file and hidden.
  await ffmpeg(["-ss", "1.32", "-i", at("constant.mp4"), "-c", "copy", at("edit-list.mp4")]);
  await turn(at("sideways-film.mp4"), at("rotated.mp4"));
  return [
    { name: "constant 25", file: at("constant.mp4"), firstNumber: 0 },
    { name: "constant 29.97", file: at("ntsc.mp4"), firstNumber: 0 },
    { name: "variable", file: at("variable.mp4"), firstNumber: 0 },
    { name: "late start", file: at("late.mp4"), firstNumber: 0 },
    { name: "edit list", file: at("edit-list.mp4"), firstNumber: 33 },
    { name: "rotated", file: at("rotated.mp4"), firstNumber: 0 },
    { name: "interlaced", file: at("interlaced.mts"), firstNumber: 0 },
  ];
}

async function make(file: string, { rate, seconds, filters, options }: Making): Promise<void> {
  const source = ["-f", "lavfi", "-t", String(seconds), "-i", `testsrc2=s=320x240:r=${rate}`];
  const drawn = filters === undefined ? counter : `${counter},${filters}`;
  await ffmpeg([...source, "-vf", drawn, ...h264.split(" "), ...(options?.split(" ") ?? []), file]);
}

/** Writes into the film that its pictures are to be turned a quarter clockwise, as a phone held upright does. */
async function turn(file: string, turned: string): Promise<void> {
  const bytes = await readFile(file);
  const matrix = bytes.indexOf("tkhd") + 44;
  const quarter = [0, 0x1_0000, 0, -0x1_0000, 0, 0, 0, 0, 0x4000_0000];
  quarter.forEach((value, nth) => bytes.writeInt32BE(value, matrix + nth * 4));
  await writeFile(turned, bytes);
}

async function ffmpeg(words: readonly string[]): Promise<void> {
  const programs = await findFfmpeg();
  if (programs === null) throw new Error("ffmpeg is missing");
  const made = await run(programs.ffmpeg, ["-v", "error", "-nostdin", "-y", ...words], {
    timeoutMs: 120_000,
  });
  if (made.ended !== "ok") throw new Error(made.complaints.join("\n"));
}
