import { checkFilm } from "./check.ts";
import { filmProblem, type FilmLanguage, type FilmProblemCode } from "./film-problem.ts";
import { refusedFilm, type FilmCheck } from "./judge.ts";
import { fileSource } from "./source.ts";

export interface CommandSettings {
  /** Value of LANG, for the language of the answer when none is asked for. */
  readonly lang?: string;
  /** Receives the whole printed answer. */
  readonly print: (text: string) => void;
}

/** Runs `film check FILE [--json] [--language nl|en]` and gives the exit code: 0 for a film that can be used. */
export async function filmCheckCommand(args: readonly string[], settings: CommandSettings): Promise<0 | 1> {
  const wish = parseArguments(args, settings.lang ?? "");
  const check =
    wish.problem === null
      ? await checkPath(wish.path, wish.language)
      : refusedFilm(wish.problem, wish.language);
  settings.print(wish.json ? `${JSON.stringify(check)}\n` : printTable(check, wish.language));
  return check.ok ? 0 : 1;
}

async function checkPath(path: string, language: FilmLanguage): Promise<FilmCheck> {
  const opened = await fileSource(path);
  if (!opened.ok) return refusedFilm(opened.refusal, language);
  try {
    return await checkFilm(opened.source, { language });
  } finally {
    await opened.close();
  }
}

interface Wish {
  readonly path: string;
  readonly json: boolean;
  readonly language: FilmLanguage;
  readonly problem: FilmProblemCode | null;
}

/** Reads the arguments; everything after `--` and every word that is no known option may name the file. */
export function parseArguments(args: readonly string[], lang: string): Wish {
  const end = args.indexOf("--");
  const words = (end < 0 ? args : args.slice(0, end))
    .join("\u0000")
    .replaceAll("--language\u0000", "--language=");
  const options = words.split("\u0000").filter((word) => /^--(json$|language=)/.test(word));
  const names = words.split("\u0000").filter((word) => word !== "" && !options.includes(word));
  names.push(...(end < 0 ? [] : args.slice(end + 1)));
  const asked = options.findLast((word) => word !== "--json")?.slice("--language=".length);
  const known = asked === undefined || asked === "nl" || asked === "en";
  const usual = usualLanguage(lang);
  return {
    path: names[0] ?? "",
    json: options.includes("--json"),
    language: asked === "nl" || asked === "en" ? asked : usual,
    problem: wishProblem(names, !known),
  };
}

/** The language of a machine by the value of LANG: Dutch, unless it says otherwise. */
export function usualLanguage(lang: string): FilmLanguage {
  return /^(en|C\b|POSIX)/i.test(lang) ? "en" : "nl";
}

function wishProblem(names: readonly string[], unknown: boolean): FilmProblemCode | null {
  if (unknown || names.length > 1) return "unknown-option";
  return names.length === 0 || names[0] === "" ? "no-file" : null;
}

const labels = {
  nl: {
    ok: "bruikbaar",
    container: "verpakking",
    videoCodec: "beeld",
    audioCodecs: "geluid",
    width: "breedte",
    height: "hoogte",
    rotation: "draaiing (rechtsom)",
    mirrored: "gespiegeld",
    durationMicros: "duur (microseconden)",
    frameCount: "beelden",
    frameRate: "beeldsnelheid",
    interlaced: "halfbeelden",
    hdr: "hoog contrast (HDR)",
    webSafe: "speelt in elke browser",
    problems: "problemen",
  },
  en: {
    ok: "usable",
    container: "container",
    videoCodec: "picture",
    audioCodecs: "sound",
    width: "width",
    height: "height",
    rotation: "rotation (clockwise)",
    mirrored: "mirrored",
    durationMicros: "length (microseconds)",
    frameCount: "pictures",
    frameRate: "frame rate",
    interlaced: "interlaced",
    hdr: "high dynamic range",
    webSafe: "plays in every browser",
    problems: "problems",
  },
} as const satisfies Record<FilmLanguage, Record<keyof FilmCheck, string>>;

const words = {
  nl: { true: "ja", false: "nee", constant: "vast", variable: "wisselend", none: "-" },
  en: { true: "yes", false: "no", constant: "constant", variable: "variable", none: "-" },
} as const;

function printTable(check: FilmCheck, language: FilmLanguage): string {
  const said = words[language];
  const value = (key: Exclude<keyof FilmCheck, "problems">): string => {
    const found = check[key];
    if (found === null) return said.none;
    if (typeof found === "boolean") return found ? said.true : said.false;
    if (found === "constant" || found === "variable") return said[found];
    if (typeof found === "object") return found.length === 0 ? said.none : found.join(", ");
    return String(found);
  };
  const { problems, ...plain } = labels[language];
  const names = Object.keys(plain) as (keyof typeof plain)[];
  const lines = names.map((key) => `${plain[key].padEnd(24)}${value(key)}`);
  const told = check.problems.map(({ code }) => `  ${code}: ${filmProblem(code, language).message}`);
  return `${[...lines, `${problems.padEnd(24)}${told.length === 0 ? said.none : ""}`.trimEnd(), ...told].join("\n")}\n`;
}
