import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import type { ObjectStore } from "../src/platform/vault/object-store.ts";
import type { Sealing } from "../src/platform/vault/sealed-format.ts";
import { openSealedFile } from "../src/platform/vault/sealed-reader.ts";
import { takeIn } from "../src/platform/vault/sealed-upload.ts";

/** A place for a film of this length, under a key of its own. */
export function aSealedPlace(store: ObjectStore, length: number) {
  const sealing: Sealing = { key: randomBytes(32), fileId: crypto.randomUUID() };
  return { store, name: `${crypto.randomUUID()}/${sealing.fileId}`, sealing, length, keepFree: 0 };
}

export type SealedPlace = ReturnType<typeof aSealedPlace>;

/** Nobody looks on. */
export const unwatched = { ask: () => Promise.resolve(), onSealed: () => undefined };

/** Sends these bytes of a film from an offset on, in pieces as a network makes them; gives what is acknowledged. */
export function send(place: SealedPlace, offset: number, bytes: Buffer): Promise<number> {
  return takeIn(place, offset, Readable.from(inPieces(bytes)), unwatched);
}

function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0, step = 40_000; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** Reads a sealed film, or a range of it. What was given before a fault is kept in `given`. */
export async function readSealed(
  place: Pick<SealedPlace, "store" | "name" | "sealing">,
  range: { start: number; end: number } = { start: 0, end: Number.MAX_SAFE_INTEGER },
  given: Buffer[] = [],
): Promise<Buffer> {
  const file = await openSealedFile(place.store, place.name, place.sealing);
  for await (const part of file.read(range.start, range.end)) given.push(part);
  return Buffer.concat(given);
}
