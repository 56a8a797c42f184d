import { readFile } from "node:fs/promises";
import path from "node:path";
import { MicrosInFilm } from "@samenkijken/contract/shapes";
import { PackedFrameTable } from "@samenkijken/contract/recordings";
import { z } from "zod";

const folder = path.resolve(import.meta.dirname, "../../demo");

const Facts = z.object({
  width: z.int(),
  height: z.int(),
  hasSound: z.boolean(),
  frames: PackedFrameTable,
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

export type DemoFilm = z.output<typeof Facts> & { readonly bytes: Buffer; readonly poster: Buffer };

/** The film that ships with the product, prepared; made by tools/make-demo-film.ts. */
export async function readShippedFilm(): Promise<DemoFilm> {
  const [bytes, poster, facts] = await Promise.all(
    ["film.mp4", "poster.jpg", "film.json"].map((name) => readFile(path.join(folder, name))),
  );
  if (bytes === undefined || poster === undefined || facts === undefined)
    throw new Error("the demo film is not complete");
  return { ...Facts.parse(JSON.parse(facts.toString("utf8"))), bytes, poster };
}
