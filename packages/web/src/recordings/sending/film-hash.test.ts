import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createFilmHash } from "./film-hash.ts";

const MiB = 1024 * 1024;
const bytes = Uint8Array.from({ length: 2 * MiB + 77 }, (_, at) => (at * 7 + Math.floor(at / 613)) % 256);
const film = new Blob([bytes]);
const whole = createHash("sha256").update(bytes).digest("hex");
const stop = new AbortController().signal;

test("whatever stretches are sent, and sent again, the hash is that of the whole film", async () => {
  const anyStretch = fc.tuple(fc.nat(bytes.length), fc.nat(MiB));
  await fc.assert(
    fc.asyncProperty(fc.array(anyStretch, { maxLength: 4 }), async (stretches) => {
      const hash = createFilmHash(film, null);
      for (const [start, length] of stretches) {
        const end = Math.min(bytes.length, start + length);
        expect(await hash.read(start, end)).toEqual(bytes.slice(start, end));
      }
      expect(await hash.finish(() => undefined, stop)).toBe(whole);
    }),
    { numRuns: 15 },
  );
});

test("it goes on where it was put away", async () => {
  const first = createFilmHash(film, null);
  await first.read(0, MiB);
  const saved = first.save();
  expect(saved?.length).toBe(MiB);
  const told: number[] = [];
  expect(await createFilmHash(film, saved).finish((done) => told.push(done), stop)).toBe(whole);
  expect(told[0]).toBe(2 * MiB);
});

test("a hash of a longer film is not taken over", async () => {
  const saved = { length: 10 * MiB, state: new Int32Array(8) };
  expect(await createFilmHash(film, saved).finish(() => undefined, stop)).toBe(whole);
});
