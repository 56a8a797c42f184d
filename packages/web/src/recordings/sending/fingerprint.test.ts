import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fingerprintOf } from "./fingerprint.ts";

const MiB = 1024 * 1024;

function expected(length: number, ...samples: readonly Uint8Array[]): string {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(length));
  return createHash("sha256")
    .update(Buffer.concat([size, ...samples]))
    .digest("hex");
}

function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + Math.floor(at / 997)) % 256);
}

test("a small film counts with all its bytes", async () => {
  const bytes = bytesOf(5000);
  expect(await fingerprintOf(new Blob([bytes]))).toBe(expected(5000, bytes));
});

test("a large film counts with its begin, its middle and its end, wherever its files are cut", async () => {
  const bytes = bytesOf(5 * MiB + 3);
  const middle = Math.floor(bytes.length / 2) - MiB / 2;
  const parts = [bytes.slice(0, 2 * MiB + 7), bytes.slice(2 * MiB + 7)];
  expect(await fingerprintOf(new Blob(parts))).toBe(
    expected(
      bytes.length,
      bytes.subarray(0, MiB),
      bytes.subarray(middle, middle + MiB),
      bytes.subarray(bytes.length - MiB),
    ),
  );
});
