import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderKeyStore } from "./key-store.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-keys-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const keys = () => path.join(folder, "keys");
const master = () => path.join(folder, "master", "master.key");

test("a key comes back under its handle, also after a restart, and never lies bare on disk", async () => {
  const store = folderKeyStore(keys(), master());
  const handle = await store.make();
  const key = await store.open(handle);
  expect(key).toHaveLength(32);
  expect(await folderKeyStore(keys(), master()).open(handle)).toEqual(key);
  expect(fs.readFileSync(path.join(keys(), handle)).includes(key ?? "")).toBe(false);
  expect(fs.statSync(master()).mode & 0o077).toBe(0);
});

test("an erased key is gone", async () => {
  const store = folderKeyStore(keys(), master());
  const handle = await store.make();
  await store.erase(handle);
  expect(await store.open(handle)).toBeNull();
  expect(fs.readdirSync(keys())).toEqual([]);
});

test("an erased key is gone from the blocks of the disk too", async () => {
  const store = folderKeyStore(keys(), master());
  const handle = await store.make();
  // A second name for the same blocks, as somebody has who looks at the disk below the file system.
  const blocks = path.join(folder, "blocks");
  fs.linkSync(path.join(keys(), handle), blocks);
  await store.erase(handle);
  expect(fs.readFileSync(blocks)).toEqual(Buffer.alloc(12 + 32 + 16));
  await store.erase(handle);
});

test("a key that was half erased when the machine stopped is erased", async () => {
  const store = folderKeyStore(keys(), master());
  const handle = await store.make();
  fs.writeFileSync(path.join(keys(), handle), Buffer.alloc(60));
  expect(await store.open(handle)).toBeNull();
  await store.erase(handle);
  expect(fs.readdirSync(keys())).toEqual([]);
});

test("a key under another handle does not open", async () => {
  const store = folderKeyStore(keys(), master());
  const [one, other] = [await store.make(), await store.make()];
  fs.copyFileSync(path.join(keys(), one), path.join(keys(), other));
  await expect(store.open(other)).rejects.toThrow(/unable to authenticate/);
});

test("a lost master key is never replaced in silence", async () => {
  await folderKeyStore(keys(), master()).make();
  fs.rmSync(master());
  expect(() => folderKeyStore(keys(), master())).toThrow(/master key .* is missing/);
  fs.writeFileSync(master(), "kort\n");
  expect(() => folderKeyStore(keys(), master())).toThrow(/not 32 bytes/);
});
