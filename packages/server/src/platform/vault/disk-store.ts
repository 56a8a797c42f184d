import fs from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from "node:fs/promises";
import path from "node:path";
import {
  demandObjectName,
  demandRecordingId,
  fileIdsAmong,
  notKept,
  oneWriterEach,
  takenOver,
  unflushedBytes,
  type KeptBytes,
  type ObjectReader,
  type ObjectStore,
  type ObjectWriter,
} from "./object-store.ts";

// An unfinished object lies beside its place; one with room at its beginning can never be gone on with.
const coming = ".coming";
const making = ".making";

/** Keeps sealed bytes in a folder on disk. */
export function diskStore(folder: string): ObjectStore {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = (name: string) => path.join(folder, demandObjectName(name));
  const writers = oneWriterEach();
  return {
    size: async (name) => (await stat(place(name)).catch(ignoreMissing))?.size ?? null,
    open: async (name) => {
      const at = place(name);
      // Both at once: a finished file changes no more, and the first byte of a film waits for this.
      const [file, found] = await Promise.all([
        open(at, "r").catch(ignoreMissing),
        stat(at).catch(ignoreMissing),
      ]);
      if (file !== undefined && found !== undefined) return readerOf(file, found.size);
      await file?.close();
      return null;
    },
    kept: async (name, atMost) => keptIn(`${place(name)}${coming}`, atMost),
    begin: (name, room) =>
      writers.next(demandObjectName(name), async () => {
        const target = place(name);
        await makeFolder(folder, path.dirname(target));
        for (const suffix of [coming, making]) await rm(`${target}${suffix}`, { force: true });
        const unfinished = `${target}${room === 0 ? coming : making}`;
        const file = await open(unfinished, "wx", 0o600);
        await flushFolder(path.dirname(target));
        return writerOf(file, { unfinished, target, from: room, room });
      }),
    goOn: (name, from) =>
      writers.next(demandObjectName(name), async () => {
        const target = place(name);
        const unfinished = `${target}${coming}`;
        const file = await open(unfinished, "r+").catch(ignoreMissing);
        if (file === undefined) throw notKept();
        await goOnFrom(file, from);
        return writerOf(file, { unfinished, target, from, room: 0 });
      }),
    remove: async (name) => {
      await writers.end(demandObjectName(name));
      for (const suffix of ["", coming, making]) await rm(`${place(name)}${suffix}`, { force: true });
    },
    list: async (recordingId) => {
      const names = await readdir(path.join(folder, demandRecordingId(recordingId))).catch(ignoreMissing);
      return fileIdsAmong((names ?? []).map((name) => name.replace(/\.(?:coming|making)$/, "")));
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

function readerOf(file: FileHandle, size: number): ObjectReader {
  return {
    size,
    read: (offset, length, scratch) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const fits = scratch !== undefined && scratch.length >= wanted;
      return readInto(file, offset, fits ? scratch.subarray(0, wanted) : Buffer.allocUnsafeSlow(wanted));
    },
    close: () => file.close(),
  };
}

async function keptIn(unfinished: string, atMost: number): Promise<KeptBytes | null> {
  const found = await stat(unfinished).catch(ignoreMissing);
  if (found === undefined) return null;
  const bytes = Math.min(found.size, atMost);
  return {
    bytes,
    // A writer never has more than this on its way to the disk, so all that lies before it has been flushed.
    proven: Math.max(0, Math.min(bytes, found.size - unflushedBytes)),
    read: async (offset, length) => {
      const file = await open(unfinished, "r").catch(ignoreMissing);
      // Finished or removed since.
      if (file === undefined) return Buffer.alloc(0);
      try {
        return await readInto(file, offset, Buffer.allocUnsafeSlow(length));
      } finally {
        await file.close();
      }
    },
  };
}

async function goOnFrom(file: FileHandle, from: number): Promise<void> {
  try {
    if ((await file.stat()).size < from) throw notKept();
    await file.truncate(from);
    // What was opened after a crash need not have reached the disk yet: from here on it counts as flushed.
    await file.datasync();
  } catch (fault) {
    await file.close();
    throw fault;
  }
}

interface Place {
  readonly unfinished: string;
  readonly target: string;
  readonly from: number;
  readonly room: number;
}

function writerOf(file: FileHandle, place: Place): ObjectWriter {
  let end = place.from;
  let flushed = place.from;
  let state: "open" | "closed" = "open";
  const demandOpen = () => {
    if (state === "closed") throw takenOver();
  };
  const flush = async () => {
    demandOpen();
    const upTo = end;
    if (upTo > flushed) await file.datasync().catch((fault: unknown) => drop(file, flushed, fault));
    flushed = Math.max(flushed, upTo);
    return flushed;
  };
  const close = async () => {
    if (state === "closed") return;
    state = "closed";
    await file.close();
  };
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; at += unflushedBytes) {
        demandOpen();
        const part = bytes.subarray(at, at + unflushedBytes);
        if (end + part.length - flushed > unflushedBytes) await flush();
        await writeAll(file, part, end);
        end += part.length;
      }
    },
    flush,
    finish: async (beginning) => {
      demandOpen();
      if (beginning.length !== place.room) throw new RangeError("the beginning fills its room exactly");
      if (beginning.length > 0) await writeAll(file, beginning, 0);
      await file.sync().catch((fault: unknown) => drop(file, flushed, fault));
      await close();
      await rename(place.unfinished, place.target);
      await flushFolder(path.dirname(place.target));
    },
    close,
  };
}

/** One call may write or read less than it was asked. */
async function writeAll(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  let done = 0;
  try {
    while (done < bytes.length)
      done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  } catch (fault) {
    // On a full disk half a write only takes room.
    await drop(file, at, fault);
  }
}

/**
 * Throws a fault of writing, and drops what it leaves in doubt: after a failed flush the system can still show bytes
 * that never reached the disk, and the next flush says nothing about them.
 */
async function drop(file: FileHandle, from: number, fault: unknown): Promise<never> {
  await file.truncate(from).catch(() => undefined);
  throw fault;
}

async function readInto(file: FileHandle, offset: number, bytes: Buffer): Promise<Buffer> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

async function makeFolder(parent: string, folder: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await flushFolder(parent);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignoreMissing(fault: unknown): undefined {
  if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
  throw fault;
}
