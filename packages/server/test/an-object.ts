import type { ObjectStore, ObjectWriter } from "../src/platform/vault/object-store.ts";

export const mebi = 1024 * 1024;
export const nothing = Buffer.alloc(0);

/** A name that nobody has used. */
export function aName(recordingId: string = crypto.randomUUID()): string {
  return `${recordingId}/${crypto.randomUUID()}`;
}

/** Writes all bytes, some at a time. */
export async function writeAll(writer: ObjectWriter, bytes: Buffer, step = 8 * mebi): Promise<void> {
  for (let at = 0; at < bytes.length; at += step) await writer.write(bytes.subarray(at, at + step));
}

/** All bytes of a finished object, or null when there is none. */
export async function readAll(store: ObjectStore, name: string): Promise<Buffer | null> {
  const object = await store.open(name);
  if (object === null) return null;
  const bytes = await object.read(0, object.size);
  await object.close();
  return bytes;
}
