import fs from "node:fs";
import { mkdir, open, rm, readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Where sealed bytes lie. It sees noise only. An object is named `<recording id>/<file id>`. */
export interface ObjectStore {
  /** Size in bytes, or null when there is no such object. */
  readonly size: (name: string) => Promise<number | null>;
  /** Reads `length` bytes from `offset`; fewer only at the end of the object. */
  readonly read: (name: string, offset: number, length: number) => Promise<Buffer>;
  /** Writes bytes at `offset`, making the object when needed. */
  readonly write: (name: string, offset: number, bytes: Buffer) => Promise<void>;
  /** Cuts the object to this size. */
  readonly cut: (name: string, size: number) => Promise<void>;
  /** Returns when everything written has reached the disk. */
  readonly flush: (name: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  /** File ids below a recording. */
  readonly list: (recordingId: string) => Promise<readonly string[]>;
}

/** Keeps sealed bytes in a folder on disk. */
export function diskStore(folder: string): ObjectStore {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = (name: string) => {
    if (!/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(name)) throw new RangeError("not the name of a sealed file");
    return path.join(folder, name);
  };
  return {
    size: async (name) => (await stat(place(name)).catch(ignoreMissing))?.size ?? null,
    read: async (name, offset, length) => {
      const file = await open(place(name), "r");
      try {
        const buffer = Buffer.allocUnsafe(length);
        const { bytesRead } = await file.read(buffer, 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    write: async (name, offset, bytes) => {
      await mkdir(path.dirname(place(name)), { recursive: true, mode: 0o700 });
      const file = await open(place(name), fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600);
      try {
        await file.write(bytes, 0, bytes.length, offset);
      } finally {
        await file.close();
      }
    },
    cut: async (name, size) => {
      const file = await open(place(name), "r+");
      try {
        await file.truncate(size);
      } finally {
        await file.close();
      }
    },
    flush: async (name) => {
      for (const each of [place(name), path.dirname(place(name))]) {
        const file = await open(each, "r");
        await file.sync();
        await file.close();
      }
    },
    remove: (name) => rm(place(name), { force: true }),
    list: async (recordingId) => (await readdir(path.join(folder, recordingId)).catch(ignoreMissing)) ?? [],
  };
}

function ignoreMissing(fault: unknown): undefined {
  if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
  throw fault;
}
