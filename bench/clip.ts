import { cutClip } from "../packages/media/src/cut-clip.ts";
import { lookAtFilm, type FilmSegment } from "../packages/media/src/look.ts";
import { prepareFilm } from "../packages/media/src/prepare.ts";
import { fileSource, type FilmSource } from "../packages/media/src/source.ts";
import { aStore } from "../packages/media/test/a-store.ts";
import { makeFilm } from "../packages/media/test/make-film.ts";
import { processorSeconds } from "../packages/media/test/processor-seconds.ts";
import { sharedFilm } from "../packages/media/test/shared-films.ts";
import type { BenchResult } from "./main.ts";

const goalRatio = 0.5;
/** Start and length in seconds; none starts at a key frame. */
const stretches = [
  [3.3, 5],
  [6.1, 10],
  [1.7, 16],
] as const;

/**
 * Exact clips that copy what they can, beside the same pictures encoded again as a whole.
 * @public called by main.ts
 */
export async function run(): Promise<BenchResult> {
  const rows: Record<string, string | number>[] = [];
  let [ours, whole] = [0, 0];
  for (const { name, source, close } of await makeFilms()) {
    const film = await segmentOf(source);
    for (const [start, seconds] of stretches) {
      const row = await measure(film, start, seconds);
      rows.push({ film: name, ...row });
      ours += row["cpu, exact"];
      whole += row["cpu, encoded again"];
    }
    await close();
  }
  const value = ours / whole;
  const goal = `exact clips take at most ${goalRatio} of the processor time of encoding again`;
  return { name: "clip", rows, goals: [{ goal, value, met: value <= goalRatio }] };
}

interface BenchFilm {
  readonly name: string;
  readonly source: FilmSource;
  readonly close: () => Promise<void>;
}

async function makeFilms(): Promise<readonly BenchFilm[]> {
  const opened = await fileSource(sharedFilm("video/talk-gesture-hevc-portrait-20s.mp4"));
  if (!opened.ok) throw new Error(opened.refusal);
  const looked = await lookAtFilm([opened.source], {});
  if (!looked.ok) throw new Error(looked.refusal);
  const proxy = aStore();
  await prepareFilm(looked.film, { proxy: "make", write: proxy.write });
  const camera = await makeFilm(
    "-f lavfi -t 20 -i testsrc2=s=1920x1080:r=30 -f lavfi -t 20 -i sine -pix_fmt yuv420p -c:v libx264 -preset ultrafast -bf 2 -g 60 -c:a aac -f matroska pipe:1",
  );
  return [
    { name: "our proxy, 720 lines", source: proxy.source(), close: () => opened.close() },
    { name: "H.264 of 1080 lines, key frame each 2 s", source: camera, close: nothing },
  ];
}

const nothing = (): Promise<void> => Promise.resolve();

async function segmentOf(source: FilmSource): Promise<FilmSegment> {
  const looked = await lookAtFilm([source], {});
  const segment = looked.ok ? looked.film.segments[0] : undefined;
  if (segment === undefined) throw new Error("no film");
  return segment;
}

interface Row {
  readonly stretch: string;
  readonly pictures: number;
  readonly "encoded again": number;
  readonly "cpu, exact": number;
  readonly "cpu, encoded again": number;
  readonly "wall, exact": number;
  readonly "wall, encoded again": number;
}

async function measure(film: FilmSegment, start: number, seconds: number): Promise<Row> {
  const exact = await cut(film, start, seconds);
  // In a transport stream nothing is copied; the report is all that tells what a film lies in.
  const again = await cut(asUncopied(film), start, seconds);
  return {
    stretch: `${start} s + ${seconds} s`,
    pictures: exact.pictures,
    "encoded again": exact.encodedPictures,
    "cpu, exact": exact.cpu,
    "cpu, encoded again": again.cpu,
    "wall, exact": exact.wall,
    "wall, encoded again": again.wall,
  };
}

/** The same film, of a kind of which no part is copied. */
function asUncopied(film: FilmSegment): FilmSegment {
  const { report } = film;
  return { ...film, report: { ...report, pictureStreams: 2 } };
}

async function cut(
  film: FilmSegment,
  start: number,
  seconds: number,
): Promise<{ pictures: number; encodedPictures: number; cpu: number; wall: number }> {
  const stretch = { startMicros: start * 1_000_000, endMicros: (start + seconds) * 1_000_000 };
  const results: Awaited<ReturnType<typeof cutClip>>[] = [];
  const spent = await processorSeconds(async () => {
    results.push(await cutClip(film, stretch, { write: () => Promise.resolve() }));
  });
  const [result] = results;
  if (result?.ok !== true) throw new Error(result?.refusal ?? "nothing was cut");
  return { ...result, cpu: spent.children + spent.own, wall: spent.wall };
}
