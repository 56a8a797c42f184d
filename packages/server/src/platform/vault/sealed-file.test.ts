import { createDecipheriv, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskStore } from "./disk-store.ts";
import type { ObjectStore } from "./object-store.ts";
import {
  chunkBytes,
  DamagedFile,
  headerBytes,
  sealedChunkBytes,
  sealedSize,
  type Sealing,
} from "./sealed-format.ts";
import { openSealedFile } from "./sealed-reader.ts";
import { receivedBytes, takeIn } from "./sealed-upload.ts";
import { createSealedWriter } from "./sealed-writer.ts";

let folder: string;
let store: ObjectStore;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-vault-"));
  store = diskStore(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function aPlace(length: number) {
  const sealing: Sealing = { key: randomBytes(32), fileId: crypto.randomUUID() };
  return { store, name: `${crypto.randomUUID()}/${sealing.fileId}`, sealing, length, keepFree: 0 };
}

const unwatched = { ask: () => Promise.resolve(), onSealed: () => undefined };

async function readAll(place: ReturnType<typeof aPlace>, start = 0, end = place.length): Promise<Buffer> {
  const file = await openSealedFile(place.store, place.name, place.sealing);
  const parts: Buffer[] = [];
  for await (const part of file.read(start, end)) parts.push(part);
  return Buffer.concat(parts);
}

const lengths = fc.oneof(
  fc.integer({ min: 1, max: 3 * chunkBytes }),
  fc.constantFrom(1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes, 17 * chunkBytes + 5),
);

describe("a film that comes in", () => {
  test("is read back byte for byte, from anywhere, however it was cut on its way", async () => {
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.array(fc.nat({ max: 300_000 }), { maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        async (length, cuts, a, b) => {
          const place = aPlace(length);
          const plain = randomBytes(length);
          let offset = 0;
          // Each cut sends some bytes and breaks off; only whole chunks are acknowledged, and the sender goes on from there.
          for (const cut of cuts) {
            const acknowledged = await takeIn(
              place,
              offset,
              Readable.from([plain.subarray(offset, Math.min(length, offset + cut))]),
              unwatched,
            );
            expect(acknowledged === length || acknowledged % chunkBytes === 0).toBe(true);
            expect(await receivedBytes(place)).toBe(acknowledged);
            offset = acknowledged;
            if (offset === length) break;
          }
          if (offset < length)
            await takeIn(place, offset, Readable.from([plain.subarray(offset)]), unwatched);
          expect(await receivedBytes(place)).toBe(length);
          expect((await readAll(place)).equals(plain)).toBe(true);
          const [start, end] = [a % length, b % length].toSorted((x, y) => x - y) as [number, number];
          expect((await readAll(place, start, end + 1)).equals(plain.subarray(start, end + 1))).toBe(true);
          expect(fs.statSync(path.join(folder, place.name)).size).toBe(sealedSize(length));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a torn last chunk is not acknowledged", async () => {
    const place = aPlace(4 * chunkBytes);
    await takeIn(place, 0, Readable.from([randomBytes(3 * chunkBytes)]), unwatched);
    const file = `${path.join(folder, place.name)}.coming`;
    const bytes = fs.readFileSync(file);
    bytes.fill(0, headerBytes + 2 * sealedChunkBytes + 100, headerBytes + 2 * sealedChunkBytes + 200);
    fs.writeFileSync(file, bytes);
    expect(await receivedBytes(place)).toBe(2 * chunkBytes);
  });

  test("nothing readable reaches the disk, and no nonce is used twice", async () => {
    const place = aPlace(8 * chunkBytes);
    const plain = Buffer.alloc(8 * chunkBytes, "zichtbaar");
    await takeIn(place, 0, Readable.from([plain]), unwatched);
    const bytes = fs.readFileSync(path.join(folder, place.name));
    expect(bytes.includes("zichtbaar")).toBe(false);
    const nonces = Array.from({ length: 8 }, (_, index) =>
      bytes
        .subarray(headerBytes + index * sealedChunkBytes, headerBytes + index * sealedChunkBytes + 12)
        .toString("hex"),
    );
    expect(new Set(nonces).size).toBe(8);
  });
});

const chunkAt = (index: number) => headerBytes + index * sealedChunkBytes;

describe("damage is noticed", () => {
  const length = 3 * chunkBytes + 10;
  async function damaged(change: (bytes: Buffer) => Buffer): Promise<unknown> {
    const place = aPlace(length);
    await takeIn(place, 0, Readable.from([randomBytes(length)]), unwatched);
    const file = path.join(folder, place.name);
    fs.writeFileSync(file, change(fs.readFileSync(file)));
    return readAll(place).catch((fault: unknown) => fault);
  }

  test("a flipped bit anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sealedSize(length) - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
        const fault = await damaged((bytes) => {
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          return bytes;
        });
        expect(fault).toBeInstanceOf(DamagedFile);
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    [
      "two chunks in each other's place",
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, chunkAt(0)),
          bytes.subarray(chunkAt(1), chunkAt(2)),
          bytes.subarray(chunkAt(0), chunkAt(1)),
          bytes.subarray(chunkAt(2)),
        ]),
    ],
    [
      "a repeated chunk",
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, chunkAt(1)),
          bytes.subarray(chunkAt(0), chunkAt(1)),
          bytes.subarray(chunkAt(2)),
        ]),
    ],
    [
      "a missing chunk",
      (bytes) => Buffer.concat([bytes.subarray(0, chunkAt(1)), bytes.subarray(chunkAt(2))]),
    ],
    ["a file cut off", (bytes) => bytes.subarray(0, bytes.length - 1000)],
    ["an empty file", () => Buffer.alloc(0)],
  ])("%s", async (_what, change) => {
    expect(await damaged(change)).toBeInstanceOf(DamagedFile);
  });

  test("a file of another film under the same key", async () => {
    const one = aPlace(10);
    const other = { ...aPlace(10), sealing: { ...one.sealing, fileId: crypto.randomUUID() } };
    await takeIn(one, 0, Readable.from([randomBytes(10)]), unwatched);
    fs.mkdirSync(path.dirname(path.join(folder, other.name)), { recursive: true });
    fs.copyFileSync(path.join(folder, one.name), path.join(folder, other.name));
    await expect(readAll(other)).rejects.toBeInstanceOf(DamagedFile);
  });
});

test("a derived film whose beginning is written last is sealed once per chunk", async () => {
  const place = aPlace(2 * chunkBytes + 300);
  const plain = randomBytes(place.length);
  const writer = createSealedWriter(store, place.name, place.sealing);
  for (let at = 0; at < plain.length; at += 10_007) await writer.write(at, plain.subarray(at, at + 10_007));
  const beginning = randomBytes(36);
  await writer.write(0, beginning);
  await expect(writer.write(chunkBytes + 5, beginning)).rejects.toThrow(/in order/);
  expect(await writer.finish()).toBe(plain.length);
  beginning.copy(plain, 0);
  expect((await readAll(place)).equals(plain)).toBe(true);
});

test("docs/film-format.md can be followed with nothing but a general decryption routine", async () => {
  const place = aPlace(chunkBytes + 7);
  const plain = randomBytes(place.length);
  await takeIn(place, 0, Readable.from([plain]), unwatched);
  const bytes = fs.readFileSync(path.join(folder, place.name));
  const id = Buffer.from(place.sealing.fileId.replaceAll("-", ""), "hex");
  const read: Buffer[] = [];
  for (let index = 0, at = 32; at < bytes.length - 36; index++) {
    const end = Math.min(at + 65_564, bytes.length - 36);
    const data = Buffer.concat([Buffer.from("SKF1"), id, Buffer.alloc(9)]);
    data.writeBigUInt64BE(BigInt(index), 20);
    data[28] = end === bytes.length - 36 ? 1 : 0;
    const decipher = createDecipheriv("aes-256-gcm", place.sealing.key, bytes.subarray(at, at + 12));
    decipher.setAAD(data).setAuthTag(bytes.subarray(end - 16, end));
    read.push(decipher.update(bytes.subarray(at + 12, end - 16)), decipher.final());
    at = end;
  }
  expect(Buffer.concat(read).equals(plain)).toBe(true);
});
