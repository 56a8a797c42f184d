import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";

/** A film as bytes on demand: for example the decrypted reading of the store. `size` is in bytes. */
export interface FilmSource {
  readonly size: number;
  /** Gives the bytes of [start, endExclusive); fails when they cannot be read. */
  read(start: number, endExclusive: number): AsyncIterable<Uint8Array>;
}

type OpenedSource =
  | { readonly ok: true; readonly source: FilmSource; close(): Promise<void> }
  | { readonly ok: false; readonly refusal: "not-found" | "not-a-file" | "unreadable" };

/** Opens a file of this machine as a source; a folder, pipe or device is refused, so that reading always ends. */
export async function fileSource(path: string): Promise<OpenedSource> {
  try {
    // Opening a pipe would wait for its writer, and a device may act on being opened: look first.
    if (!(await stat(path)).isFile()) return { ok: false, refusal: "not-a-file" };
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const found = await file.stat();
    if (!found.isFile()) {
      await file.close();
      return { ok: false, refusal: "not-a-file" };
    }
    const source: FilmSource = {
      size: found.size,
      async *read(start, endExclusive) {
        const step = 256 * 1024;
        for (let at = start; at < endExclusive;) {
          const piece = new Uint8Array(Math.min(step, endExclusive - at));
          const { bytesRead } = await file.read(piece, 0, piece.length, at);
          if (bytesRead === 0) return;
          yield piece.subarray(0, bytesRead);
          at += bytesRead;
        }
      },
    };
    return { ok: true, source, close: () => file.close() };
  } catch (error) {
    return { ok: false, refusal: isMissing(error) ? "not-found" : "unreadable" };
  }
}

/** Gives [start, endExclusive) of a source in one piece; for small ranges only. */
export async function readRange(
  source: FilmSource,
  start: number,
  endExclusive: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.read(start, Math.min(endExclusive, source.size))) pieces.push(piece);
  return Buffer.concat(pieces);
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "ERR_INVALID_ARG_VALUE";
}
