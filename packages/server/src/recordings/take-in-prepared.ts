import { Readable } from "node:stream";
import type { PackedFrameTable } from "@samenkijken/contract/recordings";
import type { Scope } from "../platform/scope.ts";
import { takeIn } from "../platform/vault/sealed-upload.ts";
import type { Vault } from "../platform/vault/vault.ts";
import { createRunningHashes } from "./running-hash.ts";
import { originalOf } from "./film-vault.ts";
import { keepPrepared } from "./keep-prepared.ts";
import { sealWhole } from "./make-files.ts";
import { updateRecording } from "./queries.ts";
import { loadRow } from "./recording-shape.ts";

/** A film that ships prepared, so that it can be shown where there is no ffmpeg (settled 28). */
interface ShippedFilm {
  readonly bytes: Buffer;
  readonly poster: Buffer;
  readonly frames: PackedFrameTable;
  readonly width: number;
  readonly height: number;
  readonly hasSound: boolean;
}

/** Seals a shipped film into the place that `startUpload` made for it. */
export async function takeInPrepared(
  scope: Scope,
  vault: Vault,
  film: ShippedFilm & { readonly recordingId: string },
): Promise<void> {
  const row = await loadRow(scope, film.recordingId);
  const place = await originalOf(scope, vault, row);
  const hashes = createRunningHashes();
  await takeIn(place, 0, Readable.from([film.bytes]), {
    ask: () => Promise.resolve(),
    onSealed: () => undefined,
  });
  hashes.take(row.id, 0, film.bytes);
  await updateRecording(scope, row.id, {
    state: "preparing",
    arrived_at: scope.at,
    confirmed_at: scope.at,
    sha256: hashes.finish(row.id, film.bytes.length),
  });
  const poster = await sealWhole({ vault, recordingId: row.id, original: place.sealing }, film.poster);
  await keepPrepared(scope, row.id, {
    files: [{ kind: "poster", contentType: "image/jpeg", ...poster }],
    frames: film.frames,
    clockOffsetMicros: 0,
    width: film.width,
    height: film.height,
    hasSound: film.hasSound,
    originalType: "video/mp4",
    strip: null,
    peaksPerSecond: null,
    problems: [],
  });
}
