import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { findFfmpeg } from "../packages/media/src/find-ffmpeg.ts";
import { lookAtFilm } from "../packages/media/src/look.ts";
import { prepareFilm } from "../packages/media/src/prepare.ts";
import { run as runProgram } from "../packages/media/src/run.ts";
import { fileSource } from "../packages/media/src/source.ts";
import { processorSeconds } from "../packages/media/test/processor-seconds.ts";
import { sharedFilm } from "../packages/media/test/shared-films.ts";
import type { BenchResult } from "./main.ts";

const goalRatio = 0.5;
const rounds = 2;
const talk = sharedFilm("video/talk-gesture-hevc-portrait-20s.mp4");
const iphone = sharedFilm("video/iphone-hdr-editlist-nosync-rot.mp4");

/** What others make of an upload, at 720 lines; each keeps the short side of an upright film, as we do. */
const peers = {
  PeerTube: "-c:v libx264 -preset veryfast -bf 16 -r 30 -pix_fmt yuv420p -c:a aac",
  Immich: "-c:v libx264 -preset ultrafast -crf 23 -pix_fmt yuv420p -c:a aac",
  MediaCMS: "-c:v libx264 -preset medium -crf 22 -pix_fmt yuv420p -c:a aac",
} as const;

/**
 * The whole preparing of a film (look, proxy, poster, strip, peaks) beside what others spend on their proxy alone.
 * @public called by main.ts
 */
export async function run(): Promise<BenchResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "samenkijken-bench-"));
  try {
    const films = await makeFilms(folder);
    const rows: Record<string, string | number>[] = [];
    const goals: BenchResult["goals"][number][] = [];
    for (const film of films) {
      const spent = await measure(film, folder);
      rows.push(...Object.entries(spent).map(([who, row]) => ({ film: film.name, who, ...row })));
      const value = (spent["ours"]?.cpu ?? Infinity) / (spent["PeerTube"]?.cpu ?? 1);
      goals.push({
        goal: `${film.name}: at most ${goalRatio} of PeerTube's processor time`,
        value,
        met: value <= goalRatio,
      });
    }
    return { name: "prepare", rows, goals };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface BenchFilm {
  readonly name: string;
  readonly path: string;
  readonly seconds: number;
  /** As ffmpeg writes it, after its own turning. */
  readonly scale: string;
}

async function makeFilms(folder: string): Promise<readonly BenchFilm[]> {
  const made = (name: string): string => path.join(folder, name);
  const lying = "-vf transpose=clock -c:v libx264 -preset fast -crf 19 -c:a copy";
  await ffmpeg(["-i", talk, ...lying.split(" "), made("h264.mp4")]);
  // An iPhone's picture, long enough to measure: its own 2.3 s over and over, as ten bits and hybrid log-gamma again.
  const hlg = "colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc";
  const again = "loop=loop=-1:size=68:start=0,setpts=N/30/TB";
  const looped = `-an -t 20 -fps_mode passthrough -vf ${again} -c:v libx265 -preset superfast -crf 22 -x265-params log-level=none:${hlg} -tag:v hvc1`;
  const loop = ["-i", iphone, ...looped.split(" ")];
  await ffmpeg([...loop, made("hdr-silent.mp4")]);
  const both = "-map 0:v -map 1:a -c copy";
  await ffmpeg(["-i", made("hdr-silent.mp4"), "-i", talk, ...both.split(" "), made("hdr.mp4")]);
  return [
    { name: "phone, HEVC, upright", path: talk, seconds: 20, scale: "720:-2" },
    { name: "phone, H.264", path: made("h264.mp4"), seconds: 20, scale: "-2:720" },
    { name: "phone, HDR", path: made("hdr.mp4"), seconds: 20, scale: "720:-2" },
  ];
}

interface Row {
  /** Seconds of processor for each second of film: of all programs, and for ours of the measuring process too. */
  readonly cpu: number;
  readonly "own part": number;
  readonly wall: number;
  readonly bytes: number;
}

async function measure(film: BenchFilm, folder: string): Promise<Readonly<Record<string, Row>>> {
  const spent: Record<string, Row> = {};
  const keepBest = (who: string, row: Row): void => {
    if (row.cpu < (spent[who]?.cpu ?? Infinity)) spent[who] = row;
  };
  // Turn by turn, so that a busy machine is busy for all.
  for (let nth = 0; nth < rounds; nth += 1) {
    keepBest("ours", await measureOurs(film));
    for (const [who, options] of Object.entries(peers))
      keepBest(who, await measurePeer(film, options, folder));
  }
  return spent;
}

async function measureOurs({ path: file, seconds }: BenchFilm): Promise<Row> {
  const opened = await fileSource(file);
  if (!opened.ok) throw new Error(opened.refusal);
  let bytes = 0;
  const spent = await processorSeconds(async () => {
    const looked = await lookAtFilm([opened.source], {});
    if (!looked.ok) throw new Error(looked.refusal);
    const prepared = await prepareFilm(looked.film, { proxy: "make", write: () => Promise.resolve() });
    if (!prepared.ok) throw new Error(prepared.refusal);
    bytes = prepared.bytes;
  });
  await opened.close();
  const cpu = (spent.children + spent.own) / seconds;
  return { cpu, "own part": spent.own / seconds, wall: spent.wall / seconds, bytes };
}

async function measurePeer(film: BenchFilm, options: string, folder: string): Promise<Row> {
  const made = path.join(folder, "peer.mp4");
  const words = ["-i", film.path, "-vf", `scale=${film.scale}`, ...options.split(" "), made];
  const spent = await processorSeconds(() => ffmpeg(words));
  const opened = await fileSource(made);
  if (!opened.ok) throw new Error(opened.refusal);
  await opened.close();
  return {
    cpu: spent.children / film.seconds,
    "own part": 0,
    wall: spent.wall / film.seconds,
    bytes: opened.source.size,
  };
}

async function ffmpeg(words: readonly string[]): Promise<void> {
  const programs = await findFfmpeg();
  if (programs === null) throw new Error("ffmpeg is missing");
  const result = await runProgram(programs.ffmpeg, ["-v", "error", "-nostdin", "-y", ...words], {
    timeoutMs: 600_000,
  });
  if (result.ended !== "ok") throw new Error(result.complaints.join("\n"));
}
