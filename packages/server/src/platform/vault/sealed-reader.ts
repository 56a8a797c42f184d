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

/**
 * Opens a sealed file; throws DamagedFile when its header, its end or its size is not what was sealed. Who knows at
 * which byte reading will begin says so: its chunk is fetched along.
 */
export async function openSealedFile(
  store: ObjectStore,
  name: string,
  sealing: Sealing,
  firstByte = 0,
): Promise<SealedFile> {
  const object = await openObject(store, name);
  const ahead = fetchAhead(object, firstByte);
  try {
    const length = await readLength(object, sealing);
    const file = { store, name, sealing, length };
    const held = heldFor({ object, ahead });
    return { length, read: (start, end) => readRange(file, held, { start, end: Math.min(end, length) }) };
  } catch (fault) {
    await object.close();
    throw fault;
  }
}

async function readLength(object: ObjectReader, sealing: Sealing): Promise<number> {
  const { size } = object;
  if (size < headerBytes + endSealBytes) throw new DamagedFile("size");
  const [header, end] = await Promise.all([
    object.read(0, headerBytes),
    object.read(size - endSealBytes, endSealBytes),
  ]);
  checkHeader(header, sealing.fileId);
  const length = openEnd(sealing, end);
  if (sealedSize(length) !== size) throw new DamagedFile("size");
  return length;
}

/** One object, and a chunk of it that is on its way. */
interface Held {
  readonly object: ObjectReader;
  readonly ahead: { readonly index: number; readonly bytes: Promise<Buffer> } | null;
}

// A film that was opened is read at once, or not at all (who asks only how long it is).
const unreadMs = 2000;

/** Keeps what was opened for whoever reads first, so that the first byte need not wait for a second opening. */
function heldFor(opened: Held): () => Held | null {
  let held: Held | null = opened;
  const letGo = setTimeout(() => {
    held = null;
    // It was only read from: nothing is lost when it cannot be closed.
    opened.object.close().catch(() => undefined);
  }, unreadMs).unref();
  return () => {
    clearTimeout(letGo);
    const claimed = held;
    held = null;
    return claimed;
  };
}

/** Fetches the chunk that holds this byte, while it is not yet known how long the film is. */
function fetchAhead(object: ObjectReader, firstByte: number): Held["ahead"] {
  const index = Math.floor(firstByte / chunkBytes);
  const at = sealedOffset(index);
  const wanted = Math.min(sealedChunkBytes, object.size - endSealBytes - at);
  return wanted <= 0 ? null : { index, bytes: withoutListeners(object.read(at, wanted)) };
}

/** Whoever waits for it gets its fault; when nobody waits any more, nobody needs it. */
function withoutListeners(bytes: Promise<Buffer>): Promise<Buffer> {
  bytes.catch(() => undefined);
  return bytes;
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
async function* readRange(
  file: Opened,
  held: () => Held | null,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  if (start >= end) return;
  const { object, ahead } = held() ?? { object: await openObject(file.store, file.name), ahead: null };
  try {
    if (object.size !== sealedSize(file.length)) throw new DamagedFile("size");
    const blocks = blocksOf(file.length, start, end);
    const scratchFor = twoScratches();
    let next = blocks.next().value;
    let coming = next && fetchBlock(file, { object, ahead }, next);
    while (next !== undefined && coming !== undefined) {
      const bytes = await coming;
      const { first, many } = next;
      next = blocks.next().value;
      coming = next && fetchBlock(file, { object, ahead: null }, next, scratchFor(next));
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

/** Large blocks arrive in one while those before are opened from the other: fresh memory for each would cost more than opening it. */
function twoScratches(): (block: Block) => Buffer | undefined {
  let [next, other]: (Buffer | undefined)[] = [];
  return ({ many }) => {
    if (many < largestBlock) return undefined;
    [next, other] = [other, next];
    next ??= Buffer.allocUnsafeSlow(largestBlock * sealedChunkBytes);
    return next;
  };
}

function fetchBlock(
  file: Opened,
  { object, ahead }: Held,
  { first, many }: Block,
  scratch?: Buffer,
): Promise<Buffer> {
  const at = sealedOffset(first);
  const wanted = Math.min(many * sealedChunkBytes, sealedSize(file.length) - endSealBytes - at);
  const bytes = ahead?.index === first && many === 1 ? ahead.bytes : object.read(at, wanted, scratch);
  return withoutListeners(
    bytes.then((all) => {
      if (all.length !== wanted) throw new DamagedFile("cut off");
      return all;
    }),
  );
}

function openAt(file: Opened, bytes: Buffer, chunk: { index: number; within: number }): Buffer {
  const sealed = bytes.subarray(
    chunk.within * sealedChunkBytes,
    Math.min((chunk.within + 1) * sealedChunkBytes, bytes.length),
  );
  const last = chunk.index === chunkCount(file.length) - 1 ? "last" : "more";
  return openChunk(file.sealing, { sealed, index: chunk.index, last });
}
