import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { ObjectStore } from "../src/platform/vault/object-store.ts";
import { aName, mebi, nothing, readAll, writeAll } from "./an-object.ts";

/** What every store of sealed bytes promises about an object that is not whole yet. */
export function unfinishedObjects(storeOf: () => ObjectStore, open: () => Promise<ObjectStore>): void {
  test("goes on where it was, also after a restart", async () => {
    const bytes = randomBytes(20 * mebi);
    const name = await unfinished(storeOf(), bytes);
    const store = await open();
    const kept = await store.kept(name, bytes.length);
    expect(kept?.bytes).toBeGreaterThanOrEqual(16 * mebi);
    expect(kept?.bytes).toBeLessThanOrEqual(16 * mebi + 1000);
    expect(kept?.proven).toBeLessThanOrEqual(kept?.bytes ?? 0);
    expect(await store.size(name)).toBeNull();
    expect(await store.open(name)).toBeNull();
    const from = kept?.bytes ?? 0;
    const writer = await store.goOn(name, from);
    await writer.write(bytes.subarray(from));
    await writer.finish(nothing);
    expect((await readAll(store, name))?.equals(bytes)).toBe(true);
  });

  test("what is not proven can be read, to be proven", async () => {
    const store = storeOf();
    const bytes = randomBytes(20 * mebi);
    const name = await unfinished(store, bytes);
    const kept = await store.kept(name, bytes.length);
    const { proven = 0, bytes: many = 0 } = kept ?? {};
    const tail = many === proven ? nothing : await kept?.read(proven, many - proven);
    expect(tail?.equals(bytes.subarray(proven, many))).toBe(true);
  });

  test("can go back to what was kept before; the rest is dropped", async () => {
    const store = storeOf();
    const bytes = randomBytes(20 * mebi);
    const name = await unfinished(store, bytes);
    const kept = await store.kept(name, 8 * mebi + 5000);
    const from = kept?.bytes ?? 0;
    expect(from).toBeGreaterThanOrEqual(8 * mebi);
    expect(from).toBeLessThanOrEqual(8 * mebi + 5000);
    const writer = await store.goOn(name, from);
    const other = randomBytes(1000);
    await writer.write(other);
    await writer.finish(nothing);
    expect((await readAll(store, name))?.equals(Buffer.concat([bytes.subarray(0, from), other]))).toBe(true);
  });

  test("goes on nowhere else than within what is kept", async () => {
    const store = storeOf();
    const name = await unfinished(store, randomBytes(20 * mebi));
    await expect(store.goOn(name, 19 * mebi)).rejects.toThrow("within what is kept");
    expect((await store.kept(name, 100 * mebi))?.bytes).toBeGreaterThanOrEqual(16 * mebi);
  });

  test("is dropped when it is begun anew", async () => {
    const store = storeOf();
    const name = await unfinished(store, randomBytes(20 * mebi));
    const writer = await store.begin(name, 0);
    await writer.close();
    expect((await store.kept(name, 100 * mebi))?.bytes ?? 0).toBe(0);
  });

  test("belongs to whoever opened it last", async () => {
    const store = storeOf();
    const bytes = randomBytes(20 * mebi);
    const name = aName();
    const early = await store.begin(name, 0);
    await early.write(bytes.subarray(0, 8 * mebi));
    await early.flush();
    const from = (await store.kept(name, bytes.length))?.bytes ?? 0;
    const late = await store.goOn(name, from);
    await expect(early.write(randomBytes(9 * mebi))).rejects.toThrow("let go");
    await expect(early.finish(nothing)).rejects.toThrow("let go");
    await early.close();
    await late.write(bytes.subarray(from));
    await late.finish(nothing);
    expect((await readAll(store, name))?.equals(bytes)).toBe(true);
  });

  test("that is removed while somebody writes it never appears", async () => {
    const store = storeOf();
    const name = aName();
    const writer = await store.begin(name, 0);
    await writer.write(randomBytes(10));
    await store.remove(name);
    await expect(writer.finish(nothing)).rejects.toThrow("let go");
    await writer.close();
    expect(await store.list(name.slice(0, 36))).toEqual([]);
    const finishing = await store.begin(name, 0);
    await finishing.write(randomBytes(9 * mebi));
    const finished = finishing.finish(nothing);
    await store.remove(name);
    await finished;
    expect(await store.list(name.slice(0, 36))).toEqual([]);
  });

  test("is listed and removed like a finished one", async () => {
    const store = storeOf();
    const name = await unfinished(store, randomBytes(20 * mebi));
    const [recordingId = "", fileId = ""] = name.split("/");
    expect(await store.list(recordingId)).toEqual([fileId]);
    await store.remove(name);
    expect(await store.list(recordingId)).toEqual([]);
    expect(await store.kept(name, 100 * mebi)).toBeNull();
    await expect(store.goOn(name, 16 * mebi)).rejects.toThrow("within what is kept");
  });
}

/** Two parts that are flushed, and some bytes that are not. */
async function unfinished(store: ObjectStore, bytes: Buffer, flushed = 16 * mebi): Promise<string> {
  const name = aName();
  const writer = await store.begin(name, 0);
  await writeAll(writer, bytes.subarray(0, flushed));
  expect(await writer.flush()).toBe(flushed);
  await writer.write(bytes.subarray(flushed, flushed + 1000));
  await writer.close();
  return name;
}
