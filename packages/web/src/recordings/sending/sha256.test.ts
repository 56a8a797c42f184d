import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSha256 } from "./sha256.ts";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("it is SHA-256, however the bytes are cut", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (pieces) => {
      const hash = createSha256();
      for (const piece of pieces) hash.update(piece);
      expect(hash.digest()).toBe(hashOf(Buffer.concat(pieces)));
    }),
  );
});

test("it goes on where it was put away, and holds nothing of what it read", () => {
  const film = new TextEncoder().encode("what is said at home stays at home. ".repeat(64));
  const first = createSha256();
  first.update(film.subarray(0, 128));
  const saved = first.save();
  if (saved === null) throw new Error("A whole block can be put away.");
  expect(saved.length).toBe(128);
  expect(Buffer.from(saved.state.buffer).toString("latin1")).not.toContain("home");
  const second = createSha256(saved);
  second.update(film.subarray(128));
  expect(second.digest()).toBe(hashOf(film));
});

test("in the middle of a block there is nothing to put away", () => {
  const hash = createSha256();
  hash.update(new Uint8Array(65));
  expect(hash.save()).toBeNull();
});

test("what was put away does not change when the hash goes on", () => {
  const hash = createSha256();
  hash.update(new Uint8Array(64));
  const saved = hash.save();
  hash.update(new Uint8Array(64));
  expect(saved).not.toEqual(hash.save());
});
