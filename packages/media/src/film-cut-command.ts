import { open, rm, type FileHandle } from "node:fs/promises";
import { parseArgs } from "node:util";
import { cutClip, type CutResult } from "./cut-clip.ts";
import { usualLanguage, type CommandSettings } from "./film-check-command.ts";
import { filmProblem, type FilmLanguage, type FilmProblemCode } from "./film-problem.ts";
import { lookAtFilm } from "./look.ts";
import { parseMoment } from "./parse-moment.ts";
import { fileSource, type FilmSource } from "./source.ts";

/** Runs `film cut FILE --from MOMENT --to MOMENT --out NEW.mp4 [--language nl|en]`; the exit code is 0 when it is cut. */
export async function filmCutCommand(args: readonly string[], settings: CommandSettings): Promise<0 | 1> {
  const usual = usualLanguage(settings.lang ?? "");
  const wish = parseCutArguments(args, usual);
  const result = wish.ok ? await cutFile(wish) : wish;
  settings.print(`${sentence(result, wish.language)}\n`);
  return result.ok ? 0 : 1;
}

interface CutWish {
  readonly ok: true;
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly out: string;
  readonly language: FilmLanguage;
}

type Refused = { readonly ok: false; readonly refusal: FilmProblemCode };

/** Reads the arguments; a name that starts with a dash stands after `--`. */
export function parseCutArguments(
  args: readonly string[],
  usual: FilmLanguage,
): CutWish | (Refused & { readonly language: FilmLanguage }) {
  const refuse = (refusal: FilmProblemCode, language = usual): Refused & { language: FilmLanguage } => ({
    ok: false,
    refusal,
    language,
  });
  const parsed = parseWords(args);
  if (parsed === null) return refuse("unknown-cut-option");
  const { values, positionals } = parsed;
  const asked = values.language ?? usual;
  if (asked !== "nl" && asked !== "en") return refuse("unknown-cut-option");
  const [path = ""] = positionals;
  if (positionals.length !== 1 || path === "") return refuse("unknown-cut-option", asked);
  const { from, to, out } = values;
  if (from === undefined || to === undefined) return refuse("no-moment", asked);
  if (out === undefined || out === "") return refuse("no-out", asked);
  return { ok: true, path, from, to, out, language: asked };
}

function parseWords(args: readonly string[]): {
  readonly values: { from?: string; to?: string; out?: string; language?: string };
  readonly positionals: readonly string[];
} | null {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { from: text, to: text, out: text, language: text },
      allowPositionals: true,
    });
  } catch {
    // Its only failure: words that are no such option.
    return null;
  }
}

async function cutFile(wish: CutWish): Promise<CutResult> {
  const opened = await fileSource(wish.path);
  if (!opened.ok) return opened;
  try {
    return await cutSource(opened.source, wish);
  } finally {
    await opened.close();
  }
}

async function cutSource(source: FilmSource, wish: CutWish): Promise<CutResult> {
  const looked = await lookAtFilm([source], {});
  if (!looked.ok) return looked;
  const { segments, startsMicros } = looked.film;
  const [film] = segments;
  const startMicros = parseMoment(wish.from, startsMicros);
  const endMicros = parseMoment(wish.to, startsMicros);
  if (film === undefined || startMicros === null || endMicros === null)
    return { ok: false, refusal: "no-moment" };
  const out = await createFile(wish.out);
  if (typeof out === "string") return { ok: false, refusal: out };
  let result: CutResult | null = null;
  try {
    result = await cutClip(
      film,
      { startMicros, endMicros },
      { write: (position, bytes) => writeAll(out, position, bytes) },
    );
    return result;
  } finally {
    await out.close();
    // Half a clip would look like a whole one.
    if (result?.ok !== true) await rm(wish.out, { force: true });
  }
}

/** Makes a new file that only its owner may read; an existing one is left as it is. */
async function createFile(path: string): Promise<FileHandle | "exists" | "unwritable"> {
  try {
    return await open(path, "wx", 0o600);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EEXIST" ? "exists" : "unwritable";
  }
}

async function writeAll(out: FileHandle, position: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    at += (await out.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
  }
}

function sentence(result: CutResult, language: FilmLanguage): string {
  if (!result.ok) return filmProblem(result.refusal, language).message;
  const { pictures, encodedPictures } = result;
  return language === "nl"
    ? `Geknipt: ${pictures} beelden, waarvan ${encodedPictures} opnieuw gecodeerd.`
    : `Cut: ${pictures} pictures, of which ${encodedPictures} were encoded again.`;
}
