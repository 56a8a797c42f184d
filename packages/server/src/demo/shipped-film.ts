import { readFile } from "node:fs/promises";
import path from "node:path";
import { MicrosInFilm } from "@samenkijken/contract/shapes";
import { FilmStrip, PackedFrameTable } from "@samenkijken/contract/recordings";
import { z } from "zod";

const folder = path.resolve(import.meta.dirname, "../../demo");

const Facts = z.object({
  width: z.int(),
  height: z.int(),
  hasSound: z.boolean(),
  frames: PackedFrameTable,
  strip: FilmStrip,
  peaksPerSecond: z.int(),
  /** What happens in the drawn film: the truth of the demo family's example analysis. */
  moments: z.array(
    z.object({
      at: MicrosInFilm,
      end: MicrosInFilm.nullable(),
      who: z.enum(["child", "mother"]),
      code: z.string(),
    }),
  ),
});

export type DemoFilm = z.output<typeof Facts> & {
  readonly bytes: Buffer;
  readonly poster: Buffer;
  readonly stripJpeg: Buffer;
  readonly peaks: Buffer;
};

function read(name: string): Promise<Buffer> {
  return readFile(path.join(folder, name));
}

/** The film that ships with the product, prepared; made by tools/make-demo-film.ts. */
export async function readShippedFilm(): Promise<DemoFilm> {
  const facts = Facts.parse(JSON.parse((await read("film.json")).toString("utf8")));
  const [bytes, poster] = await Promise.all([read("film.mp4"), read("poster.jpg")]);
  const [stripJpeg, peaks] = await Promise.all([read("strip.jpg"), read("peaks.bin")]);
  return { ...facts, bytes, poster, stripJpeg, peaks };
}
