import type { ObjectStore } from "./object-store.ts";
import {
  chunkBytes,
  headerBytes,
  headerOf,
  sealChunk,
  sealedChunkBytes,
  sealEnd,
  type Sealing,
} from "./sealed-format.ts";

/** Takes in bytes of a derived film in order, but for its beginning, and seals them. */
export interface SealedWriter {
  /** Writes at a position: at the end of what was written, or again within the first chunk, which is held back. */
  readonly write: (position: number, bytes: Uint8Array) => Promise<void>;
  /** Seals what is left and gives the length. */
  readonly finish: () => Promise<number>;
}

/**
 * Seals a file chunk by chunk. The first chunk stays in memory until the end, because the sizes at the
 * beginning of a film are known only then; each chunk is therefore sealed exactly once.
 */
export async function createSealedWriter(
  store: ObjectStore,
  name: string,
  sealing: Sealing,
): Promise<SealedWriter> {
  const first = Buffer.alloc(chunkBytes);
  let tail = Buffer.alloc(0);
  let tailStart = chunkBytes;
  let length = 0;
  const writeChunk = (index: number, plain: Buffer, last: "last" | "more") =>
    store.write(name, headerBytes + index * sealedChunkBytes, sealChunk(sealing, { plain, index, last }));
  await store.write(name, 0, headerOf(sealing.fileId));
  return {
    write: async (position, bytes) => {
      if (position !== length && position + bytes.length > Math.min(length, chunkBytes))
        throw new RangeError("a sealed file is written in order, but for its first chunk");
      const intoFirst = Math.max(0, Math.min(bytes.length, chunkBytes - position));
      if (intoFirst > 0) first.set(bytes.subarray(0, intoFirst), position);
      length = Math.max(length, position + bytes.length);
      if (intoFirst === bytes.length) return;
      tail = Buffer.concat([tail, bytes.subarray(intoFirst)]);
      // One chunk always stays back: only at the end is it known which one is the last.
      while (tail.length > chunkBytes) {
        await writeChunk(tailStart / chunkBytes, tail.subarray(0, chunkBytes), "more");
        tail = tail.subarray(chunkBytes);
        tailStart += chunkBytes;
      }
    },
    finish: async () => {
      if (tail.length > 0) await writeChunk(tailStart / chunkBytes, tail, "last");
      await writeChunk(
        0,
        first.subarray(0, Math.min(length, chunkBytes)),
        length > chunkBytes ? "more" : "last",
      );
      const chunks = Math.max(1, Math.ceil(length / chunkBytes));
      const end = headerBytes + length + chunks * (sealedChunkBytes - chunkBytes);
      await store.write(name, end, sealEnd(sealing, length));
      await store.flush(name);
      return length;
    },
  };
}
