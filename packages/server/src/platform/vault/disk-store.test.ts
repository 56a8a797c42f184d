import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeObjectStore } from "../../../test/describe-object-store.ts";
import { diskStore } from "./disk-store.ts";
import { unflushedBytes } from "./object-store.ts";

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-disk-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describeObjectStore("a disk", async () => diskStore(folder));

test("nobody else on the machine may look", async () => {
  const store = diskStore(path.join(folder, "films"));
  const name = `${crypto.randomUUID()}/${crypto.randomUUID()}`;
  const writer = await store.begin(name, 0);
  await writer.write(Buffer.from("x"));
  await writer.finish(Buffer.alloc(0));
  for (const each of ["", path.dirname(name), name])
    expect(fs.statSync(path.join(folder, "films", each)).mode & 0o077).toBe(0);
});

test("only the last bytes of an unfinished file are in doubt, never more than one flush", async () => {
  const store = diskStore(folder);
  const name = `${crypto.randomUUID()}/${crypto.randomUUID()}`;
  const writer = await store.begin(name, 0);
  for (let i = 0; i < 5; i++) await writer.write(Buffer.alloc(5_000_000));
  await writer.close();
  const kept = await store.kept(name, 25_000_000);
  expect(kept).toMatchObject({ bytes: 25_000_000, proven: 25_000_000 - unflushedBytes });
});
