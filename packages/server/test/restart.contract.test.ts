import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hasSharedFilms, sharedFilm } from "../../media/test/shared-films.ts";
import {
  aConsentedFamily,
  anUpload,
  aReadyFilm,
  aSentFilm,
  demoFilm,
  sendBytes,
  untilState,
} from "./builders.ts";
import { signInToDemo, startRealProgram, type RealProgram } from "./real-program.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-restart-"));
let running: RealProgram;

beforeAll(async () => {
  fs.chmodSync(folder, 0o755);
  running = await start();
});
afterAll(async () => {
  await running.end("SIGTERM");
  fs.rmSync(folder, { recursive: true, force: true });
});

const start = (environment: NodeJS.ProcessEnv = {}) => startRealProgram(folder, environment);

const signIn = () => signInToDemo(running.url);

test("killed in the middle of an upload: what was acknowledged is there, and the rest goes on from it", async () => {
  const trainer = await signIn();
  const family = await aConsentedFamily(trainer);
  const bytes = demoFilm();
  const { id } = await anUpload(trainer, family, { sizeBytes: bytes.length });
  const first = await sendBytes(running.url, trainer, {
    recordingId: id,
    offset: 0,
    bytes: bytes.subarray(0, 1_000_000),
  });
  expect(first.offset).toBe(15 * 65_536);
  // Half of the rest is on its way when the power goes.
  const cut = sendBytes(running.url, trainer, {
    recordingId: id,
    offset: first.offset,
    bytes: bytes.subarray(first.offset),
  });
  cut.catch(() => undefined);
  await running.end("SIGKILL");
  running = await start();
  const again = await signIn();
  const head = await fetch(`${running.url}/api/uploads/${id}`, {
    method: "HEAD",
    headers: { cookie: again.cookie, "tus-resumable": "1.0.0" },
  });
  const offset = Number(head.headers.get("upload-offset"));
  expect(offset).toBeGreaterThanOrEqual(first.offset);
  const isWhole = offset === bytes.length;
  const rest = isWhole
    ? { offset }
    : await sendBytes(running.url, again, { recordingId: id, offset, bytes: bytes.subarray(offset) });
  expect(rest.offset).toBe(bytes.length);
  // The hash that ran along died with the program: it is read back, and held beside what was sent.
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await again.api.confirmUpload({ params: { recordingId: id }, body: { sha256 } });
  const film = await untilState(again, id, "ready");
  expect(film.durationMicros).toBe(75_000_000);
  const confirmedAt = async () =>
    (await again.api.readRecording({ params: { recordingId: id }, body: {} })).confirmedAt;
  await expect.poll(confirmedAt, { timeout: 20_000 }).not.toBeNull();
});

test("killed in the middle of preparing: the next start makes the film ready", async () => {
  const trainer = await signIn();
  const family = await aConsentedFamily(trainer);
  const bytes = demoFilm();
  const { id } = await anUpload(trainer, family, { sizeBytes: bytes.length });
  await sendBytes(running.url, trainer, { recordingId: id, offset: 0, bytes });
  await running.end("SIGKILL");
  running = await start();
  expect((await untilState(await signIn(), id, "ready")).state).toBe("ready");
});

test("killed in the middle of coding: every marker that was acknowledged is there", async () => {
  const trainer = await signIn();
  const family = await aConsentedFamily(trainer);
  const film = await aReadyFilm(running.url, trainer, family);
  const params = { recordingId: film.id };
  const grant = await trainer.api.openFilm({ params, body: { purpose: "analysis" } });
  const table = unpackFrameTable(grant.frames);
  const acknowledged: string[] = [];
  let revision = 0;
  const typing = (async () => {
    for (let n = 0; n < 500; n++) {
      const id = crypto.randomUUID();
      const marker = {
        type: "marker" as const,
        id,
        track: family.child,
        code: "INITIATIVE",
        start: startOf(table, n),
        end: null,
        valence: "yes" as const,
        addressee: null,
        reception: "computed" as const,
        receivedBy: null,
        star: "plain" as const,
      };
      const change = { added: [marker], updated: [], removed: [] };
      const answer = await trainer.api.applyChanges({
        params,
        body: { batchId: crypto.randomUUID(), baseRevision: revision, change },
      });
      ({ revision } = answer);
      acknowledged.push(id);
    }
  })();
  typing.catch(() => undefined);
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(10);
  await running.end("SIGKILL");
  running = await start();
  const again = await signIn();
  const analysis = await again.api.readAnalysis({ params, body: {} });
  const stored = new Set(analysis.records.map((record) => record.id));
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  // At most the one whose answer was lost is there as well.
  expect(stored.size - acknowledged.length).toBeLessThanOrEqual(1);
});

test("without ffmpeg a film waits and says why, and is made ready when ffmpeg appears", async () => {
  const programs = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-programs-"));
  fs.chmodSync(programs, 0o755);
  for (const name of fs.readdirSync("/usr/bin"))
    if (!/^ff(mpeg|probe)$/.test(name))
      fs.symlinkSync(path.join("/usr/bin", name), path.join(programs, name));
  await running.end("SIGTERM");
  running = await start({ PATH: programs });
  const trainer = await signIn();
  const family = await aConsentedFamily(trainer);
  const bytes = demoFilm();
  const { id } = await anUpload(trainer, family, { sizeBytes: bytes.length });
  await sendBytes(running.url, trainer, { recordingId: id, offset: 0, bytes });
  const problems = async () =>
    (await trainer.api.readRecording({ params: { recordingId: id }, body: {} })).filmProblems;
  await expect.poll(problems, { timeout: 20_000 }).toMatchObject([{ code: "no-ffmpeg" }]);
  for (const name of ["ffmpeg", "ffprobe"])
    fs.symlinkSync(path.join("/usr/bin", name), path.join(programs, name));
  expect((await untilState(trainer, id, "ready")).filmProblems).toEqual([]);
  fs.rmSync(programs, { recursive: true });
});

test("a full disk: an upload and a film that waits to be prepared are told so, keep what they have, and go on", async () => {
  const trainer = await signIn();
  const [family, other] = [await aConsentedFamily(trainer), await aConsentedFamily(trainer)];
  const bytes = demoFilm();
  const { id } = await anUpload(trainer, family, { sizeBytes: bytes.length });
  const first = bytes.subarray(0, 1_000_000);
  const { offset } = await sendBytes(running.url, trainer, { recordingId: id, offset: 0, bytes: first });
  const waiting = await anUpload(trainer, other, { sizeBytes: bytes.length });
  await sendBytes(running.url, trainer, { recordingId: waiting.id, offset: 0, bytes });
  await running.end("SIGKILL");
  // As if all that is free were kept free.
  running = await start({ SAMENKIJKEN_KEEP_FREE: String(2 ** 52) });
  const meanwhile = await signIn();
  const params = { recordingId: id };
  const full = await fetch(`${running.url}/api/uploads/${id}`, {
    method: "PATCH",
    headers: {
      cookie: meanwhile.cookie,
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-offset": String(offset),
    },
    body: bytes.subarray(offset),
  });
  expect([full.status, await full.text()]).toEqual([507, "problem:disk-full"]);
  expect((await meanwhile.api.readRecording({ params, body: {} })).receivedBytes).toBe(offset);
  const problems = async () =>
    (await meanwhile.api.readRecording({ params: { recordingId: waiting.id }, body: {} })).filmProblems;
  await expect.poll(problems, { timeout: 30_000 }).toMatchObject([{ code: "disk-full" }]);
  await running.end("SIGTERM");
  running = await start();
  const again = await signIn();
  await sendBytes(running.url, again, { recordingId: id, offset, bytes: bytes.subarray(offset) });
  expect((await untilState(again, id, "ready")).filmProblems).toEqual([]);
  expect((await untilState(again, waiting.id, "ready")).filmProblems).toEqual([]);
});

test("killed at any moment of preparing: the film becomes ready, and nothing of a broken run is left", async () => {
  const trainer = await signIn();
  const family = await aConsentedFamily(trainer);
  const bytes = demoFilm();
  const { id } = await anUpload(trainer, family, { sizeBytes: bytes.length });
  await sendBytes(running.url, trainer, { recordingId: id, offset: 0, bytes });
  for (const ms of [150, 400, 900, 1500]) {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await running.end("SIGKILL");
    running = await start();
  }
  const film = await untilState(await signIn(), id, "ready");
  expect(film.filmProblems).toEqual([]);
  const left = fs.readdirSync(path.join(folder, "films", id));
  // The original, the poster, the strip, the sound, and a proxy: no more than one of each.
  expect(left.length).toBeLessThanOrEqual(5);
  expect(left.every((name) => /^[0-9a-f-]{36}$/.test(name))).toBe(true);
});

test.skipIf(!hasSharedFilms)(
  "told to stop while a film is prepared, it stops, and the next start goes on",
  async () => {
    const trainer = await signIn();
    const bytes = new Uint8Array(fs.readFileSync(sharedFilm("video/long-6min-black-1080p.mp4")));
    const id = await aSentFilm(running.url, trainer, { family: await aConsentedFamily(trainer), bytes });
    const read = async (member: typeof trainer) =>
      member.api.readRecording({ params: { recordingId: id }, body: {} });
    await expect.poll(async () => (await read(trainer)).progress, { timeout: 60_000 }).toBeGreaterThan(0);
    const late = new Promise((resolve) => setTimeout(() => resolve("still there"), 15_000));
    expect(await Promise.race([running.end("SIGTERM"), late])).toBe(0);
    running = await start();
    const again = await signIn();
    await expect.poll(async () => (await read(again)).progress, { timeout: 60_000 }).toBeGreaterThan(0);
    await again.api.eraseRecording({ params: { recordingId: id }, body: { reason: "Was een proef." } });
  },
);

test("a second copy on the same folder is refused with words, and told to stop everything stops", async () => {
  await expect(start()).rejects.toThrow(/already running on this folder .*, at http/);
  const socket = path.join(folder, "postgres", "socket", ".s.PGSQL.5432");
  expect(fs.existsSync(socket)).toBe(true);
  expect(await running.end("SIGTERM")).toBe(0);
  expect(fs.existsSync(socket)).toBe(false);
  running = await start();
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
});
