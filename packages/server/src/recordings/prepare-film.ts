import { createFrameTable, packFrameTable } from "@samenkijken/annotation/time/frame-table";
import { toMicros } from "@samenkijken/annotation/time/micros";
import { filmProblems, type FilmProblemCode } from "@samenkijken/media/film-problem";
import { readFrames } from "@samenkijken/media/frames";
import { needsProxy } from "@samenkijken/media/needs-proxy";
import { takePicture } from "@samenkijken/media/picture";
import { prepareProxy } from "@samenkijken/media/prepare";
import { probe } from "@samenkijken/media/probe";
import type { FilmSource } from "@samenkijken/media/source";
import type { Sealing } from "../platform/vault/sealed-format.ts";
import { openSealedFile } from "../platform/vault/sealed-reader.ts";
import { createSealedWriter } from "../platform/vault/sealed-writer.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";

/** A film that can be used, with the sealed files that were made for it; or why it cannot. */
export type PreparedFilm =
  | {
      readonly ok: true;
      readonly frames: ReturnType<typeof packFrameTable>;
      readonly clockOffsetMicros: number;
      readonly durationMicros: number;
      readonly width: number;
      readonly height: number;
      readonly hasSound: boolean;
      readonly originalType: string;
      readonly proxy: { readonly id: string; readonly length: number } | null;
      readonly poster: { readonly id: string; readonly length: number };
    }
  | { readonly ok: false; readonly problems: readonly FilmProblemCode[] };

interface Wish {
  readonly vault: Vault;
  readonly recordingId: string;
  readonly original: Sealing;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

/** Makes a sealed film ready to be looked at: its frame table, a poster, and a proxy where a browser needs one (settled 5). */
export async function prepareFilm(wish: Wish): Promise<PreparedFilm> {
  const { vault, recordingId, original, signal } = wish;
  const sealed = await openSealedFile(vault.store, objectName(recordingId, original.fileId), original);
  const source: FilmSource = { size: sealed.length, read: (start, end) => sealed.read(start, end) };
  const probed = await probe(source, signal);
  if (!probed.ok) return { ok: false, problems: [probed.refusal] };
  const { report } = probed;
  const { picture } = report;
  if (picture === null) return { ok: false, problems: ["no-picture"] };
  const frames = await readFrames(source, picture, { signal });
  if (!frames.ok) return { ok: false, problems: [frames.refusal] };
  const posterAt = Math.floor(frames.table.endMicros / 10);
  const poster = await takePicture(source, {
    picture,
    table: frames.table,
    atMicros: posterAt,
    maxEdge: 960,
  });
  if (!poster.ok) return { ok: false, problems: [poster.refusal] };
  const made = needsProxy(report, frames.table)
    ? await makeProxy(wish, source, { report, table: frames.table })
    : { ok: true as const, proxy: null, table: frames.table, clockOffsetMicros: 0 };
  if (!made.ok) return { ok: false, problems: [made.refusal] };
  return {
    ok: true,
    frames: pack(made.table),
    clockOffsetMicros: made.clockOffsetMicros,
    durationMicros: made.table.endMicros,
    width: picture.shown.width,
    height: picture.shown.height,
    hasSound: report.sound !== null,
    originalType: report.container.includes("webm") ? "video/webm" : "video/mp4",
    proxy: made.proxy,
    poster: await sealWhole(wish, poster.jpeg),
  };
}

async function makeProxy(wish: Wish, source: FilmSource, film: Parameters<typeof prepareProxy>[1]) {
  const id = crypto.randomUUID();
  const { vault, recordingId, original } = wish;
  const writer = await createSealedWriter(vault.store, objectName(recordingId, id), {
    key: original.key,
    fileId: id,
  });
  const result = await prepareProxy(source, film, {
    write: writer.write,
    onProgress: wish.onProgress,
    signal: wish.signal,
  });
  if (!result.ok) {
    await vault.store.remove(objectName(recordingId, id));
    return result;
  }
  const { frameTable: table, clockOffsetMicros } = result;
  return { ok: true as const, proxy: { id, length: await writer.finish() }, table, clockOffsetMicros };
}

/** Seals a small file of a film, such as its poster, under the key of the film. */
export async function sealWhole(
  wish: Pick<Wish, "vault" | "recordingId" | "original">,
  bytes: Uint8Array,
): Promise<{ id: string; length: number }> {
  const id = crypto.randomUUID();
  const sealing = { key: wish.original.key, fileId: id };
  const writer = await createSealedWriter(wish.vault.store, objectName(wish.recordingId, id), sealing);
  await writer.write(0, bytes);
  return { id, length: await writer.finish() };
}

function pack(table: { readonly startsMicros: readonly number[]; readonly endMicros: number }) {
  const made = createFrameTable(table.startsMicros.map(toMicros), toMicros(table.endMicros));
  if (!made.ok) throw new Error(`a frame table is not right: ${made.refusal}`);
  return packFrameTable(made.value);
}

/** The words of a film's problems, in both languages, as they are kept with the film. */
export function problemWords(codes: readonly FilmProblemCode[]) {
  return codes.map((code) => ({ code, ...filmProblems[code] }));
}
