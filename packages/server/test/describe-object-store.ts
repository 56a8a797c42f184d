import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { ObjectStore } from "../src/platform/vault/object-store.ts";
import { aName, mebi, nothing, readAll, writeAll } from "./an-object.ts";
import { unfinishedObjects } from "./unfinished-objects.ts";

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

async function finished(store: ObjectStore, bytes: Buffer): Promise<string> {
  const name = aName();
  const writer = await store.begin(name, 0);
  await writeAll(writer, bytes);
  await writer.finish(nothing);
  return name;
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
