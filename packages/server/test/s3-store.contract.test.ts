import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../src/platform/config.ts";
import { openStore } from "../src/platform/vault/open-store.ts";
import { s3Client } from "../src/platform/vault/s3-client.ts";
import { beginParts, dropParts, keptParts, sendPart } from "../src/platform/vault/s3-parts.ts";
import { s3Store } from "../src/platform/vault/s3-store.ts";
import { receivedBytes, takeIn } from "../src/platform/vault/sealed-upload.ts";
import { createSealedWriter } from "../src/platform/vault/sealed-writer.ts";
import { aSealedPlace, readSealed, send, unwatched } from "./a-sealed-place.ts";
import { describeObjectStore } from "./describe-object-store.ts";
import { noS3Server, startS3Server, type S3Server } from "./s3-server.ts";

const mebi = 1024 * 1024;

test("S3: there is a server to test with", (context) => {
  if (noS3Server !== null) context.skip(noS3Server);
  expect(noS3Server).toBeNull();
});

if (noS3Server === null) {
  describe("S3", () => {
    let server: S3Server;
    beforeAll(async () => {
      server = await startS3Server();
    }, 150_000);
    afterAll(() => server.stop());

    describeObjectStore("a real server (Ceph)", () => s3Store(server.settings));

    test("a film comes in, is cut, outlives a restart, and is read from anywhere", async () => {
      const plain = randomBytes(27 * mebi + 11);
      const place = aSealedPlace(await s3Store(server.settings), plain.length);
      const seen: Buffer[] = [];
      const watching = { ...unwatched, onSealed: (bytes: Buffer) => void seen.push(Buffer.from(bytes)) };
      const acknowledged: number[] = [];
      let offset = 0;
      // Cut within the first part, within the second, where a part has just become large enough, and shortly after.
      for (const cut of [3 * mebi, 11 * mebi, 17 * mebi, 22 * mebi, 23 * mebi]) {
        const again = { ...place, store: await s3Store(server.settings) };
        expect(await receivedBytes(again)).toBe(offset);
        offset = await takeIn(again, offset, Readable.from([plain.subarray(offset, cut)]), watching);
        acknowledged.push(offset / mebi);
      }
      expect(acknowledged).toEqual([0, 8, 16, 22, 22]);
      expect(await takeIn(place, offset, Readable.from([plain.subarray(offset)]), watching)).toBe(
        plain.length,
      );
      expect(await receivedBytes(place)).toBe(plain.length);
      expect(Buffer.concat(seen).equals(plain)).toBe(true);
      expect((await readSealed(place)).equals(plain)).toBe(true);
      for (const [start, end] of [
        [0, 1] as const,
        [8 * mebi - 1, 8 * mebi + 70_000] as const,
        [27 * mebi, plain.length] as const,
      ])
        expect((await readSealed(place, { start, end })).equals(plain.subarray(start, end))).toBe(true);
    });

    test("the parts of a film in pieces of 8 MiB, as our page sends it, are kept one by one", async () => {
      const plain = randomBytes(24 * mebi);
      const place = aSealedPlace(await s3Store(server.settings), plain.length);
      for (let at = 0; at < plain.length; at += 8 * mebi)
        expect(await send(place, at, plain.subarray(at, at + 8 * mebi))).toBe(at + 8 * mebi);
      expect((await readSealed(place)).equals(plain)).toBe(true);
    });

    test("a derived film, long or short, and one that is abandoned", async () => {
      const store = await s3Store(server.settings);
      for (const length of [5000, 9 * mebi]) {
        const plain = randomBytes(length);
        const place = aSealedPlace(store, length);
        const writer = createSealedWriter(store, place.name, place.sealing);
        for (let at = 0; at < length; at += 300_000) await writer.write(at, plain.subarray(at, at + 300_000));
        plain.fill(7, 0, 36);
        await writer.write(0, plain.subarray(0, 36));
        await writer.finish();
        expect((await readSealed(place)).equals(plain)).toBe(true);
      }
      const place = aSealedPlace(store, 0);
      const writer = createSealedWriter(store, place.name, place.sealing);
      await writer.write(0, randomBytes(20 * mebi));
      await writer.abandon();
      expect(await store.list(place.name.slice(0, 36))).toEqual([]);
    });

    test("a film of more parts than a server lists at once", async () => {
      const { settings } = server;
      const bucket = { client: s3Client(settings), bucket: settings.bucket };
      const name = `${crypto.randomUUID()}/${crypto.randomUUID()}`;
      const uploadId = await beginParts(bucket, name);
      const numbers = Array.from({ length: 1003 }, (_, at) => at + 1);
      const sendSome = async () => {
        for (let number = numbers.pop(); number !== undefined; number = numbers.pop())
          await sendPart(bucket, { name, uploadId }, { number, bytes: Buffer.from("x") });
      };
      await Promise.all(Array.from({ length: 16 }, sendSome));
      expect((await keptParts(bucket, name, 2000))?.bytes).toBe(1003);
      await dropParts(bucket, name);
      expect(await keptParts(bucket, name, 2000)).toBeNull();
      bucket.client.destroy();
    });

    test("the settings choose it; what is wrong with them is said, without the keys", async () => {
      const { endpoint, bucket, accessKey, secretKey } = server.settings;
      const environment = {
        SAMENKIJKEN_S3_ENDPOINT: endpoint,
        SAMENKIJKEN_S3_BUCKET: bucket,
        SAMENKIJKEN_S3_ACCESS_KEY: accessKey,
        SAMENKIJKEN_S3_SECRET_KEY: secretKey,
      };
      const store = await openStore(readConfig(environment));
      expect(await store.freeBytes()).toBeNull();
      const words = (wrong: Partial<typeof environment>) =>
        openStore(readConfig({ ...environment, ...wrong })).then(
          () => "opened",
          (fault: unknown) => JSON.stringify([String(fault), fault]),
        );
      const noBucket = await words({ SAMENKIJKEN_S3_BUCKET: "elsewhere" });
      expect(noBucket).toMatch(/failed to find the bucket elsewhere at http.*NotFound/);
      const noKey = await words({ SAMENKIJKEN_S3_SECRET_KEY: "a-wrong-secret" });
      expect(noKey).toMatch(/failed to find the bucket films at http.*403/);
      const nobody = await words({ SAMENKIJKEN_S3_ENDPOINT: "http://127.0.0.1:1" });
      expect(nobody).toMatch(/ECONNREFUSED/);
      expect(noBucket + noKey + nobody).not.toMatch(new RegExp(`a-wrong-secret|${secretKey}`));
    });
  });
}
