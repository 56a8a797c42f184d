import type { ObjectStore } from "./object-store.ts";
import {
  checkHeader,
  chunkBytes,
  chunkCount,
  DamagedFile,
  endSealBytes,
  headerBytes,
  openChunk,
  openEnd,
  sealedChunkBytes,
  sealedSize,
  type Sealing,
} from "./sealed-format.ts";

/** A sealed file that has been checked at both ends and can be read from anywhere. */
export interface SealedFile {
  readonly length: number;
  /** Decrypted bytes from `start` up to, not including, `end`. Throws DamagedFile before a wrong byte leaves. */
  readonly read: (start: number, end: number) => AsyncGenerator<Buffer>;
}

// Sixteen chunks (1 MiB) a disk read: large enough for speed, small enough to stop soon.
const chunksPerRead = 16;

/** Opens a sealed file; throws DamagedFile when its header, its end or its size is not what was sealed. */
export async function openSealedFile(
  store: ObjectStore,
  name: string,
  sealing: Sealing,
): Promise<SealedFile> {
  const size = await store.size(name);
  if (size === null || size < headerBytes + endSealBytes) throw new DamagedFile("missing");
  checkHeader(await store.read(name, 0, headerBytes), sealing.fileId);
  const length = openEnd(sealing, await store.read(name, size - endSealBytes, endSealBytes));
  if (sealedSize(length) !== size) throw new DamagedFile("size");
  return {
    length,
    read: (start, end) => readRange({ store, name, sealing, length }, start, Math.min(end, length)),
  };
}

async function* readRange(
  file: { store: ObjectStore; name: string; sealing: Sealing; length: number },
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  const count = chunkCount(file.length);
  let index = Math.floor(start / chunkBytes);
  while (index * chunkBytes < end) {
    const many = Math.min(chunksPerRead, count - index, Math.ceil(end / chunkBytes) - index);
    const wanted = Math.min(
      many * sealedChunkBytes,
      sealedSize(file.length) - endSealBytes - headerBytes - index * sealedChunkBytes,
    );
    const bytes = await file.store.read(file.name, headerBytes + index * sealedChunkBytes, wanted);
    if (bytes.length !== wanted) throw new DamagedFile("cut off");
    for (let i = 0; i < many; i++, index++) {
      const sealed = bytes.subarray(i * sealedChunkBytes, Math.min((i + 1) * sealedChunkBytes, bytes.length));
      const plain = openChunk(file.sealing, { sealed, index, last: index === count - 1 ? "last" : "more" });
      const from = Math.max(0, start - index * chunkBytes);
      const to = Math.min(plain.length, end - index * chunkBytes);
      if (to > from) yield plain.subarray(from, to);
    }
  }
}
