import { randomBytes } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { diskStore } from "../packages/server/src/platform/vault/disk-store.ts";
import { openSealedFile } from "../packages/server/src/platform/vault/sealed-reader.ts";
import { createSealedWriter } from "../packages/server/src/platform/vault/sealed-writer.ts";
import type { BenchResult } from "./main.ts";

const mebi = 1024 * 1024;
const filmBytes = 256 * mebi;
const wholeRounds = 7;
const rangeBytes = 2 * mebi;
const rangeRounds = 200;
const firstByteRounds = 400;
const goalRatio = 0.8;

interface Served {
  readonly folder: string;
  readonly plainFile: string;
  readonly name: string;
  readonly fileId: string;
  readonly keyHex: string;
}

/**
 * Encrypted ranges beside a plain file: the same server, the same film, turn by turn.
 * @public called by main.ts
 */
export async function run(): Promise<BenchResult> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-bench-"));
  const served = await makeFilm(folder);
  // The server has a thread of its own, so that the one who asks does not take its time.
  const server = new Worker(import.meta.filename, { workerData: served });
  try {
    const port = await new Promise<number>((resolve, reject) => {
      server.once("message", resolve).once("error", reject);
    });
    const rows = [
      await compare("whole file, MB/s", wholeRounds, (what) =>
        throughput({ port, what, start: 0, end: filmBytes }),
      ),
      await compare("ranges of 2 MiB, MB/s", rangeRounds, (what) => {
        const start = Math.floor(Math.random() * (filmBytes - rangeBytes));
        return throughput({ port, what, start, end: start + rangeBytes });
      }),
      await compare("first byte of a busy server, ms", firstByteRounds, async (what) => {
        // What the server still had in hand for the last one is not this one's time.
        for (let nth = 0; nth < 5; nth++) await throughput({ port, what: "plain", start: 0, end: 1 });
        return firstByte(anywhere(port, what));
      }),
      await compare("first byte of an idle server, ms", firstByteRounds, async (what) => {
        await sleep(5);
        return firstByte(anywhere(port, what));
      }),
    ];
    const goals = rows.map((row) => {
      // Of a time, less is better.
      const value = row.measure.endsWith("ms") ? row.plain / row.sealed : row.sealed / row.plain;
      return { goal: `${row.measure.split(",")[0]}: ≥ ${goalRatio} × plain`, value, met: value >= goalRatio };
    });
    return { name: "vault", rows, goals };
  } finally {
    await server.terminate();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function anywhere(port: number, what: What): Ask {
  return { port, what, start: Math.floor(Math.random() * filmBytes), end: filmBytes };
}

async function makeFilm(folder: string): Promise<Served> {
  const [recordingId, fileId, key] = [crypto.randomUUID(), crypto.randomUUID(), randomBytes(32)];
  const name = `${recordingId}/${fileId}`;
  const plainFile = path.join(folder, "plain");
  const writer = createSealedWriter(diskStore(folder), name, { key, fileId });
  const file = fs.openSync(plainFile, "w");
  for (let at = 0; at < filmBytes; at += mebi) {
    const bytes = randomBytes(mebi);
    fs.writeSync(file, bytes);
    await writer.write(at, bytes);
  }
  fs.fsyncSync(file);
  fs.closeSync(file);
  await writer.finish();
  return { folder, plainFile, name, fileId, keyHex: key.toString("hex") };
}

type What = "plain" | "sealed";

/** The median of many turns, one and the other by turns; the first ones only warm up. */
async function compare(measure: string, rounds: number, once: (what: What) => Promise<number>) {
  const found: Record<What, number[]> = { plain: [], sealed: [] };
  for (let round = 0; round < rounds + 2; round++)
    for (const what of round % 2 === 0 ? (["plain", "sealed"] as const) : (["sealed", "plain"] as const)) {
      const value = await once(what);
      if (round >= 2) found[what].push(value);
    }
  return { measure, rounds, plain: median(found.plain), sealed: median(found.sealed) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

interface Ask {
  readonly port: number;
  readonly what: What;
  readonly start: number;
  readonly end: number;
}

async function throughput(ask: Ask): Promise<number> {
  const started = performance.now();
  let bytes = 0;
  for await (const part of await answerTo(ask)) bytes += (part as Buffer).length;
  if (bytes !== ask.end - ask.start) throw new Error(`${ask.what}: ${bytes} bytes instead of a whole answer`);
  return bytes / 1000 / (performance.now() - started);
}

async function firstByte(ask: Ask): Promise<number> {
  const started = performance.now();
  const answer = await answerTo(ask);
  await new Promise((resolve, reject) => {
    answer.once("data", resolve).once("error", reject);
  });
  const elapsed = performance.now() - started;
  answer.destroy();
  return elapsed;
}

function answerTo({ port, what, start, end }: Ask): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { range: `bytes=${start}-${end - 1}` };
    http
      .get({ port, host: "127.0.0.1", path: `/${what}`, headers, agent: false }, resolve)
      .on("error", reject);
  });
}

/** Two ways to answer the same range; everything else is the same. */
async function serve(served: Served): Promise<void> {
  const store = diskStore(served.folder);
  const sealing = { key: Buffer.from(served.keyHex, "hex"), fileId: served.fileId };
  const open = {
    "/plain": (start: number, end: number) =>
      Promise.resolve<Readable>(fs.createReadStream(served.plainFile, { start, end: end - 1 })),
    "/sealed": async (start: number, end: number) => {
      const film = await openSealedFile(store, served.name, sealing, start);
      // As the film route of the server sends it.
      return Readable.from(film.read(start, end), { objectMode: false, highWaterMark: mebi });
    },
  };
  const server = http.createServer((request, response) => {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    const [start, end] = [Number(first), Number(last) + 1];
    const way = request.url === "/plain" ? "/plain" : "/sealed";
    const answer = async () => {
      const stream = await open[way](start, end);
      response.writeHead(206, { "content-length": end - start });
      // Whoever asks only for the first byte hangs up, and the stream goes with it.
      await pipeline(stream, response);
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage((server.address() as AddressInfo).port);
}

if (!isMainThread) await serve(workerData as Served);
