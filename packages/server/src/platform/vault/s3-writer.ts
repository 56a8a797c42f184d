import { PutObjectCommand } from "@aws-sdk/client-s3";
import { takenOver, type ObjectWriter } from "./object-store.ts";
import { asking } from "./s3-client.ts";
import { beginParts, completeParts, sendPart, type Bucket, type Part } from "./s3-parts.ts";

// S3 takes parts of at least 5 MiB, but for the last one, and at most 10,000 of them: with 8 MiB each that is 78 GiB.
const smallestPart = 5 * 1024 * 1024;
const wishedPart = 8 * 1024 * 1024;

interface Begun {
  readonly uploadId: string;
  readonly parts: readonly Part[];
  readonly bytes: number;
}

/** Takes in one object by parts. What fits in one part goes in one request. */
export function s3Writer(
  place: Bucket,
  name: string,
  how: { readonly begun: Begun | null; readonly room: number; readonly sizeOf: () => Promise<number | null> },
): ObjectWriter {
  let uploadId = how.begun?.uploadId ?? null;
  const parts = [...(how.begun?.parts ?? [])];
  let kept = how.begun?.bytes ?? 0;
  /** Bytes that are not in a part yet. */
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  /** The first part, without the bytes that come at the end. */
  let first: Buffer | null = null;
  let number = parts.length + 1;
  let state: "open" | "closed" = "open";
  let busy: Promise<unknown> = Promise.resolve();

  const demandOpen = () => {
    if (state === "closed") throw takenOver();
  };
  const sendAs = async (as: number, bytes: Buffer) => {
    demandOpen();
    uploadId ??= await beginParts(place, name);
    const part = await sendPart(place, { name, uploadId }, { number: as, bytes });
    parts.push(part);
    kept += part.bytes;
  };
  const send = (bytes: Buffer, as: number) => {
    const sending = sendAs(as, bytes);
    busy = sending.catch(() => undefined);
    return sending;
  };
  const sendWaiting = async () => {
    const bytes =
      waiting.length === 1 ? (waiting[0] ?? Buffer.alloc(0)) : Buffer.concat(waiting, waitingBytes);
    waiting = [];
    waitingBytes = 0;
    if (how.room > 0 && number === 1) first = bytes;
    else await send(bytes, number);
    number += 1;
  };
  const sendAll = async (beginning: Buffer) => {
    if (uploadId === null && first === null) {
      await putWhole(place, name, Buffer.concat([beginning, ...waiting]));
      return;
    }
    if (waitingBytes > 0) await sendWaiting();
    if (first !== null) await send(Buffer.concat([beginning, first]), 1);
    if (uploadId === null) throw new Error("an object without parts");
    const done = await completeParts(place, { name, uploadId }, parts);
    if (done === null && (await how.sizeOf()) !== kept)
      throw new Error("the unfinished film is gone from the film store (S3)");
  };
  return {
    write: async (bytes) => {
      demandOpen();
      if (waitingBytes === 0 && bytes.length >= wishedPart) {
        // Sent before this resolves, so no copy is needed, but for a first part that waits for its beginning.
        waiting = [how.room > 0 ? Buffer.from(bytes) : bytes];
      } else waiting.push(Buffer.from(bytes));
      waitingBytes += bytes.length;
      if (waitingBytes >= wishedPart) await sendWaiting();
    },
    flush: async () => {
      demandOpen();
      if (waitingBytes >= smallestPart) await sendWaiting();
      return kept;
    },
    finish: async (beginning) => {
      demandOpen();
      if (beginning.length !== how.room) throw new RangeError("the beginning fills its room exactly");
      await sendAll(beginning);
      state = "closed";
    },
    close: async () => {
      state = "closed";
      waiting = [];
      await busy;
    },
  };
}

async function putWhole({ client, bucket }: Bucket, name: string, bytes: Buffer): Promise<void> {
  const wish = new PutObjectCommand({ Bucket: bucket, Key: name, Body: bytes, ContentLength: bytes.length });
  await asking("keep a film", () => client.send(wish));
}
