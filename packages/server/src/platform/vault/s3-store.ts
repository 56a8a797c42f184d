import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { S3Settings } from "../config.ts";
import {
  demandObjectName,
  demandRecordingId,
  fileIdsAmong,
  notKept,
  oneWriterEach,
  type KeptBytes,
  type ObjectReader,
  type ObjectStore,
} from "./object-store.ts";
import { asking, askingFor, s3Client, s3Fault } from "./s3-client.ts";
import { allPages, dropParts, keptParts, listUploads, type Bucket } from "./s3-parts.ts";
import { s3Writer } from "./s3-writer.ts";

/** Keeps sealed bytes in a bucket. Unfinished objects are multipart uploads, found by listing. Throws when the bucket cannot be reached. */
export async function s3Store(settings: S3Settings): Promise<ObjectStore> {
  const place: Bucket = { client: s3Client(settings), bucket: settings.bucket };
  await asking(`find the bucket ${settings.bucket} at ${settings.endpoint}`, () =>
    place.client.send(new HeadBucketCommand({ Bucket: settings.bucket })),
  );
  const writers = oneWriterEach();
  return {
    size: async (name) => sizeOf(place, demandObjectName(name)),
    open: async (name) => {
      const size = await sizeOf(place, demandObjectName(name));
      return size === null ? null : readerOf(place, name, size);
    },
    kept: async (name, atMost) => {
      const kept = await keptParts(place, demandObjectName(name), atMost);
      return kept === null ? null : proven(kept.bytes);
    },
    begin: (name, room) =>
      writers.next(demandObjectName(name), async () => {
        await dropParts(place, name);
        return s3Writer(place, name, { begun: null, room, sizeOf: () => sizeOf(place, name) });
      }),
    goOn: (name, from) =>
      writers.next(demandObjectName(name), async () => {
        const begun = await keptParts(place, name, from);
        if (begun?.bytes !== from) throw notKept();
        return s3Writer(place, name, { begun, room: 0, sizeOf: () => sizeOf(place, name) });
      }),
    remove: async (name) => {
      await writers.end(demandObjectName(name));
      await dropParts(place, name);
      await asking("remove a film", () =>
        place.client.send(new DeleteObjectCommand({ Bucket: place.bucket, Key: name })),
      );
    },
    list: async (recordingId) => {
      const prefix = `${demandRecordingId(recordingId)}/`;
      const unfinished = (await listUploads(place, prefix)).flatMap(({ Key }) => Key ?? []);
      const names = [...(await finished(place, prefix)), ...unfinished];
      return fileIdsAmong(names.map((name) => name.slice(prefix.length)));
    },
    freeBytes: () => Promise.resolve(null),
  };
}

async function sizeOf({ client, bucket }: Bucket, name: string): Promise<number | null> {
  const wish = new HeadObjectCommand({ Bucket: bucket, Key: name });
  const answer = await askingFor("find a film", () => client.send(wish));
  return answer?.ContentLength ?? null;
}

function readerOf(place: Bucket, name: string, size: number): ObjectReader {
  return {
    size,
    read: async (offset, length) => {
      const end = Math.min(offset + length, size);
      return end <= offset ? Buffer.alloc(0) : readRange(place, name, { offset, end });
    },
    close: () => Promise.resolve(),
  };
}

const readTries = 3;

/** An answer can break off in its middle, where the client itself does not try again. */
async function readRange(
  { client, bucket }: Bucket,
  name: string,
  range: { offset: number; end: number },
): Promise<Buffer> {
  const wanted = range.end - range.offset;
  const wish = new GetObjectCommand({
    Bucket: bucket,
    Key: name,
    Range: `bytes=${range.offset}-${range.end - 1}`,
  });
  for (let tries = 1; ; tries++) {
    try {
      const { Body: body } = await client.send(wish);
      const bytes = (await body?.transformToByteArray()) ?? new Uint8Array();
      if (bytes.length === wanted || tries === readTries)
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (fault) {
      if (tries === readTries || fault instanceof S3ServiceException) throw s3Fault("read a film", fault);
    }
  }
}

function finished({ client, bucket }: Bucket, prefix: string): Promise<readonly string[]> {
  return allPages<string, string>(async (marker) => {
    const wish = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: prefix,
      ...(marker === null ? {} : { ContinuationToken: marker }),
    });
    const page = await asking("list films", () => client.send(wish));
    const next = page.IsTruncated === true ? page.NextContinuationToken : null;
    return { found: (page.Contents ?? []).flatMap(({ Key }) => Key ?? []), next: next ?? null };
  });
}

/** S3 keeps a part before it answers: nothing of it can be torn, and nothing of it can be read before the end. */
function proven(bytes: number): KeptBytes {
  return {
    bytes,
    proven: bytes,
    read: () => Promise.reject(new RangeError("a part on S3 cannot be read, and need not be proven")),
  };
}
