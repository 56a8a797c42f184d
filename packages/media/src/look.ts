import type { FilmProblemCode } from "./film-problem.ts";
import { ticksToMicros, type FrameTable } from "./frame-table.ts";
import { readFrames, readPackets, type FramesResult, type ReadingLimits } from "./frames.ts";
import type { Size } from "./geometry.ts";
import { groupParts, type FilmPart } from "./group-parts.ts";
import { joinSources } from "./join-sources.ts";
import { problemCodes } from "./judge.ts";
import { isCutOff } from "./mp4-boxes.ts";
import { mayListExactly, packetTable } from "./packet-table.ts";
import { isGoodAsIs, playsAsIs, type AsIsFacts } from "./plays-as-is.ts";
import { probe, type PictureStream, type ProbeReport } from "./probe.ts";
import { readSoundZero } from "./sound-zero.ts";
import type { FilmSource } from "./source.ts";

const MOST_PIXELS = 100_000_000;
const LONGEST_MICROS = 6 * 3_600_000_000;
const LONG_MICROS = 20 * 60_000_000;

/** One stretch of film with a container of its own; most films have one. */
export interface FilmSegment {
  readonly source: FilmSource;
  readonly report: ProbeReport;
  readonly table: FrameTable;
  /** Where its first picture lies on the clock of its sound, in microseconds; left out when they have one clock. */
  readonly soundZeroMicros?: number;
}

/** A film as it can be shown: its parts, and the one table of all their pictures in microseconds. */
export interface LookedFilm {
  readonly segments: readonly FilmSegment[];
  readonly startsMicros: readonly number[];
  readonly endMicros: number;
  readonly shown: Size;
  readonly hasSound: boolean;
  /** What the viewer should know; none of it keeps the film from being used. */
  readonly problems: readonly FilmProblemCode[];
  /** A browser shows the original at once and exactly. */
  readonly playsAsIs: boolean;
  /** The original also steps lightly, so that no proxy is needed. */
  readonly isGoodAsIs: boolean;
  /** What a browser's clock shows at time 0 of the table when it plays the original. */
  readonly clockOffsetMicros: number;
  readonly contentType: "video/mp4" | "video/webm";
}

export type LookResult =
  | { readonly ok: true; readonly film: LookedFilm }
  | { readonly ok: false; readonly refusal: FilmProblemCode };

/**
 * Looks at the parts of one film, in their order: what it is and when each picture is shown. It decodes only where the
 * container does not tell that exactly; a film that cannot be used, also one that never ends, is an answer too.
 */
export async function lookAtFilm(parts: readonly FilmSource[], settings: ReadingLimits): Promise<LookResult> {
  const probed = await probeAll(parts, settings);
  if (!probed.ok) return probed;
  const joined = await joinAll(probed.parts, settings);
  if (!joined.ok) return joined;
  const sizes = new Set(joined.parts.map(({ report }) => JSON.stringify(report.picture?.shown)));
  if (sizes.size > 1) return { ok: false, refusal: "parts-differ" };
  const segments: ReadSegment[] = [];
  for (const part of joined.parts) {
    const read = await readSegment(part, settings);
    if (!read.ok) return read;
    segments.push(read);
  }
  const film = assemble(segments);
  if (film === null) return { ok: false, refusal: "no-file" };
  return film.endMicros > LONGEST_MICROS ? { ok: false, refusal: "too-long" } : { ok: true, film };
}

type Refused = Extract<LookResult, { readonly ok: false }>;
type PartsResult = { readonly ok: true; readonly parts: readonly FilmPart[] } | Refused;

async function probeAll(sources: readonly FilmSource[], { signal }: ReadingLimits): Promise<PartsResult> {
  const parts: FilmPart[] = [];
  for (const source of sources) {
    if (source.size === 0) return { ok: false, refusal: "empty-file" };
    const probed = await probe(source, signal);
    if (!probed.ok) return probed;
    const picture = probed.report.picture;
    if (picture === null) return { ok: false, refusal: "no-picture" };
    if (picture.stored.width * picture.stored.height > MOST_PIXELS) return { ok: false, refusal: "too-big" };
    parts.push({ source, report: probed.report });
  }
  return { ok: true, parts };
}

/** A picture or sound that the camera cut at the border of two parts is whole again when their bytes are joined. */
async function joinAll(parts: readonly FilmPart[], limits: ReadingLimits): Promise<PartsResult> {
  const joined: FilmPart[] = [];
  for (const group of groupParts(parts)) {
    const sources = group.map((part) => part.source);
    const again = group.length > 1 ? await probeAll([joinSources(sources)], limits) : null;
    if (again?.ok === false) return again;
    joined.push(...(again?.parts ?? group));
  }
  return { ok: true, parts: joined };
}

interface ReadSegment {
  readonly segment: FilmSegment;
  readonly facts: AsIsFacts;
  readonly problems: readonly FilmProblemCode[];
}

async function readSegment(
  { source, report }: FilmPart,
  settings: ReadingLimits,
): Promise<({ readonly ok: true } & ReadSegment) | Refused> {
  const cutOff = report.container.includes("mp4") && (await isCutOff(source));
  if (report.picture === null) return { ok: false, refusal: "no-picture" };
  const limits = { timeoutMs: timeToLook(source, report), ...settings };
  const read = await readTable({ source, report }, report.picture, { ...limits, decode: cutOff });
  if (!read.ok) return read;
  const { table, packets, complaints } = read;
  const problems = problemCodes({ report, table, complaints, cutOff });
  const zero = await readSoundZero(source, report, packets);
  const clock = zero === null ? {} : { soundZeroMicros: zero };
  const facts = { report, table, packets };
  return { ok: true, segment: { source, report, table, ...clock }, facts, problems };
}

async function readTable(
  { source, report }: FilmPart,
  picture: PictureStream,
  limits: ReadingLimits & { readonly decode: boolean },
): Promise<FramesResult> {
  if (limits.decode || !mayListExactly(report.container, picture)) {
    return await readFrames(source, picture, limits);
  }
  const listed = await readPackets(source, picture, limits);
  if (!listed.ok) return listed;
  const table = listed.complaints.length > 0 ? null : packetTable(report.container, picture, listed.packets);
  return table === null ? await readFrames(source, picture, limits) : { ...listed, table };
}

/** Milliseconds that looking may take: it grows with the film, so that a hostile one ends and a long one is done. */
function timeToLook(source: FilmSource, report: ProbeReport): number {
  const bySize = source.size / 500;
  const byLength = ((report.durationMicros ?? 0) / 1000) * 3;
  return Math.min(4 * 3_600_000, 120_000 + Math.max(bySize, byLength));
}

function assemble(segments: readonly ReadSegment[]): LookedFilm | null {
  const [first, ...others] = segments;
  const picture = first?.facts.report.picture;
  if (first === undefined || picture === null || picture === undefined) return null;
  const { startsMicros, endMicros } = concatenate(segments.map(({ segment }) => segment.table));
  const problems = segments.flatMap((read) => read.problems);
  const whole = others.length === 0 && !problems.some((code) => code === "damaged" || code === "cut-off");
  return {
    segments: segments.map(({ segment }) => segment),
    startsMicros,
    endMicros,
    shown: picture.shown,
    hasSound: segments.some(({ facts }) => hasReadableSound(facts.report)),
    problems: [...new Set([...problems, ...(endMicros > LONG_MICROS ? ["long-film" as const] : [])])],
    playsAsIs: whole && playsAsIs(first.facts),
    isGoodAsIs: whole && isGoodAsIs(first.facts),
    clockOffsetMicros: ticksToMicros(first.segment.table.firstTicks, picture.timeBase),
    contentType: isWebm(first.facts.report) ? "video/webm" : "video/mp4",
  };
}

function hasReadableSound({ sound }: ProbeReport): boolean {
  return sound !== null && sound.codec !== "unknown";
}

/** Matroska is named like WebM, but only these codecs belong in WebM. */
function isWebm({ container, picture }: ProbeReport): boolean {
  return container.includes("webm") && ["vp8", "vp9", "av1"].includes(picture?.codec ?? "");
}

function concatenate(tables: readonly FrameTable[]): Pick<LookedFilm, "startsMicros" | "endMicros"> {
  const startsMicros: number[] = [];
  let endMicros = 0;
  for (const table of tables) {
    for (const start of table.startsMicros) startsMicros.push(endMicros + start);
    endMicros += table.endMicros;
  }
  return { startsMicros, endMicros };
}
