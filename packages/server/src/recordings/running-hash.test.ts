import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createRunningHashes } from "./running-hash.ts";

const bytes = randomBytes(10_000);
const truth = createHash("sha256").update(bytes).digest("hex");

test("bytes in order give the hash of the whole", () => {
  const hashes = createRunningHashes();
  for (const [from, to] of [
    [0, 3000],
    [3000, 3001],
    [3001, 10_000],
  ] as const)
    hashes.take("a", from, bytes.subarray(from, to));
  expect(hashes.finish("a", bytes.length)).toBe(truth);
  expect(hashes.finish("a", bytes.length)).toBeNull();
});

test("a gap, a repetition or a missing end gives no hash rather than a wrong one", () => {
  const hashes = createRunningHashes();
  hashes.take("gap", 0, bytes.subarray(0, 100));
  hashes.take("gap", 200, bytes.subarray(200));
  expect(hashes.finish("gap", bytes.length)).toBeNull();
  hashes.take("twice", 0, bytes.subarray(0, 200));
  hashes.take("twice", 100, bytes.subarray(100));
  expect(hashes.finish("twice", bytes.length)).toBeNull();
  hashes.take("short", 0, bytes.subarray(0, 200));
  expect(hashes.finish("short", bytes.length)).toBeNull();
  hashes.take("late", 100, bytes.subarray(100));
  expect(hashes.finish("late", bytes.length)).toBeNull();
});

test("an upload that begins again begins its hash again", () => {
  const hashes = createRunningHashes();
  hashes.take("a", 0, bytes.subarray(0, 200));
  hashes.take("a", 0, bytes);
  expect(hashes.finish("a", bytes.length)).toBe(truth);
});

test("films that nobody finishes do not fill the memory, and what is dropped gives no hash", () => {
  const hashes = createRunningHashes();
  for (let film = 0; film < 500; film++) hashes.take(`film ${film}`, 0, bytes);
  expect(hashes.finish("film 0", bytes.length)).toBeNull();
  expect(hashes.finish("film 499", bytes.length)).toBe(truth);
});
