import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aConsentedFamily, aFile, anUpload, aSentFilm, demoFilm, sendBytes, untilState } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const hashOfAnother = "0".repeat(64);

describe("the same film", () => {
  test("is noticed before a byte is sent, with the recording that has it, and goes in when that is wished", async () => {
    const family = await aConsentedFamily(trainer);
    const film = aFile(5000);
    await anUpload(trainer, family, { sizeBytes: 5000, ...film });
    const again = { sizeBytes: 5000, ...film, number: 2 };
    await expect(anUpload(trainer, family, again)).rejects.toMatchObject({
      problem: { type: "problem:same-film", details: { number: 1, filmedOn: "2026-02-01" } },
    });
    expect(await anUpload(trainer, family, { ...again, whenSame: "take" })).toMatchObject({ number: 2 });
  });

  test("is looked for inside the family only", async () => {
    const film = aFile(5000);
    await anUpload(trainer, await aConsentedFamily(trainer), { sizeBytes: 5000, ...film });
    const other = await anUpload(trainer, await aConsentedFamily(trainer), { sizeBytes: 5000, ...film });
    expect(other.state).toBe("uploading");
  });
});

describe("what arrived is held beside what was sent", () => {
  test("equal: the film may go from the camera, and saying it twice changes nothing", async () => {
    const family = await aConsentedFamily(trainer);
    const id = await aSentFilm(program.url, trainer, { family, bytes: demoFilm() });
    const confirm = (hash: string) =>
      trainer.api.confirmUpload({ params: { recordingId: id }, body: { sha256: hash } });
    const confirmed = await confirm(sha256(demoFilm()));
    expect(confirmed.arrivedAt).not.toBeNull();
    expect(confirmed.confirmedAt).not.toBeNull();
    expect(await confirm(hashOfAnother)).toMatchObject({ confirmedAt: confirmed.confirmedAt });
    expect((await untilState(trainer, id, "ready")).confirmedAt).toBe(confirmed.confirmedAt);
  });

  test("different: the film is refused in words, stays on the camera, and gives its place to the next try", async () => {
    const family = await aConsentedFamily(trainer);
    const id = await aSentFilm(program.url, trainer, { family, bytes: demoFilm() });
    const params = { recordingId: id };
    const answer = await trainer.api.confirmUpload({ params, body: { sha256: hashOfAnother } });
    expect(answer).toMatchObject({
      state: "refused",
      confirmedAt: null,
      filmProblems: [{ code: "arrived-damaged" }],
      can: { open: false, prepareAgain: false },
    });
    await expect(trainer.api.prepareAgain({ params, body: {} })).rejects.toMatchObject(
      refused("film-not-refused"),
    );
    expect(await anUpload(trainer, family, { sizeBytes: 100 })).toMatchObject({ number: 1 });
  });

  test("killed after the last byte and before that was written down: asking where it is goes on with it", async () => {
    const family = await aConsentedFamily(trainer);
    const id = await aSentFilm(program.url, trainer, { family, bytes: demoFilm() });
    await untilState(trainer, id, "ready");
    const rows = new pg.Pool(program.superuser);
    const asBefore = "update recordings.recording set state = 'uploading', arrived_at = null, sha256 = null";
    await rows.query(`${asBefore} where id = $1`, [id]);
    await rows.end();
    const head = await fetch(`${program.url}/api/uploads/${id}`, {
      method: "HEAD",
      headers: { cookie: trainer.cookie, "tus-resumable": "1.0.0" },
    });
    expect(head.headers.get("upload-offset")).toBe(String(demoFilm().length));
    expect((await untilState(trainer, id, "ready")).arrivedAt).not.toBeNull();
  });

  test("nothing is confirmed before the last byte", async () => {
    const family = await aConsentedFamily(trainer);
    const { id } = await anUpload(trainer, family, { sizeBytes: 100_000 });
    const asked = trainer.api.confirmUpload({ params: { recordingId: id }, body: { sha256: hashOfAnother } });
    await expect(asked).rejects.toMatchObject(refused("film-not-in"));
  });

  test("a film that came in piece by piece has the same hash", async () => {
    const family = await aConsentedFamily(trainer);
    const bytes = demoFilm();
    const { id } = await anUpload(trainer, family, { sizeBytes: bytes.length });
    for (let offset = 0; offset < bytes.length;) {
      const part = bytes.subarray(offset, offset + 300_000);
      ({ offset } = await sendBytes(program.url, trainer, { recordingId: id, offset, bytes: part }));
    }
    const answer = await trainer.api.confirmUpload({
      params: { recordingId: id },
      body: { sha256: sha256(bytes) },
    });
    expect(answer.confirmedAt).not.toBeNull();
  });
});

describe("limits", () => {
  test("more than twenty films under way are too many, until one is erased", async () => {
    const busy = await program.addMember(trainer.organisationId, "trainer");
    const families = [];
    for (let nth = 0; nth < 21; nth++) families.push(await aConsentedFamily(busy));
    const [last, ...others] = families;
    if (last === undefined) throw new Error("no family");
    const films = [];
    for (const family of others) films.push(await anUpload(busy, family, { sizeBytes: 1000 }));
    await expect(anUpload(busy, last, { sizeBytes: 1000 })).rejects.toMatchObject(
      refused("too-many-uploads"),
    );
    const [first] = films;
    if (first === undefined) throw new Error("no film");
    const params = { recordingId: first.id };
    await busy.api.eraseRecording({ params, body: { reason: "Verkeerde film." } });
    expect(await anUpload(busy, last, { sizeBytes: 1000 })).toMatchObject({ state: "uploading" });
  });

  test("the files of a film are counted together: 10 GiB at most, 40 files at most", async () => {
    const family = await aConsentedFamily(trainer);
    const part = { name: "00000.MTS", sizeBytes: 4 * 1024 ** 3 };
    await expect(
      anUpload(trainer, family, { sizeBytes: 0, parts: [part, part, part] }),
    ).rejects.toMatchObject(refused("film-too-large"));
    const small = { name: "00000.MTS", sizeBytes: 10 };
    await expect(
      anUpload(trainer, family, { sizeBytes: 0, parts: Array.from({ length: 41 }, () => small) }),
    ).rejects.toMatchObject(refused("invalid"));
  });
});
