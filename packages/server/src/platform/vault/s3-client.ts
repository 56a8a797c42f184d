import { S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { S3Settings } from "../config.ts";

const connectMs = 5_000;
const silentMs = 60_000;

/** A client for servers that speak S3, not only Amazon's: no checksums that others do not know, buckets in the path. */
export function s3Client(settings: S3Settings): S3Client {
  return new S3Client({
    endpoint: settings.endpoint,
    region: settings.region,
    credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 4,
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: silentMs,
      throwOnRequestTimeout: true,
      socketTimeout: silentMs,
    },
  });
}

/** Runs a request, and tells a fault in words of ours: what was asked, and the server's own name for what is wrong. */
export async function asking<Answer>(what: string, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (fault) {
    throw s3Fault(what, fault);
  }
}

/** Like `asking`, but null when the server says that there is no such thing. */
export async function askingFor<Answer>(what: string, run: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await run();
  } catch (fault) {
    if (fault instanceof Error && missingNames.has(fault.name)) return null;
    throw s3Fault(what, fault);
  }
}

const missingNames: ReadonlySet<string> = new Set(["NoSuchKey", "NoSuchUpload", "NotFound"]);

/** A fault of the film store. It carries no answer or request of the client: those hold the keys. */
class StoreFault extends Error {
  readonly code: string;
  readonly status: number | null;
  constructor(what: string, fault: { name: string; message: string; status: number | null }) {
    super(`The film store (S3) failed to ${what}: ${fault.name}, ${fault.message}`);
    this.name = "StoreFault";
    this.status = fault.status;
    // The system's own word for a full disk, whichever store it is.
    this.code = fullNames.has(fault.name) ? "ENOSPC" : fault.name;
  }
}

const fullNames: ReadonlySet<string> = new Set([
  "QuotaExceeded",
  "XMinioStorageFull",
  "InsufficientCapacity",
]);

/** The fault of a request, in words of ours. */
export function s3Fault(what: string, fault: unknown): unknown {
  if (!(fault instanceof Error) || fault instanceof RangeError) return fault;
  const status = fault instanceof S3ServiceException ? (fault.$metadata.httpStatusCode ?? null) : null;
  const code = "code" in fault && typeof fault.code === "string" ? fault.code : fault.name;
  return new StoreFault(what, { name: status === null ? code : fault.name, message: fault.message, status });
}
