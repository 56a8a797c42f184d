import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { aSealedPlace, readSealed, send } from "../../../test/a-sealed-place.ts";
import { filmByRule } from "../../../test/film-by-rule.ts";
import { diskStore } from "./disk-store.ts";
import { receivedBytes } from "./sealed-upload.ts";

const program = fileURLToPath(import.meta.resolve("../../../test/taking-in.ts"));
const kills = process.env["TEST_LONG"] === "1" ? 200 : 6;

/** Starts taking in the film and kills the program so many milliseconds after its first promise; gives its last one. */
async function kill(args: readonly string[], afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  const ended = new Promise((resolve) => child.once("close", resolve));
  const promised = new Promise((resolve) => {
    child.stdout.on("data", (words: Buffer) => resolve((told += words.toString())));
  });
  await Promise.race([promised, ended]);
  await sleep(afterMs);
  child.kill("SIGKILL");
  await ended;
  return Number(told.trimEnd().split("\n").at(-1) ?? 0);
}

test("a program that is killed while a film comes in keeps what it promised, and the film is whole in the end", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-killed-"));
  try {
    const length = 200_000_011;
    const plain = filmByRule(length);
    let place = aSealedPlace(diskStore(folder), length);
    let midway = 0;
    for (let nth = 0; nth < kills; nth++) {
      const args = [folder, place.name, place.sealing.key.toString("hex"), String(length)];
      const promised = await kill(args, Math.random() * 150);
      const received = await receivedBytes(place);
      expect(received).toBeGreaterThanOrEqual(promised);
      if (received > 0 && received < length) midway += 1;
      // The rest comes in another way now and then, so that it also begins anew.
      if (received < length && nth % 3 !== 2) continue;
      await send(place, received, plain.subarray(received));
      expect((await readSealed(place)).equals(plain)).toBe(true);
      await place.store.remove(place.name);
      place = aSealedPlace(diskStore(folder), length);
    }
    expect(midway).toBeGreaterThan(0);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
