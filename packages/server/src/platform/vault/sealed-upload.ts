import type { Readable } from "node:stream";
import type { ObjectStore } from "./object-store.ts";
import {
  chunkBytes,
  chunkCount,
  DamagedFile,
  headerBytes,
  headerOf,
  openChunk,
  sealChunk,
  sealedChunkBytes,
  sealedSize,
  sealEnd,
  type Sealing,
} from "./sealed-format.ts";

interface Upload {
  readonly store: ObjectStore;
  readonly name: string;
  readonly sealing: Sealing;
  /** The length that was announced; so it is known which chunk is the last. */
  readonly length: number;
}

// Chunks are flushed together, at most this many bytes at a time, so that a cut costs no more than one part.
const flushEachBytes = 8 * 1024 * 1024;
// A long request asks again this often whether the film may still come in.
const askEachMs = 700;

/**
 * How many bytes of an upload are safely here: whole chunks only. A chunk that was torn by a crash does not
 * open and is sent again.
 */
export async function receivedBytes(upload: Upload): Promise<number> {
  const size = await upload.store.size(upload.name);
  if (size === null) return 0;
  if (size === sealedSize(upload.length)) return upload.length;
  const whole = Math.min(
    Math.max(0, Math.floor((size - headerBytes) / sealedChunkBytes)),
    chunkCount(upload.length) - 1,
  );
  for (let count = whole; count > 0; count--) {
    const index = count - 1;
    const sealed = await upload.store.read(
      upload.name,
      headerBytes + index * sealedChunkBytes,
      sealedChunkBytes,
    );
    try {
      openChunk(upload.sealing, { sealed, index, last: "more" });
      return count * chunkBytes;
    } catch (fault) {
      if (!(fault instanceof DamagedFile)) throw fault;
    }
  }
  return 0;
}

/**
 * Takes in bytes from `offset` (a whole chunk), sealing each chunk before it reaches the disk. Gives the new
 * offset, flushed; throws what `demandConsent` throws, keeping what was acknowledged before. What does not fill a chunk is not acknowledged, but for the very last one.
 */
export async function takeIn(
  upload: Upload,
  offset: number,
  stream: Readable,
  demandConsent: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number> {
  const { store, name, sealing, length } = upload;
  if (offset % chunkBytes !== 0) throw new RangeError("an upload goes on at a whole chunk");
  await openPlace(upload, offset);
  let at = offset;
  let flushedAt = offset;
  let askedAt = performance.now();
  let rest = Buffer.alloc(0);
  const put = async (plain: Buffer) => {
    const index = at / chunkBytes;
    const last = at + plain.length === length ? "last" : "more";
    await store.write(
      name,
      headerBytes + index * sealedChunkBytes,
      sealChunk(sealing, { plain, index, last }),
    );
    at += plain.length;
  };
  try {
    for await (const part of stream) {
      rest = Buffer.concat([rest, part as Buffer]);
      const whole = Math.min(Math.floor(rest.length / chunkBytes), Math.floor((length - at) / chunkBytes));
      for (let chunk = 0; chunk < whole; chunk++)
        await put(rest.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes));
      rest = rest.subarray(whole * chunkBytes);
      if (performance.now() - askedAt > askEachMs) {
        await demandConsent();
        askedAt = performance.now();
      }
      if (at - flushedAt >= flushEachBytes) {
        await store.flush(name);
        flushedAt = at;
      }
    }
  } catch (fault) {
    // A cut connection is no fault of ours: what is whole stays, the rest is sent again.
    if (!isCut(fault)) throw fault;
  }
  if (at < length && at + rest.length === length) await put(rest);
  if (at === length)
    await store.write(name, sealedSize(length) - sealEnd(sealing, length).length, sealEnd(sealing, length));
  await store.flush(name);
  return at;
}

function isCut(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    (fault.name === "AbortError" ||
      fault.message === "aborted" ||
      ("code" in fault && (fault.code === "ECONNRESET" || fault.code === "ERR_STREAM_PREMATURE_CLOSE")))
  );
}

/** Begins the file, or cuts off what lies behind the last whole chunk. */
async function openPlace({ store, name, sealing }: Upload, offset: number): Promise<void> {
  if (offset === 0) await store.write(name, 0, headerOf(sealing.fileId));
  else await store.cut(name, headerBytes + (offset / chunkBytes) * sealedChunkBytes);
}
