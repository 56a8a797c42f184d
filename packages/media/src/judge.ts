import { filmProblem, type FilmLanguage, type FilmProblem, type FilmProblemCode } from "./film-problem.ts";
import type { FrameTable } from "./frame-table.ts";
import type { Rotation } from "./geometry.ts";
import type { PictureStream, ProbeReport } from "./probe.ts";

/** What a film is, in the words of settled names: sizes as seen, times in microseconds, null for what is unknown. */
export interface FilmCheck {
  readonly ok: boolean;
  readonly container: string | null;
  readonly videoCodec: string | null;
  readonly audioCodecs: readonly string[];
  readonly width: number | null;
  readonly height: number | null;
  readonly rotation: Rotation;
  readonly mirrored: boolean;
  readonly durationMicros: number | null;
  readonly frameCount: number | null;
  readonly frameRate: "constant" | "variable" | null;
  readonly interlaced: boolean;
  readonly hdr: boolean;
  readonly webSafe: boolean;
  readonly problems: readonly FilmProblem[];
}

export interface FilmFacts {
  readonly report: ProbeReport;
  readonly table: FrameTable | null;
  readonly complaints: readonly string[];
  /** Whether the file is shorter than its own index says. */
  readonly cutOff: boolean;
  /** Why nothing could be read, when `table` is null. */
  readonly refusal?: FilmProblemCode;
}

/** Judges a film from what was read of it. */
export function judge(facts: FilmFacts, language: FilmLanguage): FilmCheck {
  const { report, table } = facts;
  return {
    ok: table !== null,
    container: report.container,
    ...pictureFacts(report.picture),
    audioCodecs: report.sounds.map((sound) => sound.codec),
    ...tableFacts(table),
    interlaced: report.picture !== null && isInterlaced(report.picture, table),
    webSafe: table !== null && isWebSafe(report),
    problems: problemCodes(facts).map((code) => filmProblem(code, language)),
  };
}

function pictureFacts(
  picture: PictureStream | null,
): Pick<FilmCheck, "videoCodec" | "width" | "height" | "rotation" | "mirrored" | "hdr"> {
  if (picture === null) {
    return { videoCodec: null, width: null, height: null, rotation: 0, mirrored: false, hdr: false };
  }
  return { videoCodec: picture.codec, ...picture.shown, ...picture.orientation, hdr: picture.hdr !== null };
}

function tableFacts(
  table: FrameTable | null,
): Pick<FilmCheck, "durationMicros" | "frameCount" | "frameRate"> {
  if (table === null) return { durationMicros: null, frameCount: null, frameRate: null };
  const frameRate = table.constantRate ? "constant" : "variable";
  return { durationMicros: table.endMicros, frameCount: table.startsMicros.length, frameRate };
}

/** The check of something that cannot be read as film at all. */
export function refusedFilm(code: FilmProblemCode, language: FilmLanguage): FilmCheck {
  const report: ProbeReport = {
    container: "",
    durationMicros: null,
    picture: null,
    pictureStreams: 0,
    sounds: [],
    sound: null,
  };
  return {
    ...judge({ report, table: null, complaints: [], cutOff: false, refusal: code }, language),
    container: null,
  };
}

/** Whether the pictures hold two moments each; the header decides, and where it says nothing, the pictures do. */
export function isInterlaced(picture: PictureStream, table: FrameTable | null): boolean {
  if (["tt", "bb", "tb", "bt"].includes(picture.fieldOrder)) return true;
  return (table?.interlacedShare ?? 0) >= 0.5;
}

/** Whether every browser plays the file as it is: the list of settled point 22. */
export function isWebSafe({ container, picture, sounds }: ProbeReport): boolean {
  if (picture === null) return false;
  const names = container.split(",");
  const soundIs = (...codecs: string[]): boolean => sounds.every((sound) => codecs.includes(sound.codec));
  if (names.includes("mp4")) return isPlainH264(picture) && soundIs("aac", "mp3");
  if (names.includes("webm")) return ["vp8", "vp9"].includes(picture.codec) && soundIs("opus", "vorbis");
  return false;
}

function isPlainH264(picture: PictureStream): boolean {
  return picture.codec === "h264" && ["yuv420p", "yuvj420p"].includes(picture.pixelFormat);
}

/** Lists what is wrong with a film: the one reason it cannot be used, or what its viewer should know. */
export function problemCodes({
  report,
  table,
  complaints,
  cutOff,
  refusal,
}: FilmFacts): readonly FilmProblemCode[] {
  if (table === null) return [refusal ?? (report.picture === null ? "no-picture" : "unplayable")];
  const endsEarly = complaints.some((line) => /ended prematurely|partial file/i.test(line));
  const otherComplaints = complaints.some((line) => !/ended prematurely|partial file/i.test(line));
  const found: readonly (readonly [FilmProblemCode, boolean])[] = [
    ["cut-off", cutOff || endsEarly],
    ["damaged", otherComplaints],
    ["sound-unreadable", report.sounds.some((sound) => sound.codec === "unknown")],
    ["no-duration", report.durationMicros === null],
  ];
  return found.filter(([, present]) => present).map(([code]) => code);
}
