import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startOf, unpackFrameTable } from "@samenkijken/annotation/time/frame-table";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aFamily, anUpload, aReadyFilm, demoFilm, giveConsent, sendBytes, untilState } from "./builders.ts";
import { clientWith, type TestMember } from "./test-program.ts";

const main = path.resolve(import.meta.dirname, "../main.ts");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-restart-"));
let running: { process: ChildProcess; url: string };

beforeAll(async () => {
  fs.chmodSync(folder, 0o755);
  running = await start();
});
afterAll(async () => {
  await end("SIGTERM");
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Starts the real program with its embedded database on the folder of this test. */
async function start(searchPath = process.env["PATH"]): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [main, "serve"], {
    env: { ...process.env, PATH: searchPath, SAMENKIJKEN_DATA: folder, PORT: "0" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (words: Buffer) => {
      said += words.toString();
      const at = /ready at (http:\S+)/.exec(said)?.[1];
      if (at !== undefined) resolve(at);
    });
    child.once("exit", () => reject(new Error(`the program stopped: ${said}`)));
  });
  return { process: child, url };
}

async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const gone = new Promise((resolve) => running.process.once("exit", resolve));
  running.process.kill(signal);
  await gone;
}

async function signIn(): Promise<TestMember> {
  const [member] = await clientWith(running.url, "").listDemoMembers({ params: {}, body: {} });
  const answer = await fetch(`${running.url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ memberId: member?.id }),
  });
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const api = clientWith(running.url, cookie);
  const asking = { organisationId: "", actor: { memberId: null, role: "trainer" as const }, sessionId: null };
  return {
    id: "",
    organisationId: "",
    cookie,
    api,
    asking: { ...asking, language: "nl", at: new Date(), requestId: "" },
  };
}

async function aConsentedFamily(trainer: TestMember) {
  const family = await aFamily(trainer);
  await giveConsent(trainer, family, [family.mother, family.father]);
  return family;
}

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
  await end("SIGKILL");
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
  const film = await untilState(again, id, "ready");
  expect(film.durationMicros).toBe(75_000_000);
});

test("killed in the middle of preparing: the next start makes the film ready", async () => {
  const trainer = await signIn();
  const family = await aConsentedFamily(trainer);
  const bytes = demoFilm();
  const { id } = await anUpload(trainer, family, { sizeBytes: bytes.length });
  await sendBytes(running.url, trainer, { recordingId: id, offset: 0, bytes });
  await end("SIGKILL");
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
  await end("SIGKILL");
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
  await end("SIGTERM");
  running = await start(programs);
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

test("a second copy on the same folder is refused with words, and told to stop everything stops", async () => {
  await expect(start()).rejects.toThrow(/already running on this folder .*, at http/);
  const socket = path.join(folder, "postgres", "socket", ".s.PGSQL.5432");
  expect(fs.existsSync(socket)).toBe(true);
  await end("SIGTERM");
  expect(fs.existsSync(socket)).toBe(false);
  expect(running.process.exitCode).toBe(0);
  running = await start();
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200);
});
