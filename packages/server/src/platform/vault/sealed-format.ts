import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";

/**
 * How a film lies on disk: see docs/film-format.md (settled 14). A header, sealed chunks of 64 KiB, and a
 * seal over the total length. Each chunk has a random nonce of its own; what it is (version, file, index,
 * last or not) is authenticated with it, so that a swapped, repeated or missing chunk does not open.
 */
export const chunkBytes = 65_536;
const nonceBytes = 12;
const tagBytes = 16;
export const headerBytes = 32;
export const sealedChunkBytes = nonceBytes + chunkBytes + tagBytes;
export const endSealBytes = nonceBytes + 8 + tagBytes;
const magic = Buffer.from("SKF1", "ascii");
const endIndex = 0xff_ff_ff_ff_ff_ff_ff_ffn;

/** A file that was changed or damaged since it was sealed: nothing of it can be trusted. */
export class DamagedFile extends Error {
  /** Where: `header`, `chunk 3`, `end`, `size`, `cut off` or `missing`. */
  readonly what: string;
  constructor(what: string) {
    super(`sealed file is damaged: ${what}`);
    this.name = "DamagedFile";
    this.what = what;
  }
}

/** Which file, under which key. */
export interface Sealing {
  readonly key: Buffer;
  /** A uuid; authenticated with every chunk. */
  readonly fileId: string;
}

/** The header: magic, the file's id, the chunk size; authenticated through every chunk. */
export function headerOf(fileId: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  magic.copy(header, 0);
  idBytes(fileId).copy(header, 4);
  header.writeUInt32BE(chunkBytes, 20);
  return header;
}

/** Throws when a file does not begin with the header of this very file. */
export function checkHeader(header: Buffer, fileId: string): void {
  if (!header.equals(headerOf(fileId))) throw new DamagedFile("header");
}

/** One chunk before it is sealed. */
interface PlainChunk {
  readonly plain: Uint8Array;
  readonly index: number;
  readonly last: "last" | "more";
}

/** Seals one chunk of at most 64 KiB. Every call draws a fresh nonce, so no chunk is ever sealed twice under one. */
export function sealChunk(sealing: Sealing, chunk: PlainChunk): Buffer {
  const sealed = Buffer.allocUnsafeSlow(nonceBytes + chunk.plain.length + tagBytes);
  sealChunkInto(sealed, sealing, chunk);
  return sealed;
}

/** Seals one chunk at the beginning of a buffer; gives how many bytes it takes there. */
export function sealChunkInto(target: Buffer, sealing: Sealing, chunk: PlainChunk): number {
  const data = associated(sealing.fileId, BigInt(chunk.index), chunk.last === "last" ? 1 : 0);
  return seal(target, sealing, { plain: chunk.plain, data });
}

/** Opens one chunk, or throws DamagedFile. */
export function openChunk(
  sealing: Sealing,
  chunk: { sealed: Buffer; index: number; last: "last" | "more" },
): Buffer {
  const data = associated(sealing.fileId, BigInt(chunk.index), chunk.last === "last" ? 1 : 0);
  return open(sealing, chunk.sealed, { data, what: `chunk ${chunk.index}` });
}

/** The seal at the end: the total length in bytes. */
export function sealEnd(sealing: Sealing, lengthBytes: number): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(lengthBytes));
  const sealed = Buffer.alloc(endSealBytes);
  seal(sealed, sealing, { plain: length, data: associated(sealing.fileId, endIndex, 2) });
  return sealed;
}

/** Reads the total length out of the seal at the end, or throws DamagedFile. */
export function openEnd(sealing: Sealing, sealed: Buffer): number {
  const length = open(sealing, sealed, { data: associated(sealing.fileId, endIndex, 2), what: "end" });
  return Number(length.readBigUInt64BE());
}

/** Number of chunks of a film of this length; an empty file has one empty chunk. */
export function chunkCount(lengthBytes: number): number {
  return Math.max(1, Math.ceil(lengthBytes / chunkBytes));
}

/** Where a chunk begins in a sealed file. */
export function sealedOffset(index: number): number {
  return headerBytes + index * sealedChunkBytes;
}

/** Size of a sealed file of this length. */
export function sealedSize(lengthBytes: number): number {
  return headerBytes + lengthBytes + chunkCount(lengthBytes) * (nonceBytes + tagBytes) + endSealBytes;
}

function seal(target: Buffer, sealing: Sealing, what: { plain: Uint8Array; data: Buffer }): number {
  const nonce = randomFillSync(target.subarray(0, nonceBytes));
  const cipher = createCipheriv("aes-256-gcm", sealing.key, nonce);
  cipher.setAAD(what.data);
  let end = nonceBytes;
  end += cipher.update(what.plain).copy(target, end);
  cipher.final();
  return end + cipher.getAuthTag().copy(target, end);
}

function open(sealing: Sealing, sealed: Buffer, about: { data: Buffer; what: string }): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new DamagedFile(about.what);
  const decipher = createDecipheriv("aes-256-gcm", sealing.key, sealed.subarray(0, nonceBytes));
  decipher.setAAD(about.data);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes));
  try {
    decipher.final();
  } catch {
    throw new DamagedFile(about.what);
  }
  return plain;
}

function associated(fileId: string, index: bigint, flag: 0 | 1 | 2): Buffer {
  const data = Buffer.alloc(29);
  magic.copy(data, 0);
  idBytes(fileId).copy(data, 4);
  data.writeBigUInt64BE(index, 20);
  data.writeUInt8(flag, 28);
  return data;
}

function idBytes(fileId: string): Buffer {
  const bytes = Buffer.from(fileId.replaceAll("-", ""), "hex");
  if (bytes.length !== 16) throw new RangeError("a file id is a uuid");
  return bytes;
}
