import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import fs from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

/**
 * One key per recording, wrapped by the master key, known by a random handle (settled 15, 16). Apart from
 * the database (which knows handles) and the film store (which holds noise). The handle is part of the
 * wrapping, so a key cannot be passed off under another handle.
 */
export interface KeyStore {
  /** Makes a key and keeps it, flushed to disk, before the handle is told. */
  readonly make: () => Promise<string>;
  /** The key behind a handle, or null when it was erased. */
  readonly open: (handle: string) => Promise<Buffer | null>;
  /** Throws a key away: what it sealed can never be read again. */
  readonly erase: (handle: string) => Promise<void>;
}

const label = Buffer.from("samenkijken key 1 ", "ascii");

/** Keeps wrapped keys as files in a folder of their own; the master key is read from a file elsewhere. */
export function folderKeyStore(folder: string, masterKeyFile: string): KeyStore {
  const master = readMasterKey(masterKeyFile, folder);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = (handle: string) => {
    if (!/^[0-9a-f-]{36}$/.test(handle)) throw new RangeError("not the handle of a key");
    return path.join(folder, handle);
  };
  return {
    make: async () => {
      const handle = crypto.randomUUID();
      await writeSafely(place(handle), wrap(master, handle, randomBytes(32)));
      return handle;
    },
    open: async (handle) => {
      const wrapped = await readFile(place(handle)).catch(ignoreMissing);
      // Zeros: the machine stopped between overwriting it and throwing it away.
      return wrapped === undefined || wrapped.every((byte) => byte === 0)
        ? null
        : unwrap(master, handle, wrapped);
    },
    erase: async (handle) => {
      await overwrite(place(handle));
      await rm(place(handle), { force: true });
      await flushFolder(folder);
    },
  };
}

/** Reads the master key, and makes one only where nothing has been wrapped yet: a lost key must never be replaced in silence. */
function readMasterKey(file: string, keyFolder: string): Buffer {
  if (fs.existsSync(file)) {
    const key = Buffer.from(fs.readFileSync(file, "utf8").trim(), "base64");
    if (key.length !== 32)
      throw new Error(
        `The master key in ${file} is not 32 bytes in base64. Nothing was started. Restore it from its backup.`,
      );
    return key;
  }
  if (fs.existsSync(keyFolder) && fs.readdirSync(keyFolder).length > 0)
    throw new Error(
      `The master key ${file} is missing, and films are sealed with it. Nothing was started or changed. Restore it from its backup.`,
    );
  const key = randomBytes(32);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = fs.openSync(file, "wx", 0o600);
  fs.writeSync(handle, `${key.toString("base64")}\n`);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  return key;
}

function wrap(master: Buffer, handle: string, key: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master, nonce);
  cipher.setAAD(Buffer.concat([label, Buffer.from(handle, "ascii")]));
  const body = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

function unwrap(master: Buffer, handle: string, wrapped: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", master, wrapped.subarray(0, 12));
  decipher.setAAD(Buffer.concat([label, Buffer.from(handle, "ascii")]));
  decipher.setAuthTag(wrapped.subarray(wrapped.length - 16));
  return Buffer.concat([decipher.update(wrapped.subarray(12, wrapped.length - 16)), decipher.final()]);
}

async function writeSafely(file: string, bytes: Buffer): Promise<void> {
  const temporary = `${file}.new`;
  const handle = await open(temporary, "w", 0o600);
  await handle.write(bytes);
  await handle.sync();
  await handle.close();
  await rename(temporary, file);
  await flushFolder(path.dirname(file));
}

/** A file that is only unlinked lives on in the blocks of the disk, and in every image of it that is made later. */
async function overwrite(file: string): Promise<void> {
  const handle = await open(file, "r+").catch(ignoreMissing);
  if (handle === undefined) return;
  try {
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}

function ignoreMissing(fault: unknown): undefined {
  if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
  throw fault;
}
