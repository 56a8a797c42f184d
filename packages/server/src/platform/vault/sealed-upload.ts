import type { Readable } from "node:stream";
import {
  chunkBytes,
  chunkCount,
  DamagedFile,
  headerBytes,
  headerOf,
  openChunk,
  sealedChunkBytes,
  sealedOffset,
  sealedSize,
  type Sealing,
} from "./sealed-format.ts";
import { demandRoom, sealingIntake, type Intake, type Upload, type Watching } from "./sealing-intake.ts";
import { windowBytes } from "./sealing-window.ts";

const askEachMs = 700;

/**
 * How many bytes of an upload are safely here: whole chunks only. What a crash can have torn is opened, chunk by
 * chunk from its start, and counts up to the first that does not open.
 */
export async function receivedBytes(upload: Omit<Upload, "keepFree">): Promise<number> {
  const { store, name, sealing, length } = upload;
  if ((await store.size(name)) === sealedSize(length)) return length;
  // The last chunk is always sent again: it comes together with the seal over the length.
  const kept = await store.kept(name, sealedOffset(chunkCount(length) - 1));
  if (kept === null) return 0;
  const whole = wholeChunks(kept.bytes);
  const first = Math.min(wholeChunks(kept.proven), whole);
  if (first === whole) return whole * chunkBytes;
  // The header is read with the first chunk.
  const start = first === 0 ? 0 : sealedOffset(first);
  const bytes = await kept.read(start, sealedOffset(whole) - start);
  if (first === 0 && !bytes.subarray(0, headerBytes).equals(headerOf(sealing.fileId))) return 0;
  for (let index = first; index < whole; index++) {
    const at = sealedOffset(index) - start;
    const sealed = bytes.subarray(at, at + sealedChunkBytes);
    if (!opens(sealing, sealed, index)) return index * chunkBytes;
  }
  return whole * chunkBytes;
}

function wholeChunks(sealedBytes: number): number {
  return Math.max(0, Math.floor((sealedBytes - headerBytes) / sealedChunkBytes));
}

function opens(sealing: Sealing, sealed: Buffer, index: number): boolean {
  try {
    openChunk(sealing, { sealed, index, last: "more" });
    return true;
  } catch (fault) {
    if (fault instanceof DamagedFile) return false;
    throw fault;
  }
}

/**
 * Takes in bytes from `offset`, sealing each chunk before it leaves this program. Gives the new offset, up to which
 * all is safely kept: what does not fill a chunk is not acknowledged, but for the end of the film. Throws what `ask`
 * throws, and a fault with code ENOSPC when there is no room; what was acknowledged before stays.
 */
export async function takeIn(
  upload: Upload,
  offset: number,
  stream: Readable,
  watching: Watching,
): Promise<number> {
  const { store, name, length } = upload;
  if ((await store.size(name)) === sealedSize(length)) return length;
  if (offset % chunkBytes !== 0) throw new RangeError("an upload goes on at a whole chunk");
  // Before a sender spends its bytes.
  await demandRoom(upload, Math.min(windowBytes, length - offset));
  const writer =
    offset === 0 ? await store.begin(name, 0) : await store.goOn(name, sealedOffset(offset / chunkBytes));
  const intake = sealingIntake(upload, { offset, writer, onSealed: watching.onSealed });
  try {
    await receive(stream, intake, watching.ask);
    return await intake.end();
  } finally {
    await intake.settled();
    await writer.close();
  }
}

async function receive(stream: Readable, intake: Intake, ask: Watching["ask"]): Promise<void> {
  let askedAt = performance.now();
  try {
    for await (const part of stream) {
      await intake.take(part as Buffer);
      if (performance.now() - askedAt > askEachMs) {
        await ask();
        askedAt = performance.now();
      }
    }
  } catch (fault) {
    // A cut connection is no fault of ours: what is whole stays, the rest is sent again.
    if (!isCut(fault)) throw fault;
  }
}

function isCut(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    (fault.name === "AbortError" ||
      fault.message === "aborted" ||
      ("code" in fault && (fault.code === "ECONNRESET" || fault.code === "ERR_STREAM_PREMATURE_CLOSE")))
  );
}
