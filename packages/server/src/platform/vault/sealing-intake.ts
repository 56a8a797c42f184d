import type { ObjectStore, ObjectWriter } from "./object-store.ts";
import {
  chunkBytes,
  endSealBytes,
  headerBytes,
  sealedChunkBytes,
  sealEnd,
  type Sealing,
} from "./sealed-format.ts";
import { sealingWindow, type SealingWindow } from "./sealing-window.ts";

/** The place of a film that comes in. */
export interface Upload {
  readonly store: ObjectStore;
  readonly name: string;
  readonly sealing: Sealing;
  /** The length that was announced; so it is known which chunk is the last. */
  readonly length: number;
  /** Bytes on the disk that films never take. */
  readonly keepFree: number;
}

/** Who looks on while bytes come in. */
export interface Watching {
  /** Asked again and again whether the film may still come in; what it throws ends the request. */
  readonly ask: () => Promise<unknown>;
  /**
   * Gets the plain bytes of each chunk, in order, once it is sealed and safely kept: all of them together are
   * exactly what is acknowledged. The bytes may be looked at only during the call.
   */
  readonly onSealed: (plain: Buffer) => void;
}

/** The bytes of a film on their way from a connection to the store. */
export interface Intake {
  readonly take: (part: Buffer) => Promise<void>;
  /** No more bytes come: keeps what is whole, the whole film if it is, and gives the offset that is kept. */
  readonly end: () => Promise<number>;
  /** Resolves when nothing is on its way to the store any more, whatever became of it. */
  readonly settled: () => Promise<void>;
}

/** While one window of chunks is flushed to the store, the next one is received and sealed. */
export function sealingIntake(
  upload: Upload,
  begin: { readonly offset: number; readonly writer: ObjectWriter; readonly onSealed: Watching["onSealed"] },
): Intake {
  const { writer, onSealed } = begin;
  const { sealing, length } = upload;
  let kept = begin.offset;
  let at = begin.offset;
  let window = sealingWindow(sealing, length);
  let spare: SealingWindow | null = null;
  let flushing: Promise<void> = Promise.resolve();
  window.beginAt(at / chunkBytes);

  const tell = (from: SealingWindow, upTo: number) => {
    for (const plain of from.plainChunks(upTo)) onSealed(plain);
    kept += upTo;
  };
  const keep = async (full: SealingWindow) => {
    await demandRoom(upload, full.sealed().length);
    await writer.write(full.sealed());
    tell(full, keptPlain(await writer.flush()) - kept);
  };
  const change = async () => {
    await flushing;
    const full = window;
    window = spare ?? sealingWindow(sealing, length);
    spare = full;
    at += full.filled();
    window.beginAt(at / chunkBytes);
    flushing = keep(full);
    // Whoever waits for it next gets its fault.
    flushing.catch(() => undefined);
  };
  const finish = async () => {
    window.sealLast();
    await demandRoom(upload, window.sealed().length + endSealBytes);
    await writer.write(window.sealed());
    await writer.write(sealEnd(sealing, length));
    await writer.finish(Buffer.alloc(0));
    tell(window, window.sealedPlainBytes());
  };
  return {
    take: async (part) => {
      if (at + window.filled() + part.length > length)
        throw new RangeError("more bytes came than were announced");
      for (let taken = 0; taken < part.length;) {
        taken += window.take(part.subarray(taken));
        if (window.isFull() && at + window.filled() < length) await change();
      }
    },
    end: async () => {
      await flushing;
      if (at + window.filled() === length) await finish();
      else if (window.sealedPlainBytes() > 0) await keep(window);
      return kept;
    },
    settled: () => flushing.catch(() => undefined),
  };
}

/** Throws when so many bytes more would leave less room than is kept free. */
export async function demandRoom(upload: Upload, bytes: number): Promise<void> {
  const free = await upload.store.freeBytes();
  if (free !== null && free < upload.keepFree + bytes) throw new NoRoom();
}

/** Plain bytes of the whole chunks within so many sealed ones. */
function keptPlain(sealedBytes: number): number {
  return Math.max(0, Math.floor((sealedBytes - headerBytes) / sealedChunkBytes)) * chunkBytes;
}

/** Says what the system itself says on a full disk, while there is still room for everything else. */
class NoRoom extends Error {
  readonly code = "ENOSPC";
  constructor() {
    super("the disk has no room left for films");
    this.name = "NoRoom";
  }
}
