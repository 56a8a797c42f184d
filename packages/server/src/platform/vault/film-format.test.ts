import { execFile } from "node:child_process";
import { createCipheriv, createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { aSealedPlace, readSealed, send } from "../../../test/a-sealed-place.ts";
import { diskStore } from "./disk-store.ts";
import { folderKeyStore } from "./key-store.ts";
import { chunkBytes } from "./sealed-format.ts";

// docs/film-format.md is the format: what stands there is taken out of it and run.
const page = fs.readFileSync(path.resolve(import.meta.dirname, "../../../../../docs/film-format.md"), "utf8");
const block = (language: string) => {
  const [, text] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(page) ?? [];
  if (text === undefined) throw new Error(`docs/film-format.md has no block in ${language}`);
  return text;
};
const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
const vectors = z
  .object({
    key: hex,
    fileId: z.guid(),
    wrapped: z.object({ masterKey: hex, handle: z.guid(), file: hex }),
    films: z
      .array(z.object({ length: z.int(), sealedSize: z.int(), firstBytes: hex, lastBytes: hex, sha256: hex }))
      .min(4),
  })
  .parse(JSON.parse(block("json")));

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-format-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(vectors.films)("the test vector of $length bytes", async (vector) => {
  const plain = Buffer.from(Array.from({ length: vector.length }, (_, i) => i % 251));
  const sealed = sealByThePage(plain);
  expect(sealed.length).toBe(vector.sealedSize);
  expect(sealed.subarray(0, 64).toString("hex")).toBe(vector.firstBytes);
  expect(sealed.subarray(-36).toString("hex")).toBe(vector.lastBytes);
  expect(createHash("sha256").update(sealed).digest("hex")).toBe(vector.sha256);
  const name = `${crypto.randomUUID()}/${vectors.fileId}`;
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), sealed);
  const sealing = { key: Buffer.from(vectors.key, "hex"), fileId: vectors.fileId };
  expect((await readSealed({ store: diskStore(folder), name, sealing })).equals(plain)).toBe(true);
});

test("the test vector of a wrapped key", async () => {
  const { masterKey, handle, file } = vectors.wrapped;
  const [keys, master] = [path.join(folder, "keys"), path.join(folder, "master.key")];
  fs.mkdirSync(keys);
  fs.writeFileSync(path.join(keys, handle), Buffer.from(file, "hex"));
  fs.writeFileSync(master, Buffer.from(masterKey, "hex").toString("base64"));
  expect((await folderKeyStore(keys, master).open(handle))?.toString("hex")).toBe(vectors.key);
});

test.each([1, chunkBytes, 3 * chunkBytes + 7])(
  "the reader of the page reads what we wrote: %i bytes",
  async (length) => {
    const place = aSealedPlace(diskStore(folder), length);
    const plain = randomBytes(length);
    await send(place, 0, plain);
    const program = path.join(folder, "read-sealed.mjs");
    fs.writeFileSync(program, block("js"));
    const read = (file: string) =>
      promisify(execFile)(process.execPath, [program, file, place.sealing.key.toString("hex")], {
        encoding: "buffer",
        maxBuffer: 2 * length + 1000,
      });
    const file = path.join(folder, place.name);
    expect((await read(file)).stdout.equals(plain)).toBe(true);
    fs.truncateSync(file, fs.statSync(file).size - 1);
    await expect(read(file)).rejects.toThrow(/unable to authenticate/);
  },
);

function nonce(n: number): Buffer {
  return Buffer.from(Array.from({ length: 12 }, (_, i) => 16 * n + i));
}

/** Written after the page alone, apart from our own writer, which never takes a nonce from anybody. */
function sealByThePage(plain: Buffer): Buffer {
  const id = Buffer.from(vectors.fileId.replaceAll("-", ""), "hex");
  const seal = (bytes: Buffer, part: { index: bigint; flag: number; n: number }) => {
    const about = Buffer.concat([Buffer.from("SKF1"), id, Buffer.alloc(8), Buffer.from([part.flag])]);
    about.writeBigUInt64BE(part.index, 20);
    const cipher = createCipheriv("aes-256-gcm", Buffer.from(vectors.key, "hex"), nonce(part.n));
    cipher.setAAD(about);
    return Buffer.concat([nonce(part.n), cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  const header = Buffer.concat([Buffer.from("SKF1"), id, Buffer.from([0, 1, 0, 0]), Buffer.alloc(8)]);
  const parts = [header];
  const count = Math.max(1, Math.ceil(plain.length / 65_536));
  for (let n = 0; n < count; n++) {
    const chunk = plain.subarray(n * 65_536, (n + 1) * 65_536);
    parts.push(seal(chunk, { index: BigInt(n), flag: n === count - 1 ? 1 : 0, n }));
  }
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(plain.length));
  return Buffer.concat([...parts, seal(length, { index: 2n ** 64n - 1n, flag: 2, n: 15 })]);
}
