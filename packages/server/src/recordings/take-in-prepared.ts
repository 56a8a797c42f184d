import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FilmStrip, PackedFrameTable } from "@samenkijken/contract/recordings";
import type { Scope } from "../platform/scope.ts";
import { takeIn } from "../platform/vault/sealed-upload.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { originalOf } from "./film-vault.ts";
import { keepPrepared } from "./keep-prepared.ts";
import { sealWhole } from "./make-files.ts";
import { updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** A film that ships prepared, so that it can be shown where there is no ffmpeg (settled 28). */
interface ShippedFilm {
  readonly bytes: Buffer;
  readonly poster: Buffer;
  readonly stripJpeg: Buffer;
  readonly peaks: Buffer;
  readonly frames: PackedFrameTable;
  readonly width: number;
  readonly height: number;
  readonly hasSound: boolean;
  readonly strip: FilmStrip;
  readonly peaksPerSecond: number;
  /** When the story has it that the film came in. */
  readonly arrivedAt: Date;
}

/** Seals a shipped film into the place that `startUpload` made for it. */
export async function takeInPrepared(
  scope: Scope,
  vault: Vault,
  film: ShippedFilm & { readonly recordingId: string },
): Promise<void> {
  const row = await loadRow(scope, film.recordingId);
  const place = await originalOf(scope, vault, row);
  const sealed = createHash("sha256");
  await takeIn(place, 0, Readable.from([film.bytes]), {
    ask: () => Promise.resolve(),
    onSealed: (bytes) => void sealed.update(bytes),
  });
  const sent = createHash("sha256").update(film.bytes).digest("hex");
  const sha256 = sealed.digest("hex");
  await updateRecording(scope, row.id, {
    state: "preparing",
    arrived_at: film.arrivedAt,
    confirmed_at: sha256 === sent ? film.arrivedAt : null,
    sha256,
    sent_sha256: sent,
  });
  const making = { vault, recordingId: row.id, original: place.sealing };
  await keepPrepared(scope, row.id, {
    files: [
      { kind: "poster", contentType: "image/jpeg", ...(await sealWhole(making, film.poster)) },
      { kind: "strip", contentType: "image/jpeg", ...(await sealWhole(making, film.stripJpeg)) },
      { kind: "peaks", contentType: "application/octet-stream", ...(await sealWhole(making, film.peaks)) },
    ],
    frames: film.frames,
    clockOffsetMicros: 0,
    width: film.width,
    height: film.height,
    hasSound: film.hasSound,
    originalType: "video/mp4",
    strip: film.strip,
    peaksPerSecond: film.peaksPerSecond,
    problems: [],
  });
}
