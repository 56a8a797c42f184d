import {
  chunkBytes,
  headerBytes,
  headerOf,
  sealChunkInto,
  sealedChunkBytes,
  type Sealing,
} from "./sealed-format.ts";

/** Plain bytes that are flushed together: 128 chunks, so that a cut costs no more than these 8 MiB. */
export const windowBytes = 128 * chunkBytes;

/** A run of chunks on its way to the store: plain bytes come in, and are sealed as soon as a chunk is whole. */
export interface SealingWindow {
  /** Takes as many bytes as fit; gives how many. */
  readonly take: (part: Uint8Array) => number;
  /** Plain bytes that are here. */
  readonly filled: () => number;
  readonly isFull: () => boolean;
  /** Seals what is left as the last chunk of the film; it may be empty or whole. */
  readonly sealLast: () => void;
  /** The chunks that are sealed, one behind the other; the header stands in front of the first one of the film. */
  readonly sealed: () => Buffer;
  /** Plain bytes of whole sealed chunks. */
  readonly sealedPlainBytes: () => number;
  /** The plain bytes of each sealed chunk, up to so many bytes. They live as long as the window is not begun again. */
  readonly plainChunks: (upTo: number) => Generator<Buffer>;
  /** Makes it ready for the chunks from this one on. */
  readonly beginAt: (firstChunk: number) => void;
}

/** Makes a window for a film of this length. */
export function sealingWindow(sealing: Sealing, lengthBytes: number): SealingWindow {
  const capacity = Math.min(lengthBytes, windowBytes);
  const chunks = Math.max(1, Math.ceil(capacity / chunkBytes));
  const plain = Buffer.allocUnsafeSlow(capacity);
  const sealed = Buffer.allocUnsafeSlow(headerBytes + chunks * sealedChunkBytes);
  let firstChunk = 0;
  let filled = 0;
  let sealedPlain = 0;
  let sealedEnd = 0;
  const sealUpTo = (end: number, last: "last" | "more") => {
    const index = firstChunk + sealedPlain / chunkBytes;
    const chunk = { plain: plain.subarray(sealedPlain, end), index, last };
    sealedEnd += sealChunkInto(sealed.subarray(sealedEnd), sealing, chunk);
    sealedPlain = end;
  };
  // The last chunk of the film is sealed apart, because it says that it is the last.
  const isBeforeLast = (end: number) => firstChunk * chunkBytes + end < lengthBytes;
  return {
    take: (part) => {
      const many = Math.min(part.length, capacity - filled);
      plain.set(part.subarray(0, many), filled);
      filled += many;
      for (let end = sealedPlain + chunkBytes; end <= filled && isBeforeLast(end); end += chunkBytes)
        sealUpTo(end, "more");
      return many;
    },
    filled: () => filled,
    isFull: () => filled === capacity,
    sealLast: () => sealUpTo(filled, "last"),
    sealed: () => sealed.subarray(0, sealedEnd),
    sealedPlainBytes: () => sealedPlain,
    plainChunks: function* (upTo) {
      for (let at = 0; at < upTo; at += chunkBytes)
        yield plain.subarray(at, Math.min(at + chunkBytes, sealedPlain));
    },
    beginAt: (chunk) => {
      firstChunk = chunk;
      filled = 0;
      sealedPlain = 0;
      sealedEnd = chunk === 0 ? headerOf(sealing.fileId).copy(sealed) : 0;
    },
  };
}
