import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isOwnConnection } from "./own-connection.ts";
import type { FilmSource } from "./source.ts";

interface Loopback {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a film to a child process at an unguessable address of this machine only, until `close`.
 * It keeps readable film off the disk: the bytes go from memory to the child and nowhere else.
 */
export async function serveOnce(source: FilmSource): Promise<Loopback> {
  const path = `/${randomBytes(24).toString("hex")}`;
  const server = createServer((request, response) => {
    void answer(source, path, { request, response });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the loopback server has no port");
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Runs `work` with a loopback address of the film and closes that address afterwards, whatever happens. */
export async function withLoopback<T>(source: FilmSource, work: (url: string) => Promise<T>): Promise<T> {
  const loopback = await serveOnce(source);
  try {
    return await work(loopback.url);
  } finally {
    await loopback.close();
  }
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer(source: FilmSource, path: string, { request, response }: Exchange): Promise<void> {
  // Whoever reads the address off a list of processes is not the child that it was made for.
  if (
    request.url !== path ||
    !(await isOwnConnection(request.socket)) ||
    (request.method !== "GET" && request.method !== "HEAD")
  ) {
    response.writeHead(404).end();
    return;
  }
  const range = parseRange(request.headers.range, source.size);
  if (range === null) {
    response.writeHead(416, { "content-range": `bytes */${source.size}` }).end();
    return;
  }
  response.writeHead(range.partial ? 206 : 200, {
    "accept-ranges": "bytes",
    "content-type": "application/octet-stream",
    "content-length": range.end - range.start,
    ...(range.partial ? { "content-range": `bytes ${range.start}-${range.end - 1}/${source.size}` } : {}),
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.from(source.read(range.start, range.end)), response);
  } catch {
    // The child seeks by closing the connection; a source that fails shows in the child as a film cut off.
    response.destroy();
  }
}

interface ByteRange {
  readonly start: number;
  readonly end: number;
  readonly partial: boolean;
}

/** Reads a Range header of the one form a film reader sends; null when it lies outside the film. */
export function parseRange(header: string | undefined, size: number): ByteRange | null {
  if (header === undefined) return { start: 0, end: size, partial: false };
  const match = /^bytes=(\d+)-(\d*)$/.exec(header);
  if (match === null) return { start: 0, end: size, partial: false };
  const start = Number(match[1]);
  const end = match[2] === "" ? size : Math.min(Number(match[2]) + 1, size);
  return start < end ? { start, end, partial: true } : null;
}
