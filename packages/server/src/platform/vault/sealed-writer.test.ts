import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSealedPlace, readSealed } from "../../../test/a-sealed-place.ts";
import { diskStore } from "./disk-store.ts";
import type { ObjectStore } from "./object-store.ts";
import { chunkBytes, sealedSize } from "./sealed-format.ts";
import { createSealedWriter } from "./sealed-writer.ts";

let folder: string;
let store: ObjectStore;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-writer-"));
  store = diskStore(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("a derived film whose beginning is written last is read back byte for byte", async () => {
  const lengths = fc.oneof(
    fc.integer({ min: 36, max: 4 * chunkBytes }),
    fc.constantFrom(36, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes, 2 * chunkBytes + 1),
  );
  await fc.assert(
    fc.asyncProperty(lengths, fc.integer({ min: 1000, max: 200_000 }), async (length, step) => {
      const place = aSealedPlace(store, length);
      const plain = randomBytes(length);
      const writer = createSealedWriter(store, place.name, place.sealing);
      for (let at = 0; at < length; at += step) await writer.write(at, plain.subarray(at, at + step));
      expect(await store.open(place.name)).toBeNull();
      const beginning = randomBytes(36);
      await writer.write(0, beginning);
      expect(await writer.finish()).toBe(length);
      beginning.copy(plain, 0);
      expect((await readSealed(place)).equals(plain)).toBe(true);
      expect(await store.size(place.name)).toBe(sealedSize(length));
    }),
    { numRuns: 40 },
  );
});

test("nothing behind the first chunk is written twice", async () => {
  const place = aSealedPlace(store, 0);
  const writer = createSealedWriter(store, place.name, place.sealing);
  await writer.write(0, randomBytes(2 * chunkBytes));
  await expect(writer.write(chunkBytes + 5, randomBytes(36))).rejects.toThrow(/in order/);
  await expect(writer.write(3 * chunkBytes, randomBytes(36))).rejects.toThrow(/in order/);
  await writer.abandon();
});

test("an abandoned film leaves nothing behind, however far it was", async () => {
  for (const length of [0, 10, 3 * chunkBytes]) {
    const place = aSealedPlace(store, length);
    const writer = createSealedWriter(store, place.name, place.sealing);
    await writer.write(0, randomBytes(length));
    await writer.abandon();
    expect(await store.list(path.dirname(place.name))).toEqual([]);
  }
});
