import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
  type MultipartUpload,
  type Part as ListedPart,
  type S3Client,
} from "@aws-sdk/client-s3";
import { asking, askingFor } from "./s3-client.ts";

/** A bucket, and the client that reaches it. */
export interface Bucket {
  readonly client: S3Client;
  readonly bucket: string;
}

/** A part of an object that S3 keeps until the object is complete. */
export interface Part {
  readonly number: number;
  readonly etag: string;
  readonly bytes: number;
}

/** The parts of an unfinished object that lie one behind the other from its beginning, together at most `atMost` bytes; null without an unfinished object. */
export async function keptParts(
  from: Bucket,
  name: string,
  atMost: number,
): Promise<{ uploadId: string; parts: readonly Part[]; bytes: number } | null> {
  const uploadId = (await uploadsOf(from, name)).at(0);
  if (uploadId === undefined) return null;
  const parts: Part[] = [];
  let bytes = 0;
  for (const part of await listParts(from, name, uploadId)) {
    if (part.number !== parts.length + 1 || bytes + part.bytes > atMost) break;
    parts.push(part);
    bytes += part.bytes;
  }
  return { uploadId, parts, bytes };
}

/** The unfinished uploads of one object, the latest first. Nothing of ours remembers them: they are found by listing. */
export async function uploadsOf(from: Bucket, name: string): Promise<readonly string[]> {
  const uploads = (await listUploads(from, name)).filter(({ Key }) => Key === name);
  return uploads
    .toSorted((a, b) => begun(b) - begun(a))
    .flatMap(({ UploadId }) => (UploadId === undefined ? [] : [UploadId]));
}

function begun(upload: MultipartUpload): number {
  return upload.Initiated?.getTime() ?? 0;
}

/** All unfinished uploads whose name begins so. */
export function listUploads(from: Bucket, prefix: string): Promise<readonly MultipartUpload[]> {
  return allPages<UploadsMarker, MultipartUpload>(async (marker) => {
    const wish = new ListMultipartUploadsCommand({ Bucket: from.bucket, Prefix: prefix, ...marker });
    const page = await asking("list unfinished films", () => from.client.send(wish));
    const next = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
    return { found: page.Uploads ?? [], next: page.IsTruncated === true ? next : null };
  });
}

interface UploadsMarker {
  readonly KeyMarker: string | undefined;
  readonly UploadIdMarker: string | undefined;
}

/** Collects a list that comes in pages. The client's own paging never ends with Ceph, which names a next page behind the last one. */
export async function allPages<Marker, Item>(
  ask: (marker: Marker | null) => Promise<{ found: readonly Item[]; next: Marker | null }>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  let marker: Marker | null = null;
  do {
    const page: { found: readonly Item[]; next: Marker | null } = await ask(marker);
    all.push(...page.found);
    marker = page.next;
  } while (marker !== null);
  return all;
}

async function listParts(from: Bucket, name: string, uploadId: string): Promise<readonly Part[]> {
  const parts = await allPages<string, Part>(async (marker) => {
    const wish = new ListPartsCommand({
      Bucket: from.bucket,
      Key: name,
      UploadId: uploadId,
      ...(marker === null ? {} : { PartNumberMarker: marker }),
    });
    const page = await askingFor("list the parts of a film", () => from.client.send(wish));
    const next = page?.IsTruncated === true ? page.NextPartNumberMarker : null;
    return { found: (page?.Parts ?? []).flatMap(partOf), next: next ?? null };
  });
  return parts.toSorted((a, b) => a.number - b.number);
}

function partOf({ PartNumber: number, ETag: etag, Size: bytes }: ListedPart): readonly Part[] {
  return number === undefined || etag === undefined || bytes === undefined ? [] : [{ number, etag, bytes }];
}

/** Begins an object that comes in by parts; gives the id of the upload. */
export async function beginParts(into: Bucket, name: string): Promise<string> {
  const wish = new CreateMultipartUploadCommand({ Bucket: into.bucket, Key: name });
  const { UploadId: id } = await asking("begin a film", () => into.client.send(wish));
  if (id === undefined) throw new Error("The film store (S3) began a film without saying under which id");
  return id;
}

/** Sends one part; S3 keeps it before it answers. */
export async function sendPart(
  into: Bucket,
  upload: { name: string; uploadId: string },
  part: { number: number; bytes: Buffer },
): Promise<Part> {
  const wish = new UploadPartCommand({
    Bucket: into.bucket,
    Key: upload.name,
    UploadId: upload.uploadId,
    PartNumber: part.number,
    Body: part.bytes,
    ContentLength: part.bytes.length,
  });
  const { ETag: etag } = await asking("take in a part of a film", () => into.client.send(wish));
  if (etag === undefined) throw new Error("The film store (S3) took in a part without saying its tag");
  return { number: part.number, etag, bytes: part.bytes.length };
}

/** Makes one object of its parts: it appears as a whole. Null when the upload is gone, as after an answer that was lost. */
export async function completeParts(
  into: Bucket,
  upload: { name: string; uploadId: string },
  parts: readonly Part[],
): Promise<"done" | null> {
  const wish = new CompleteMultipartUploadCommand({
    Bucket: into.bucket,
    Key: upload.name,
    UploadId: upload.uploadId,
    MultipartUpload: {
      Parts: parts
        .toSorted((a, b) => a.number - b.number)
        .map(({ number, etag }) => ({ PartNumber: number, ETag: etag })),
    },
  });
  const answer = await askingFor("finish a film", () => into.client.send(wish));
  return answer === null ? null : "done";
}

/** Drops every unfinished upload of one object. */
export async function dropParts(from: Bucket, name: string): Promise<void> {
  for (const UploadId of await uploadsOf(from, name))
    await askingFor("drop an unfinished film", () =>
      from.client.send(new AbortMultipartUploadCommand({ Bucket: from.bucket, Key: name, UploadId })),
    );
}
