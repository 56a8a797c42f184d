import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import type { RecordingId } from "@samenkijken/contract/ids";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedFilm } from "../../media/test/shared-films.ts";
import { createLog } from "../src/platform/log.ts";
import { recordingJobs } from "../src/recordings/index.ts";
import { aConsentedFamily, aReadyFilm, aSentFilm, untilState } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
let rows: pg.Pool;
beforeAll(async () => {
  program = await startTestProgram();
  rows = new pg.Pool(program.superuser);
  rows.on("error", () => undefined);
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

const open = (recordingId: RecordingId) =>
  trainer.api.openFilm({ params: { recordingId }, body: { purpose: "analysis" } });

const ask = (url: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${program.url}${url}`, { method, headers: { cookie: trainer.cookie, ...headers } });

async function bytesOf(url: string): Promise<Buffer> {
  return Buffer.from(await (await ask(url)).arrayBuffer());
}

async function aSharedFilm(name: string) {
  const bytes = new Uint8Array(fs.readFileSync(sharedFilm(`video/${name}`)));
  const family = await aConsentedFamily(trainer);
  return { bytes, family, id: await aSentFilm(program.url, trainer, { family, bytes }) };
}

describe("what Safari asks of a film, in bytes", () => {
  test("two bytes first, then ranges, each with its place; a HEAD; the type by content", async () => {
    const film = await aReadyFilm(program.url, trainer, await aConsentedFamily(trainer));
    const { filmUrl } = await open(film.id);
    const whole = await bytesOf(filmUrl);
    const probe = await ask(filmUrl, { range: "bytes=0-1" });
    expect([probe.status, probe.headers.get("content-range"), probe.headers.get("content-length")]).toEqual([
      206,
      `bytes 0-1/${whole.length}`,
      "2",
    ]);
    expect(probe.headers.get("accept-ranges")).toBe("bytes");
    expect(probe.headers.get("content-type")).toBe("video/mp4");
    expect(probe.headers.get("cache-control")).toBe("no-store");
    expect(probe.headers.get("content-encoding")).toBeNull();
    const head = await ask(filmUrl, {}, "HEAD");
    expect([head.status, head.headers.get("content-length")]).toEqual([200, String(whole.length)]);
    const tail = await ask(filmUrl, { range: `bytes=${whole.length - 1000}-` });
    expect(Buffer.from(await tail.arrayBuffer()).equals(whole.subarray(-1000))).toBe(true);
    expect((await ask(filmUrl, { range: `bytes=${whole.length}-` })).status).toBe(416);
  });

  test("HEVC never leaves as it came: what is served is H.264 with an avc1 entry, with or without sound", async () => {
    for (const name of ["talk-woman-hevc-portrait-10s.mp4", "sign-again.mkv"]) {
      const { id } = await aSharedFilm(name);
      await untilState(trainer, id, "ready");
      const served = await bytesOf((await open(id)).filmUrl);
      expect(served.subarray(4, 8).toString("latin1")).toBe("ftyp");
      expect(served.includes("avc1")).toBe(true);
      for (const entry of ["hvc1", "hev1", "avc3"]) expect(served.includes(entry)).toBe(false);
      expect(served.includes("mp4a")).toBe(name.includes("hevc"));
    }
  });
});

describe("a film that every browser plays", () => {
  test("is there before it is prepared, on the same times, and a player keeps the file it began with", async () => {
    const { id, bytes } = await aSharedFilm("talkface-franck-200s-noaudio.mp4");
    await expect
      .poll(
        async () => (await trainer.api.readRecording({ params: { recordingId: id }, body: {} })).playable,
        { timeout: 20_000, interval: 50 },
      )
      .toBe(true);
    const early = await open(id);
    expect(early).toMatchObject({ isBeingPrepared: true, posterUrl: null, strip: null, peaks: null });
    expect((await bytesOf(early.filmUrl)).equals(bytes)).toBe(true);
    const ready = await untilState(trainer, id, "ready");
    expect(ready.filmProblems).toEqual([]);
    const late = await open(id);
    expect(late.isBeingPrepared).toBe(false);
    expect(late.frames).toEqual(early.frames);
    const prepared = await bytesOf(late.filmUrl);
    expect(prepared.equals(bytes)).toBe(false);
    expect((await bytesOf(early.filmUrl)).equals(bytes)).toBe(true);
    expect((await bytesOf(late.posterUrl ?? "")).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(late.strip?.moments.length).toBeGreaterThan(20);
    expect((await bytesOf(late.strip?.url ?? "")).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });
});

/** Turns one bit in the middle of a sealed file. */
function turnOneBit(name: string): void {
  const file = fs.openSync(name, "r+");
  const at = Math.floor(fs.statSync(name).size / 2);
  const byte = Buffer.alloc(1);
  fs.readSync(file, byte, 0, 1, at);
  fs.writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  fs.closeSync(file);
}

function largestFileOf(recordingId: string): string {
  const folder = path.join(program.folder, "films", recordingId);
  const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
  const [largest = ""] = files.toSorted((one, other) => fs.statSync(other).size - fs.statSync(one).size);
  return largest;
}

describe("a stored file that was damaged", () => {
  test("breaks the answer off before a wrong byte leaves", async () => {
    const film = await aReadyFilm(program.url, trainer, await aConsentedFamily(trainer));
    const { filmUrl } = await open(film.id);
    const truth = await bytesOf(filmUrl);
    turnOneBit(largestFileOf(film.id));
    const got: Buffer[] = [];
    const ended = await new Promise<string>((resolve) => {
      http
        .get(`${program.url}${filmUrl}`, { headers: { cookie: trainer.cookie } }, (answer) => {
          answer.on("data", (part: Buffer) => void got.push(part));
          answer.on("end", () => resolve("whole"));
          answer.on("error", () => resolve("broken off"));
        })
        .on("error", () => resolve("broken off"));
    });
    expect(ended).toBe("broken off");
    const bytes = Buffer.concat(got);
    expect(bytes.length).toBeLessThan(truth.length);
    expect(bytes.equals(truth.subarray(0, bytes.length))).toBe(true);
    expect(program.logLines.filter((line) => line.includes("damaged: chunk"))).toHaveLength(1);
  });

  test("is named when a film cannot be prepared from it", async () => {
    const { id } = await aSharedFilm("derived-avchd-1080i50.mts");
    await untilState(trainer, id, "ready");
    await rows.query("delete from recordings.film_file where recording_id = $1 and kind <> 'original'", [id]);
    await rows.query("update recordings.recording set state = 'preparing' where id = $1", [id]);
    const { rows: files } = await rows.query<{ id: string }>(
      "select id from recordings.film_file where recording_id = $1",
      [id],
    );
    turnOneBit(path.join(program.folder, "films", id, files[0]?.id ?? ""));
    const { inScope, vault } = program.program;
    const log = createLog("silent", { write: () => undefined });
    const prepare = recordingJobs({ vault, log, inScope }).find(({ name }) => name.includes("prepare"));
    const film = { organisationId: trainer.organisationId, recordingId: id } as never;
    await prepare?.handle(film, new AbortController().signal);
    const refused = await trainer.api.readRecording({ params: { recordingId: id }, body: {} });
    expect(refused).toMatchObject({ state: "refused", filmProblems: [{ code: "store-damaged" }] });
  });
});

test("who looks, and when, is laid over the picture where the organisation asks for it", async () => {
  const film = await aReadyFilm(program.url, trainer, await aConsentedFamily(trainer));
  expect((await open(film.id)).watermark).toBeNull();
  const watermarked = await startTestProgram({ SAMENKIJKEN_WATERMARK: "yes" });
  const marit = await watermarked.addMember(await watermarked.addOrganisation(), "trainer", "Marit");
  const there = await aReadyFilm(watermarked.url, marit, await aConsentedFamily(marit));
  const params = { recordingId: there.id };
  const grant = await marit.api.openFilm({ params, body: { purpose: "look-back" } });
  expect(grant.watermark).toMatch(/^Marit · \d{1,2} \w+\.? \d{4}/);
  await watermarked.stop();
});
