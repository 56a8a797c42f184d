import type { ObjectReader, ObjectStore } from "./object-store.ts";
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
  sealedOffset,
  sealedSize,
  type Sealing,
} from "./sealed-format.ts";

/** A sealed file that has been checked at both ends and can be read from anywhere. */
export interface SealedFile {
  readonly length: number;
  /** Decrypted bytes from `start` up to, not including, `end`. Throws DamagedFile before a wrong byte leaves. */
  readonly read: (start: number, end: number) => AsyncGenerator<Buffer>;
}

/** Opens a sealed file; throws DamagedFile when its header, its end or its size is not what was sealed. */
export async function openSealedFile(
  store: ObjectStore,
  name: string,
  sealing: Sealing,
): Promise<SealedFile> {
  const object = await openObject(store, name);
  try {
    const { size } = object;
    if (size < headerBytes + endSealBytes) throw new DamagedFile("size");
    const [header, end] = await Promise.all([
      object.read(0, headerBytes),
      object.read(size - endSealBytes, endSealBytes),
    ]);
    checkHeader(header, sealing.fileId);
    const length = openEnd(sealing, end);
    if (sealedSize(length) !== size) throw new DamagedFile("size");
    return {
      length,
      read: (start, end) => readRange({ store, name, sealing, length }, start, Math.min(end, length)),
    };
  } finally {
    await object.close();
  }
}

interface Opened {
  readonly store: ObjectStore;
  readonly name: string;
  readonly sealing: Sealing;
  readonly length: number;
}

async function openObject(store: ObjectStore, name: string): Promise<ObjectReader> {
  const object = await store.open(name);
  if (object === null) throw new DamagedFile("missing");
  return object;
}

/** While the chunks of one block are opened and sent, the next block is on its way. */
async function* readRange(file: Opened, start: number, end: number): AsyncGenerator<Buffer> {
  if (start >= end) return;
  const object = await openObject(file.store, file.name);
  try {
    if (object.size !== sealedSize(file.length)) throw new DamagedFile("size");
    const blocks = blocksOf(file.length, start, end);
    let block = blocks.next();
    let coming = block.done === true ? null : fetchBlock(file, object, block.value);
    while (block.done !== true && coming !== null) {
      const bytes = await coming;
      const { first, many } = block.value;
      block = blocks.next();
      coming = block.done === true ? null : fetchBlock(file, object, block.value);
      for (let i = 0; i < many; i++) {
        const plain = openAt(file, bytes, { index: first + i, within: i });
        const from = Math.max(0, start - (first + i) * chunkBytes);
        const to = Math.min(plain.length, end - (first + i) * chunkBytes);
        yield plain.subarray(from, to);
      }
    }
  } finally {
    await object.close();
  }
}

interface Block {
  readonly first: number;
  readonly many: number;
}

// The first block is one chunk, so that the first byte leaves soon; the later ones grow to 1 MiB, for speed.
const largestBlock = 16;

function* blocksOf(length: number, start: number, end: number): Generator<Block, undefined> {
  const behind = Math.min(chunkCount(length), Math.ceil(end / chunkBytes));
  let first = Math.floor(start / chunkBytes);
  for (let wish = 1; first < behind; wish = Math.min(largestBlock, wish * 4)) {
    const many = Math.min(wish, behind - first);
    yield { first, many };
    first += many;
  }
}

function fetchBlock(file: Opened, object: ObjectReader, { first, many }: Block): Promise<Buffer> {
  const at = sealedOffset(first);
  const wanted = Math.min(many * sealedChunkBytes, sealedSize(file.length) - endSealBytes - at);
  const fetched = object.read(at, wanted).then((bytes) => {
    if (bytes.length !== wanted) throw new DamagedFile("cut off");
    return bytes;
  });
  // Whoever waits for the block gets its fault; when nobody waits any more, nobody needs it.
  fetched.catch(() => undefined);
  return fetched;
}

function openAt(file: Opened, bytes: Buffer, chunk: { index: number; within: number }): Buffer {
  const sealed = bytes.subarray(
    chunk.within * sealedChunkBytes,
    Math.min((chunk.within + 1) * sealedChunkBytes, bytes.length),
  );
  const last = chunk.index === chunkCount(file.length) - 1 ? "last" : "more";
  return openChunk(file.sealing, { sealed, index: chunk.index, last });
}
