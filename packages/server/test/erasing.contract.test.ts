import { createDecipheriv } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aConsentedFamily, anUpload, aReadyFilm, demoFilm } from "./builders.ts";
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

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const reason = { reason: "De ouders vroegen erom." };

/** Copies a folder of the data, as somebody would who makes a backup or takes the disk along. */
function copyOf(folder: string): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-copy-"));
  fs.cpSync(path.join(program.folder, folder), copy, { recursive: true });
  return copy;
}

/** Every key that the key store still has, unwrapped by nothing but docs/film-format.md. */
function keysIn(folder: string): Buffer[] {
  const master = Buffer.from(
    fs.readFileSync(path.join(program.folder, "master", "master.key"), "utf8"),
    "base64",
  );
  return fs.readdirSync(folder).map((handle) => {
    const wrapped = fs.readFileSync(path.join(folder, handle));
    const cipher = createDecipheriv("aes-256-gcm", master, wrapped.subarray(0, 12));
    cipher.setAAD(Buffer.from(`samenkijken key 1 ${handle}`, "ascii"));
    cipher.setAuthTag(wrapped.subarray(wrapped.length - 16));
    return Buffer.concat([cipher.update(wrapped.subarray(12, wrapped.length - 16)), cipher.final()]);
  });
}

/** Whether the first chunk of a sealed file opens under a key; nothing of ours is used. */
function opens(file: string, key: Buffer): boolean {
  const bytes = fs.readFileSync(file);
  const body = bytes.subarray(32, bytes.length - 36);
  const last = body.length <= 65_564;
  const chunk = body.subarray(0, 65_564);
  const cipher = createDecipheriv("aes-256-gcm", key, chunk.subarray(0, 12));
  cipher.setAAD(Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(8), Buffer.from([last ? 1 : 0])]));
  cipher.setAuthTag(chunk.subarray(chunk.length - 16));
  try {
    cipher.update(chunk.subarray(12, chunk.length - 16));
    cipher.final();
    return true;
  } catch {
    return false;
  }
}

function sealedFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

test("an erased film cannot be read again: not by us, and not out of a copy of its bytes with every key that is left", async () => {
  const [family, other] = [await aConsentedFamily(trainer), await aConsentedFamily(trainer)];
  const film = await aReadyFilm(program.url, trainer, family);
  const kept = await aReadyFilm(program.url, trainer, other);
  const before = copyOf("films");
  const ofFilm = path.join(before, film.id);
  const keysBefore = keysIn(path.join(program.folder, "keys"));
  // The check can fail: before erasing, each of the copied files opens under one of the keys.
  expect(sealedFiles(ofFilm).length).toBeGreaterThanOrEqual(3);
  for (const file of sealedFiles(ofFilm)) expect(keysBefore.some((key) => opens(file, key))).toBe(true);

  const params = { recordingId: film.id };
  const erased = await trainer.api.eraseRecording({ params, body: reason });
  expect(erased).toMatchObject({ state: "erased", playable: false, can: { open: false, erase: false } });
  await expect
    .poll(
      () =>
        fs.existsSync(path.join(program.folder, "films", film.id)) &&
        sealedFiles(path.join(program.folder, "films", film.id)),
    )
    .not.toEqual(expect.arrayContaining([expect.anything()]));

  const keysAfter = keysIn(copyOf("keys"));
  expect(keysAfter).toHaveLength(keysBefore.length - 1);
  for (const file of sealedFiles(ofFilm)) expect(keysAfter.some((key) => opens(file, key))).toBe(false);
  for (const file of sealedFiles(path.join(before, kept.id)))
    expect(keysAfter.some((key) => opens(file, key))).toBe(true);
  const { rows: left } = await rows.query(
    `select 1 from recordings.film_key where recording_id = $1
     union all select 1 from recordings.film_file where recording_id = $1`,
    [film.id],
  );
  expect(left).toEqual([]);
  await expect(trainer.api.openFilm({ params, body: { purpose: "analysis" } })).rejects.toMatchObject(
    refused("film-erased"),
  );
});

test("what is being watched stops, and the small pictures with it", async () => {
  const film = await aReadyFilm(program.url, trainer, await aConsentedFamily(trainer));
  const params = { recordingId: film.id };
  const grant = await trainer.api.openFilm({ params, body: { purpose: "analysis" } });
  const look = async (url: string) =>
    (await fetch(`${program.url}${url}`, { headers: { cookie: trainer.cookie } })).status;
  expect(await look(grant.filmUrl)).toBe(200);
  expect(await look(grant.posterUrl ?? "")).toBe(200);
  await trainer.api.eraseRecording({ params, body: reason });
  expect(await look(grant.filmUrl)).toBe(410);
  expect(await look(grant.posterUrl ?? "")).toBe(410);
  expect(await look(grant.strip?.url ?? "")).toBe(410);
});

test("erasing needs no consent, can be asked twice, and tells the log who threw what away", async () => {
  const family = await aConsentedFamily(trainer);
  const film = await aReadyFilm(program.url, trainer, family);
  const params = { recordingId: film.id };
  await trainer.api.withdrawConsent({
    params: { familyId: family.familyId },
    body: { personId: family.mother, purpose: "CARE_FILM", channel: "in-person" },
  });
  const [one, two] = await Promise.all([
    trainer.api.eraseRecording({ params, body: reason }),
    trainer.api.eraseRecording({ params, body: reason }),
  ]);
  expect([one.state, two.state]).toEqual(["erased", "erased"]);
  const did = async () => {
    const log = await trainer.api.listLog({ params: { familyId: family.familyId }, body: {} });
    return log.map((line) => line.did);
  };
  await expect.poll(did).toEqual(expect.arrayContaining(["film.erased", "film.key-thrown-away"]));
});

test("an upload that is thrown away halfway leaves nothing, and the step waits for a film again", async () => {
  const family = await aConsentedFamily(trainer);
  const film = await anUpload(trainer, family, { sizeBytes: demoFilm().length });
  await fetch(`${program.url}/api/uploads/${film.id}`, {
    method: "PATCH",
    headers: {
      cookie: trainer.cookie,
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-offset": "0",
    },
    body: demoFilm().subarray(0, 400_000),
  });
  const folder = path.join(program.folder, "films", film.id);
  expect(sealedFiles(folder)).toHaveLength(1);
  await trainer.api.eraseRecording({ params: { recordingId: film.id }, body: reason });
  await expect.poll(() => (fs.existsSync(folder) ? sealedFiles(folder) : [])).toEqual([]);
  const trajectory = await trainer.api.readTrajectory({
    params: { trajectoryId: family.trajectoryId },
    body: {},
  });
  expect(trajectory.cycles.at(0)).toMatchObject({ recordingId: null });
  expect(trajectory.nextStep.id).toBe("film-plan");
  expect(await anUpload(trainer, family, { sizeBytes: 1000 })).toMatchObject({ number: 1 });
});
