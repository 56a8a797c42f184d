import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ObjectStore, ObjectWriter } from "../src/platform/vault/object-store.ts";

/** What every store of sealed bytes promises. `open` opens the same place each time, as after a restart. */
export function describeObjectStore(name: string, open: () => Promise<ObjectStore>): void {
  describe(`the store: ${name}`, () => {
    let store: ObjectStore;
    beforeAll(async () => {
      store = await open();
    });
    describe("a finished object", () => {
      finishedObjects(() => store);
    });
    describe("an unfinished object", () => {
      unfinishedObjects(() => store, open);
    });
    describe("an object with room at its beginning", () => {
      objectsWithRoom(() => store);
    });
    describe("the place", () => {
      places(() => store);
    });
  });
}

const mebi = 1024 * 1024;
const nothing = Buffer.alloc(0);

function aName(recordingId: string = crypto.randomUUID()): string {
  return `${recordingId}/${crypto.randomUUID()}`;
}

async function writeAll(writer: ObjectWriter, bytes: Buffer, step = 8 * mebi): Promise<void> {
  for (let at = 0; at < bytes.length; at += step) await writer.write(bytes.subarray(at, at + step));
}

async function finished(store: ObjectStore, bytes: Buffer): Promise<string> {
  const name = aName();
  const writer = await store.begin(name, 0);
  await writeAll(writer, bytes);
  await writer.finish(nothing);
  return name;
}

async function readAll(store: ObjectStore, name: string): Promise<Buffer | null> {
  const object = await store.open(name);
  if (object === null) return null;
  const bytes = await object.read(0, object.size);
  await object.close();
  return bytes;
}

function finishedObjects(storeOf: () => ObjectStore): void {
  test("has its size and its bytes, at any range of three parts", async () => {
    const store = storeOf();
    const bytes = randomBytes(17 * mebi + 5);
    const name = await finished(store, bytes);
    expect(await store.size(name)).toBe(bytes.length);
    const object = await store.open(name);
    expect(object?.size).toBe(bytes.length);
    const place = fc.oneof(
      fc.nat({ max: bytes.length + 10 }),
      fc.constantFrom(0, 1, 8 * mebi - 1, 8 * mebi, 8 * mebi + 1, bytes.length - 1, bytes.length),
    );
    const length = fc.oneof(fc.nat({ max: 100_000 }), fc.constantFrom(0, 1, 9 * mebi, 100 * mebi));
    await fc.assert(
      fc.asyncProperty(place, length, async (at, many) => {
        const read = await object?.read(at, many);
        expect(read?.equals(bytes.subarray(at, at + many))).toBe(true);
      }),
      { numRuns: 60 },
    );
    await object?.close();
  });

  test("can be very small", async () => {
    const store = storeOf();
    const name = await finished(store, Buffer.from("x"));
    expect(await store.size(name)).toBe(1);
    expect(await readAll(store, name)).toEqual(Buffer.from("x"));
    expect(await store.kept(name, 1)).toBeNull();
  });

  test("is read by many at the same time", async () => {
    const store = storeOf();
    const bytes = randomBytes(3 * mebi);
    const name = await finished(store, bytes);
    const readers = Array.from({ length: 8 }, async (_, reader) => {
      const object = await store.open(name);
      const parts: Buffer[] = [];
      const step = 100_003 * (reader + 1);
      for (let at = 0; at < bytes.length; at += step) parts.push((await object?.read(at, step)) ?? nothing);
      await object?.close();
      return Buffer.concat(parts).equals(bytes);
    });
    expect(await Promise.all(readers)).toEqual(Array.from({ length: 8 }, () => true));
  });

  test("appears at once and as a whole", async () => {
    const store = storeOf();
    const bytes = randomBytes(17 * mebi);
    const name = aName();
    const writer = await store.begin(name, 0);
    await writeAll(writer, bytes);
    expect(await store.size(name)).toBeNull();
    expect(await store.open(name)).toBeNull();
    const finishing = writer.finish(nothing).then(() => "finished");
    do {
      const seen = await readAll(store, name);
      expect(seen === null || seen.equals(bytes)).toBe(true);
    } while ((await Promise.race([finishing, setImmediate("not yet")])) === "not yet");
    expect((await readAll(store, name))?.equals(bytes)).toBe(true);
    expect(await store.kept(name, bytes.length)).toBeNull();
  });

  test("holds what was written, even when the writer's bytes change afterwards", async () => {
    const store = storeOf();
    const name = aName();
    const writer = await store.begin(name, 0);
    const bytes = Buffer.alloc(9 * mebi, 1);
    await writer.write(bytes);
    bytes.fill(2);
    await writer.write(bytes.subarray(0, 10));
    bytes.fill(3);
    await writer.finish(nothing);
    const read = await readAll(store, name);
    expect(read?.subarray(0, 9 * mebi).every((byte) => byte === 1)).toBe(true);
    expect(read?.subarray(9 * mebi)).toEqual(Buffer.alloc(10, 2));
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

function unfinishedObjects(storeOf: () => ObjectStore, open: () => Promise<ObjectStore>): void {
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

function objectsWithRoom(storeOf: () => ObjectStore): void {
  test.each([
    ["a few bytes", 1000, 0],
    ["nothing else", 1000, 1000],
    ["one part", 65_596, 3 * mebi],
    ["three parts", 65_596, 17 * mebi],
  ])("gets it with the finish, before %s", async (_what, room, rest) => {
    const store = storeOf();
    const [beginning, bytes] = [randomBytes(room), randomBytes(rest)];
    const name = aName();
    const writer = await store.begin(name, room);
    await writeAll(writer, bytes, 65_564 * 3);
    expect(await store.open(name)).toBeNull();
    expect((await store.kept(name, 100 * mebi))?.bytes ?? 0).toBe(0);
    await writer.finish(beginning);
    expect((await readAll(store, name))?.equals(Buffer.concat([beginning, bytes]))).toBe(true);
  });

  test("takes no beginning of another size", async () => {
    const store = storeOf();
    const name = aName();
    const writer = await store.begin(name, 100);
    await writer.write(randomBytes(100));
    await expect(writer.finish(randomBytes(99))).rejects.toThrow(RangeError);
    await writer.close();
    expect(await store.size(name)).toBeNull();
  });
}

function places(storeOf: () => ObjectStore): void {
  test("knows nothing of what was never there", async () => {
    const store = storeOf();
    expect(await store.size(aName())).toBeNull();
    expect(await store.open(aName())).toBeNull();
    expect(await store.kept(aName(), 1)).toBeNull();
    expect(await store.list(crypto.randomUUID())).toEqual([]);
    await store.remove(aName());
    await expect(store.goOn(aName(), 10)).rejects.toThrow("within what is kept");
  });

  test("lists the files of one recording only, and forgets what is removed", async () => {
    const store = storeOf();
    const recordingId = crypto.randomUUID();
    const names = [aName(recordingId), aName(recordingId)];
    for (const name of [...names, aName()]) {
      const writer = await store.begin(name, 0);
      await writer.write(randomBytes(10));
      await writer.finish(nothing);
    }
    const ids = names.map((name) => name.slice(37));
    expect((await store.list(recordingId)).toSorted()).toEqual(ids.toSorted());
    await store.remove(names[0] ?? "");
    expect(await store.list(recordingId)).toEqual([ids[1]]);
    expect(await readAll(store, names[0] ?? "")).toBeNull();
  });

  test.each([
    "../films",
    "/etc/passwd",
    "",
    `${"a".repeat(36)}/${"b".repeat(36)}`,
    `${crypto.randomUUID()}/../${crypto.randomUUID()}`,
    `${crypto.randomUUID()}/${crypto.randomUUID()}.coming`,
    `${crypto.randomUUID()}/${crypto.randomUUID()}\n`,
    crypto.randomUUID(),
  ])("a name that leads elsewhere is refused: %j", async (name) => {
    const store = storeOf();
    await expect(store.size(name)).rejects.toThrow(RangeError);
    await expect(store.open(name)).rejects.toThrow(RangeError);
    await expect(store.kept(name, 1)).rejects.toThrow(RangeError);
    await expect((async () => store.begin(name, 0))()).rejects.toThrow(RangeError);
    await expect((async () => store.goOn(name, 0))()).rejects.toThrow(RangeError);
    await expect(store.remove(name)).rejects.toThrow(RangeError);
    await expect(store.list(`${name}/..`)).rejects.toThrow(RangeError);
  });

  test("tells how much room there is, where anybody can know", async () => {
    const free = await storeOf().freeBytes();
    expect(free === null || free > 0).toBe(true);
  });
}
