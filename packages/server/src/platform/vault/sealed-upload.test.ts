import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findProgram } from "../../../../../tools/find-program.ts";
import { aSealedPlace, readSealed, send, unwatched } from "../../../test/a-sealed-place.ts";
import { diskStore } from "./disk-store.ts";
import { unflushedBytes, type ObjectStore } from "./object-store.ts";
import { chunkBytes, headerBytes, sealedChunkBytes, sealedOffset, sealedSize } from "./sealed-format.ts";
import { receivedBytes, takeIn } from "./sealed-upload.ts";

let folder: string;
let store: ObjectStore;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-upload-"));
  store = diskStore(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const mebi = 1024 * 1024;
const unfinishedFile = (name: string) => `${path.join(folder, name)}.coming`;

const lengths = fc.oneof(
  fc.integer({ min: 1, max: 3 * chunkBytes }),
  fc.constantFrom(1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes, 17 * chunkBytes + 5),
  fc.constantFrom(8 * mebi - 1, 8 * mebi, 8 * mebi + 1, 16 * mebi, 17 * mebi + 3),
);

describe("a film that comes in", () => {
  test("is read back byte for byte, from anywhere, however it was cut on its way", async () => {
    await fc.assert(
      fc.asyncProperty(
        lengths,
        fc.array(fc.oneof(fc.nat({ max: 300_000 }), fc.nat({ max: 9 * mebi })), { maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        async (length, cuts, a, b) => {
          const place = aSealedPlace(store, length);
          const plain = randomBytes(length);
          let offset = 0;
          // Each cut sends some bytes and breaks off; the sender goes on from what is acknowledged.
          for (const cut of cuts) {
            const acknowledged = await send(place, offset, plain.subarray(offset, offset + cut));
            expect(acknowledged === length || acknowledged % chunkBytes === 0).toBe(true);
            expect(acknowledged).toBeGreaterThan(Math.min(length, offset + cut) - chunkBytes);
            expect(await receivedBytes(place)).toBe(acknowledged);
            offset = acknowledged;
            if (offset === length) break;
          }
          if (offset < length) await send(place, offset, plain.subarray(offset));
          expect(await receivedBytes(place)).toBe(length);
          expect((await readSealed(place)).equals(plain)).toBe(true);
          const [start, end] = [a % length, b % length].toSorted((x, y) => x - y) as [number, number];
          const range = await readSealed(place, { start, end: end + 1 });
          expect(range.equals(plain.subarray(start, end + 1))).toBe(true);
          expect(await store.size(place.name)).toBe(sealedSize(length));
        },
      ),
      { numRuns: 30 },
    );
  });

  test("a connection that breaks is no fault; any other fault is, and what was flushed stays", async () => {
    const plain = randomBytes(11 * mebi);
    async function* breaking(fault: Error) {
      yield plain.subarray(0, 9 * mebi);
      await sleep(1);
      throw fault;
    }
    const place = aSealedPlace(store, plain.length);
    const cut = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    expect(await takeIn(place, 0, Readable.from(breaking(cut)), unwatched)).toBe(9 * mebi);
    const other = aSealedPlace(store, plain.length);
    const broken = takeIn(other, 0, Readable.from(breaking(new Error("something else"))), unwatched);
    await expect(broken).rejects.toThrow("something else");
    expect(await receivedBytes(other)).toBe(8 * mebi);
  });

  test("whoever looks on gets exactly the bytes that are acknowledged, in order", async () => {
    const plain = randomBytes(17 * mebi + 10);
    const place = aSealedPlace(store, plain.length);
    const seen: Buffer[] = [];
    const watching = { ...unwatched, onSealed: (bytes: Buffer) => void seen.push(Buffer.from(bytes)) };
    const first = await takeIn(place, 0, Readable.from([plain.subarray(0, 9 * mebi + 70_000)]), watching);
    expect(Buffer.concat(seen).equals(plain.subarray(0, first))).toBe(true);
    expect(Math.max(...seen.map(({ length }) => length))).toBe(chunkBytes);
    await takeIn(place, first, Readable.from([plain.subarray(first)]), watching);
    expect(Buffer.concat(seen).equals(plain)).toBe(true);
  });

  test("is asked about again and again; a no ends it and keeps what was flushed", async () => {
    const plain = randomBytes(40 * mebi);
    const place = aSealedPlace(store, plain.length);
    async function* slow() {
      for (let at = 0; at < plain.length; at += mebi) {
        await sleep(50);
        yield plain.subarray(at, at + mebi);
      }
    }
    let asked = 0;
    const seen: Buffer[] = [];
    const ending = takeIn(place, 0, Readable.from(slow()), {
      ask: () => (++asked < 2 ? Promise.resolve() : Promise.reject(new Error("consent is gone"))),
      onSealed: (bytes) => void seen.push(Buffer.from(bytes)),
    });
    await expect(ending).rejects.toThrow("consent is gone");
    expect(asked).toBe(2);
    const kept = await receivedBytes(place);
    expect(kept).toBeGreaterThanOrEqual(8 * mebi);
    expect(kept).toBeLessThan(40 * mebi);
    expect(Buffer.concat(seen).equals(plain.subarray(0, kept))).toBe(true);
  });

  test("goes on at a whole chunk only, takes no more than was announced, and is never taken in twice", async () => {
    const place = aSealedPlace(store, 3 * chunkBytes);
    await expect(send(place, 5, randomBytes(10))).rejects.toThrow("at a whole chunk");
    await expect(send(place, 0, randomBytes(3 * chunkBytes + 1))).rejects.toThrow("more bytes");
    const plain = randomBytes(place.length);
    await send(place, 0, plain);
    expect(await send(place, 0, randomBytes(place.length))).toBe(place.length);
    expect((await readSealed(place)).equals(plain)).toBe(true);
  });

  test("nothing readable reaches the disk, and no nonce is used twice", async () => {
    const place = aSealedPlace(store, 8 * chunkBytes);
    await send(place, 0, Buffer.alloc(3 * chunkBytes, "zichtbaar"));
    expect(fs.readFileSync(unfinishedFile(place.name)).includes("zichtbaar")).toBe(false);
    await send(place, 2 * chunkBytes, Buffer.alloc(6 * chunkBytes, "zichtbaar"));
    const bytes = fs.readFileSync(path.join(folder, place.name));
    expect(bytes.includes("zichtbaar")).toBe(false);
    const nonces = Array.from({ length: 8 }, (_, index) =>
      bytes.subarray(sealedOffset(index), sealedOffset(index) + 12).toString("hex"),
    );
    expect(new Set(nonces).size).toBe(8);
  });
});

describe("after a crash", () => {
  test("whatever was torn since the last flush is sent again, and nothing else", async () => {
    const chunks = 300;
    const plain = randomBytes(chunks * chunkBytes + 1);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 1, max: chunks }), fc.integer({ min: 1, max: 5 })),
        fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(1)),
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom<"zeros" | "noise" | "cut off">("zeros", "noise", "cut off"),
        async (sent, where, many, how) => {
          const place = aSealedPlace(store, plain.length);
          await send(place, 0, plain.subarray(0, sent * chunkBytes));
          const file = unfinishedFile(place.name);
          const bytes = fs.readFileSync(file);
          const window = Math.min(bytes.length, unflushedBytes);
          const at = bytes.length - 1 - Math.floor(where * (window - 1));
          const was = bytes[at] ?? 0;
          const torn = bytes.subarray(at, at + many);
          if (how === "zeros") torn.fill(0);
          if (how === "noise") torn.set(randomBytes(torn.length));
          bytes[at] = was ^ 1;
          fs.writeFileSync(file, how === "cut off" ? bytes.subarray(0, at) : bytes);
          const received = await receivedBytes(place);
          const whole = Math.max(0, Math.floor((at - headerBytes) / sealedChunkBytes));
          expect(received).toBe(whole * chunkBytes);
          expect(await send(place, received, plain.subarray(received))).toBe(plain.length);
          expect((await readSealed(place)).equals(plain)).toBe(true);
        },
      ),
      { numRuns: 16 },
    );
  });

  test("what an older layout left unfinished under the final name starts again", async () => {
    const plain = randomBytes(3 * chunkBytes);
    const place = aSealedPlace(store, plain.length);
    fs.mkdirSync(path.join(folder, path.dirname(place.name)));
    fs.writeFileSync(path.join(folder, place.name), randomBytes(2 * sealedChunkBytes));
    expect(await receivedBytes(place)).toBe(0);
    await send(place, 0, plain);
    expect((await readSealed(place)).equals(plain)).toBe(true);
  });

  test("a film whose last bytes came in, but not the seal over its length, is not whole yet", async () => {
    const place = aSealedPlace(store, 2 * chunkBytes);
    const plain = randomBytes(place.length);
    await send(place, 0, plain);
    const whole = fs.readFileSync(path.join(folder, place.name));
    fs.rmSync(path.join(folder, place.name));
    fs.writeFileSync(unfinishedFile(place.name), whole);
    expect(await receivedBytes(place)).toBe(chunkBytes);
    await send(place, chunkBytes, plain.subarray(chunkBytes));
    expect((await readSealed(place)).equals(plain)).toBe(true);
  });
});

function run(program: string, ...args: string[]): void {
  execFileSync(findProgram(program) ?? program, args);
}

describe("a disk without room", () => {
  test("what is kept free is not taken", async () => {
    const free = (await store.freeBytes()) ?? 0;
    const place = { ...aSealedPlace(store, chunkBytes), keepFree: free + 1024 * mebi };
    await expect(send(place, 0, randomBytes(chunkBytes))).rejects.toMatchObject({ code: "ENOSPC" });
    expect(await receivedBytes(place)).toBe(0);
  });

  test("a disk that is really full ends the upload, and the film goes on when there is room", async (context) => {
    const small = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-full-"));
    try {
      run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", small);
    } catch {
      fs.rmdirSync(small);
      context.skip("making a small disk needs the rights of root");
    }
    try {
      const place = aSealedPlace(diskStore(small), 14 * mebi);
      const plain = randomBytes(place.length);
      const ballast = path.join(small, "ballast");
      fs.writeFileSync(ballast, Buffer.alloc(10 * mebi));
      // The check beforehand cannot know what others write: here it is left out, and the disk itself says no.
      const unchecked = { ...place, store: { ...place.store, freeBytes: () => Promise.resolve(null) } };
      await expect(send(unchecked, 0, plain)).rejects.toMatchObject({ code: "ENOSPC" });
      await expect(send(place, 0, plain)).rejects.toMatchObject({ code: "ENOSPC" });
      const kept = await receivedBytes(place);
      fs.rmSync(ballast);
      expect(await send(place, kept, plain.subarray(kept))).toBe(place.length);
      expect((await readSealed(place)).equals(plain)).toBe(true);
    } finally {
      run("umount", small);
      fs.rmdirSync(small);
    }
  });
});
