import type { ObjectStore, ObjectWriter } from "./object-store.ts";
import { chunkBytes, headerOf, sealChunk, sealedOffset, sealEnd, type Sealing } from "./sealed-format.ts";

/** Takes in bytes of a derived film in order, but for its beginning, and seals them. */
export interface SealedWriter {
  /** Writes at a position: at the end of what was written, or again within the first chunk, which is held back. */
  readonly write: (position: number, bytes: Uint8Array) => Promise<void>;
  /** Seals what is left, makes the file readable, and gives its length. */
  readonly finish: () => Promise<number>;
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}

/**
 * Seals a file chunk by chunk. The first chunk stays in memory until the end, because the sizes at the
 * beginning of a film are known only then; each chunk is therefore sealed exactly once.
 */
export function createSealedWriter(store: ObjectStore, name: string, sealing: Sealing): SealedWriter {
  const first = Buffer.alloc(chunkBytes);
  const next = Buffer.alloc(chunkBytes);
  let nextFilled = 0;
  let nextIndex = 1;
  let length = 0;
  let writer: ObjectWriter | null = null;

  const writeNext = async (last: "last" | "more") => {
    // Only now is it known that there is more than one chunk.
    writer ??= await store.begin(name, sealedOffset(1));
    await writer.write(sealChunk(sealing, { plain: next.subarray(0, nextFilled), index: nextIndex, last }));
    nextFilled = 0;
    nextIndex += 1;
  };
  const beginning = () => {
    const last = length > chunkBytes ? "more" : "last";
    const plain = first.subarray(0, Math.min(length, chunkBytes));
    return Buffer.concat([headerOf(sealing.fileId), sealChunk(sealing, { plain, index: 0, last })]);
  };
  return {
    write: async (position, bytes) => {
      if (position !== length && position + bytes.length > Math.min(length, chunkBytes))
        throw new RangeError("a sealed file is written in order, but for its first chunk");
      const intoFirst = Math.max(0, Math.min(bytes.length, chunkBytes - position));
      if (intoFirst > 0) first.set(bytes.subarray(0, intoFirst), position);
      length = Math.max(length, position + bytes.length);
      for (let at = intoFirst; at < bytes.length;) {
        // A full chunk stays back until more comes: only at the end is it known which one is the last.
        if (nextFilled === chunkBytes) await writeNext("more");
        const part = bytes.subarray(at, at + chunkBytes - nextFilled);
        next.set(part, nextFilled);
        nextFilled += part.length;
        at += part.length;
      }
    },
    finish: async () => {
      if (nextFilled > 0) await writeNext("last");
      const held = beginning();
      if (writer === null) {
        writer = await store.begin(name, 0);
        await writer.write(Buffer.concat([held, sealEnd(sealing, length)]));
        await writer.finish(Buffer.alloc(0));
      } else {
        await writer.write(sealEnd(sealing, length));
        await writer.finish(held);
      }
      return length;
    },
    abandon: async () => {
      await writer?.close();
      await store.remove(name);
    },
  };
}
