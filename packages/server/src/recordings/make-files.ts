import type { FilmStrip, PackedFrameTable } from "@samenkijken/contract/recordings";
import { toMicros } from "@samenkijken/annotation/time/micros";
import type { FilmProblemCode } from "@samenkijken/media/film-problem";
import type { LookedFilm } from "@samenkijken/media/look";
import { prepareFilm } from "@samenkijken/media/prepare";
import type { Sealing } from "../platform/vault/sealed-format.ts";
import { createSealedWriter } from "../platform/vault/sealed-writer.ts";
import { objectName, type Vault } from "../platform/vault/vault.ts";
import { packedFrames } from "./look-at-upload.ts";
import type { FileKind } from "./queries.ts";

/** A sealed file that was made of a film. */
export interface MadeFile {
  readonly kind: FileKind;
  readonly id: string;
  readonly length: number;
  readonly contentType: string;
}

/** A film that can be looked at closely: what was made of it, and what is known of it. */
export interface MadeFilm {
  readonly files: readonly MadeFile[];
  readonly frames: PackedFrameTable;
  readonly clockOffsetMicros: number;
  readonly width: number;
  readonly height: number;
  readonly hasSound: boolean;
  readonly originalType: string;
  readonly strip: FilmStrip | null;
  readonly peaksPerSecond: number | null;
  readonly problems: readonly FilmProblemCode[];
}

interface Place {
  readonly vault: Vault;
  readonly recordingId: string;
  readonly original: Sealing;
}

interface Making extends Place {
  readonly look: LookedFilm;
  readonly signal: AbortSignal;
  readonly onProgress: (part: number) => void;
}

/** Makes and seals the proxy, the poster, the strip and the sound of a film that was looked at (settled 5). */
export async function makeFiles(
  making: Making,
): Promise<
  { readonly ok: true; readonly film: MadeFilm } | { readonly ok: false; readonly refusal: FilmProblemCode }
> {
  const { look, vault, recordingId, original } = making;
  const id = crypto.randomUUID();
  const sealing = { key: original.key, fileId: id };
  const writer = look.isGoodAsIs
    ? null
    : createSealedWriter(vault.store, objectName(recordingId, id), sealing);
  const made = await prepareFilm(look, {
    write: writer?.write ?? writeNothing,
    proxy: look.isGoodAsIs ? "not-needed" : "make",
    onProgress: making.onProgress,
    signal: making.signal,
  }).catch(async (fault: unknown) => {
    await writer?.abandon();
    throw fault;
  });
  if (!made.ok) {
    await writer?.abandon();
    return made;
  }
  const { strip, peaks } = made;
  const proxy = writer === null ? [] : [fileOf("proxy", "video/mp4", { id, length: await writer.finish() })];
  const jpegs = [
    fileOf("poster", "image/jpeg", await sealWhole(making, made.poster)),
    fileOf("strip", "image/jpeg", await sealWhole(making, strip.jpeg)),
  ];
  const sound =
    peaks === null
      ? []
      : [fileOf("peaks", "application/octet-stream", await sealWhole(making, peaks.values))];
  const film = {
    files: [...proxy, ...jpegs, ...sound],
    frames: packedFrames(made.startsMicros, look.endMicros),
    clockOffsetMicros: made.clockOffsetMicros,
    ...look.shown,
    hasSound: look.hasSound,
    originalType: look.contentType,
    strip: {
      columns: strip.columns,
      tileWidth: strip.tileWidth,
      tileHeight: strip.tileHeight,
      moments: strip.momentsMicros.map(toMicros),
    },
    peaksPerSecond: peaks?.perSecond ?? null,
    problems: [...new Set([...look.problems, ...made.problems])],
  };
  return { ok: true, film };
}

/** Where a film needs no proxy, nothing is written. */
function writeNothing(): Promise<void> {
  return Promise.reject(new Error("no proxy was asked for"));
}

function fileOf(
  kind: FileKind,
  contentType: string,
  { id, length }: { readonly id: string; readonly length: number },
): MadeFile {
  return { kind, contentType, id, length };
}

/** Seals a small file of a film, such as its poster, under the key of the film. */
export async function sealWhole(
  { vault, recordingId, original }: Place,
  bytes: Uint8Array,
): Promise<{ id: string; length: number }> {
  const id = crypto.randomUUID();
  const sealing = { key: original.key, fileId: id };
  const writer = createSealedWriter(vault.store, objectName(recordingId, id), sealing);
  await writer.write(0, bytes);
  return { id, length: await writer.finish() };
}
