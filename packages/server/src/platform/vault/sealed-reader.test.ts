import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aSealedPlace, readSealed, send } from "../../../test/a-sealed-place.ts";
import { diskStore } from "./disk-store.ts";
import type { ObjectStore } from "./object-store.ts";
import {
  chunkBytes,
  DamagedFile,
  endSealBytes,
  headerBytes,
  sealedOffset,
  sealedSize,
} from "./sealed-format.ts";
import { openSealedFile } from "./sealed-reader.ts";

let folder: string;
let store: ObjectStore;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-reader-"));
  store = diskStore(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const length = 5 * chunkBytes + 10;
const chunks = 6;
const size = sealedSize(length);

/** A film that is damaged and then read: its fault, and what was given before. */
async function damaged(change: (bytes: Buffer, other: Buffer) => Buffer) {
  const place = aSealedPlace(store, length);
  const plain = randomBytes(length);
  await send(place, 0, plain);
  // Another film under the same key: the hardest one to tell from the right one.
  const otherId = crypto.randomUUID();
  const other = {
    ...place,
    name: `${crypto.randomUUID()}/${otherId}`,
    sealing: { ...place.sealing, fileId: otherId },
  };
  await send(other, 0, plain);
  const file = path.join(folder, place.name);
  fs.writeFileSync(file, change(fs.readFileSync(file), fs.readFileSync(path.join(folder, other.name))));
  const given: Buffer[] = [];
  const fault = await readSealed(place, { start: 0, end: length }, given).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(Buffer.concat(given).equals(plain.subarray(0, Buffer.concat(given).length))).toBe(true);
  return {
    what: fault instanceof DamagedFile ? fault.what : `no damage: ${String(fault)}`,
    given: Buffer.concat(given),
  };
}

/** Where a byte of the sealed file belongs to, in the words of a DamagedFile. */
function placeOf(at: number): string {
  if (at < headerBytes) return "header";
  if (at >= size - endSealBytes) return "end";
  return `chunk ${Math.floor((at - headerBytes) / (sealedOffset(1) - sealedOffset(0)))}`;
}

const chunk = (bytes: Buffer, index: number) =>
  bytes.subarray(sealedOffset(index), index === chunks - 1 ? size - endSealBytes : sealedOffset(index + 1));
const of = (bytes: Buffer, order: readonly (number | Buffer)[]) =>
  Buffer.concat([
    bytes.subarray(0, headerBytes),
    ...order.map((part) => (typeof part === "number" ? chunk(bytes, part) : part)),
    bytes.subarray(size - endSealBytes),
  ]);

describe("damage is noticed, named, and nothing wrong is given", () => {
  test("a flipped bit anywhere", async () => {
    const places = fc.oneof(
      fc.nat({ max: size - 1 }),
      fc.nat({ max: headerBytes - 1 }),
      fc.integer({ min: size - endSealBytes, max: size - 1 }),
    );
    await fc.assert(
      fc.asyncProperty(places, fc.nat({ max: 7 }), async (at, bit) => {
        const { what, given } = await damaged((bytes) => {
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          return bytes;
        });
        expect(what).toBe(placeOf(at));
        expect(given.length).toBe(what.startsWith("chunk") ? Number(what.slice(6)) * chunkBytes : 0);
      }),
      { numRuns: 60 },
    );
  });

  test("a file cut off anywhere, or longer than it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: size - 1 }), async (end) => {
        const { what, given } = await damaged((bytes) => bytes.subarray(0, end));
        expect(what).toBe(end < headerBytes + endSealBytes ? "size" : "end");
        expect(given.length).toBe(0);
      }),
      { numRuns: 30 },
    );
    expect((await damaged((bytes) => Buffer.concat([bytes, Buffer.alloc(1)]))).what).toBe("end");
  });

  test.each<[string, string, (bytes: Buffer, other: Buffer) => Buffer]>([
    ["two chunks in each other's place", "chunk 1", (bytes) => of(bytes, [0, 2, 1, 3, 4, 5])],
    ["a chunk twice", "chunk 2", (bytes) => of(bytes, [0, 1, 1, 3, 4, 5])],
    ["a chunk too many", "size", (bytes) => of(bytes, [0, 1, 1, 2, 3, 4, 5])],
    ["a missing chunk", "size", (bytes) => of(bytes, [0, 1, 3, 4, 5])],
    ["a missing last chunk", "size", (bytes) => of(bytes, [0, 1, 2, 3, 4])],
    ["a chunk of another film", "chunk 3", (bytes, other) => of(bytes, [0, 1, 2, chunk(other, 3), 4, 5])],
    [
      "a chunk of zeros",
      "chunk 4",
      (bytes) => of(bytes, [0, 1, 2, 3, Buffer.alloc(chunk(bytes, 4).length), 5]),
    ],
    [
      "the end of another film",
      "end",
      (bytes, other) =>
        Buffer.concat([bytes.subarray(0, size - endSealBytes), other.subarray(size - endSealBytes)]),
    ],
    [
      "the header of another film",
      "header",
      (bytes, other) => Buffer.concat([other.subarray(0, headerBytes), bytes.subarray(headerBytes)]),
    ],
    ["a whole other film", "header", (_bytes, other) => other],
    ["an empty file", "size", () => Buffer.alloc(0)],
  ])("%s: %s", async (_damage, expected, change) => {
    expect((await damaged(change)).what).toBe(expected);
  });

  test("another key", async () => {
    const place = aSealedPlace(store, length);
    await send(place, 0, randomBytes(length));
    const wrong = { ...place, sealing: { ...place.sealing, key: randomBytes(32) } };
    await expect(readSealed(wrong)).rejects.toMatchObject({ what: "end" });
  });

  test("no file at all, and one that shrinks while it is read", async () => {
    const place = aSealedPlace(store, 8_000_000);
    await expect(readSealed(place)).rejects.toMatchObject({ what: "missing" });
    await send(place, 0, randomBytes(place.length));
    const opened = await openSealedFile(store, place.name, place.sealing);
    const reading = opened.read(0, place.length);
    await reading.next();
    fs.truncateSync(path.join(folder, place.name), 5_000_000);
    const rest = (async () => {
      for await (const part of reading) expect(part.length).toBe(chunkBytes);
    })();
    await expect(rest).rejects.toMatchObject({ what: "cut off" });
    await expect(opened.read(0, 10).next()).rejects.toMatchObject({ what: "size" });
  });
});

test("a range that is left early, empty or beyond the end gives what there is", async () => {
  const place = aSealedPlace(store, length);
  const plain = randomBytes(length);
  await send(place, 0, plain);
  const file = await openSealedFile(store, place.name, place.sealing);
  expect(file.length).toBe(length);
  for await (const part of file.read(70_000, length)) {
    expect(part.equals(plain.subarray(70_000, 2 * chunkBytes))).toBe(true);
    break;
  }
  expect((await readSealed(place, { start: 100, end: 100 })).length).toBe(0);
  expect((await readSealed(place, { start: length, end: length + 5 })).length).toBe(0);
  const tail = await readSealed(place, { start: length - 3, end: length + 500 });
  expect(tail.equals(plain.subarray(length - 3))).toBe(true);
});
