import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { open } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fileServer, sealingServer } from "../packages/server/test/upload-peers.ts";
import type { BenchResult } from "./main.ts";

const mebi = 1024 * 1024;
const filmBytes = 1024 * mebi;
const rounds = 3;
const cutFilmBytes = 256 * mebi;
const cuts = [0.1, 0.5, 0.9, 0.99];
const largestLoss = 8 * mebi;
const part = randomBytes(mebi);

const ways = ["sealed", "file-store", "put", "put-flushed"] as const;
type Way = (typeof ways)[number];

/**
 * Films that come in sealed, beside the file store of tus and a plain PUT, on one server; and what a cut costs.
 * @public called by main.ts
 */
export async function run(): Promise<BenchResult> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-bench-"));
  // The server has a thread of its own, so that the one who sends does not take its time.
  const server = new Worker(import.meta.filename, { workerData: folder });
  try {
    const port = await new Promise<number>((resolve, reject) => {
      server.once("message", resolve).once("error", reject);
    });
    const speeds: Record<Way, number[]> = { sealed: [], "file-store": [], put: [], "put-flushed": [] };
    for (let round = 0; round < rounds; round++)
      for (const way of ways) speeds[way].push(await speed({ port, way }));
    const put = median(speeds.put);
    const rows: BenchResult["rows"][number][] = ways.map((way) => {
      const megabytes = median(speeds[way]);
      return { way, "1 GiB, MB/s": megabytes, "of plain PUT": megabytes / put };
    });
    let value = 0;
    for (const cut of cuts) {
      const sealed = await sentAgain({ port, way: "sealed" }, Math.round(cut * cutFilmBytes));
      const peer = await sentAgain({ port, way: "file-store" }, Math.round(cut * cutFilmBytes));
      rows.push({ way: `sealed, cut at ${cut * 100} %`, "sent again, bytes": sealed });
      rows.push({ way: `file-store, cut at ${cut * 100} %`, "sent again, bytes": peer });
      value = Math.max(value, sealed);
    }
    const goals = [{ goal: "bytes sent again after a cut: ≤ 8 MiB", value, met: value <= largestLoss }];
    return { name: "upload", rows, goals };
  } finally {
    await server.terminate();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

interface To {
  readonly port: number;
  readonly way: Way;
}

/** MB/s of a whole film in one request, up to the answer that it is here. */
async function speed(to: To): Promise<number> {
  const url = await place(to, filmBytes);
  const started = performance.now();
  const { request, answer } = send(to, url, filmBytes);
  for (let at = 0; at < filmBytes; at += part.length) await write(request, part);
  request.end();
  const { statusCode: status } = await answer;
  if (status !== 204) throw new Error(`${to.way}: answered ${status}`);
  const elapsed = performance.now() - started;
  await ask({ port: to.port, method: "DELETE", path: "/" });
  return filmBytes / 1000 / elapsed;
}

/** Bytes that left and must leave once more, after a connection that broke when so many had left. */
async function sentAgain(to: To, cut: number): Promise<number> {
  const url = await place(to, cutFilmBytes);
  const { request, answer } = send(to, url, cutFilmBytes);
  const ended = answer.catch(() => "cut");
  for (let at = 0; at < cut; at += part.length) await write(request, part.subarray(0, cut - at));
  request.destroy();
  await ended;
  // The server reads what is still on its way, and notices.
  await sleep(500);
  const { headers } = await ask({ port: to.port, method: "HEAD", path: url });
  await ask({ port: to.port, method: "DELETE", path: "/" });
  return cut - Number(headers["upload-offset"]);
}

function write(request: http.ClientRequest, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    request.write(bytes, (fault) => (fault ? reject(fault) : resolve()));
  });
}

const tus = { "tus-resumable": "1.0.0" };

async function place({ port, way }: To, bytes: number): Promise<string> {
  if (way === "put" || way === "put-flushed") return `/${way}`;
  const { headers } = await ask({
    port,
    method: "POST",
    path: `/${way}`,
    headers: { "upload-length": String(bytes) },
  });
  return new URL(headers.location ?? "").pathname;
}

function send({ port, way }: To, url: string, bytes: number) {
  const { promise: answer, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const headers = {
    ...tus,
    "content-type": "application/offset+octet-stream",
    "content-length": bytes,
    "upload-offset": "0",
  };
  const method = way.startsWith("put") ? "PUT" : "PATCH";
  const request = http.request({ port, host: "127.0.0.1", path: url, method, headers });
  request.once("response", (response) => resolve(response.resume())).on("error", reject);
  return { request, answer };
}

function ask(wish: { port: number; method: string; path: string; headers?: Record<string, string> }) {
  return new Promise<http.IncomingMessage>((resolve, reject) => {
    const headers = { ...tus, ...wish.headers };
    const { port, method, path: url } = wish;
    http
      .request({ port, host: "127.0.0.1", method, path: url, headers }, (answer) => resolve(answer.resume()))
      .on("error", reject)
      .end();
  });
}

/** Plain bytes with the promise of the sealed ones: what is acknowledged is on the disk, 8 MiB at a time. */
async function takeFlushed(request: http.IncomingMessage, target: string): Promise<void> {
  const file = await open(target, "w");
  let unflushed = 0;
  for await (const bytes of request) {
    await file.write(bytes as Buffer);
    unflushed += (bytes as Buffer).length;
    if (unflushed < 8 * mebi) continue;
    await file.datasync();
    unflushed = 0;
  }
  await file.datasync();
  await file.close();
}

async function serve(folder: string): Promise<void> {
  const sealed = path.join(folder, "sealed");
  const plain = path.join(folder, "plain");
  fs.mkdirSync(plain);
  const tusServers = {
    sealed: sealingServer("/sealed", sealed),
    "file-store": fileServer("/file-store", plain),
  };
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    if (request.method === "DELETE") {
      for (const each of [sealed, plain])
        for (const entry of fs.readdirSync(each)) fs.rmSync(path.join(each, entry), { recursive: true });
      response.writeHead(204).end();
      return;
    }
    if (request.method === "PUT") {
      const file = path.join(plain, "put");
      if (request.url === "/put-flushed") await takeFlushed(request, file);
      else await pipeline(request, fs.createWriteStream(file));
      response.writeHead(204).end();
      return;
    }
    const way = request.url?.startsWith("/sealed") === true ? "sealed" : "file-store";
    await tusServers[way].handle(request, response);
  };
  const listening = http.createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    listening.listen(0, "127.0.0.1", resolve);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage((listening.address() as AddressInfo).port);
}

if (!isMainThread) await serve(workerData as string);
