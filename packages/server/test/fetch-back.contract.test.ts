import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLog } from "../src/platform/log.ts";
import { recordingJobs } from "../src/recordings/index.ts";
import { aConsentedFamily, aReadyFilm, aSentFilm, untilState } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

let program: TestProgram;
let trainer: TestMember;
beforeAll(async () => {
  program = await startTestProgram();
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(() => program.stop());

const refused = (code: string) => ({ problem: { type: `problem:${code}` } });
const body = { reason: "Ik wil zien welk bestand dit is." };
const one = new TextEncoder().encode("Dit is geen film, maar wel van ons. ".repeat(4000));
const two = new TextEncoder().encode("En dit is het tweede bestand.");
const names = ["film één's (1)*.mp4", "GX020001.MP4"] as const;

async function aRefusedFilm() {
  const family = await aConsentedFamily(trainer);
  const bytes = new Uint8Array([...one, ...two]);
  const parts = [
    { name: names[0], sizeBytes: one.length },
    { name: names[1], sizeBytes: two.length },
  ];
  const id = await aSentFilm(program.url, trainer, { family, bytes, parts });
  return { family, film: await untilState(trainer, id, "refused") };
}

const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${program.url}${url}`, { headers: { cookie: trainer.cookie, ...headers } });

test("each file of a refused film comes back as it was, under its own name, also in ranges", async () => {
  const { film } = await aRefusedFilm();
  expect(film.can).toMatchObject({ fetchBack: true, prepareAgain: true, open: false });
  const { files } = await trainer.api.fetchBack({ params: { recordingId: film.id }, body });
  expect(files.map(({ name }) => name)).toEqual([...names]);
  for (const [at, truth] of [one, two].entries()) {
    const answer = await get(files[at]?.url ?? "");
    expect(answer.headers.get("content-length")).toBe(String(truth.length));
    expect(Buffer.from(await answer.arrayBuffer()).equals(truth)).toBe(true);
  }
  const first = await get(files[0]?.url ?? "");
  expect(first.headers.get("content-disposition")).toBe(
    "attachment; filename*=UTF-8''film%20%C3%A9%C3%A9n%27s%20%281%29%2A.mp4",
  );
  const range = await get(files[1]?.url ?? "", { range: "bytes=3-6" });
  expect([range.status, await range.text()]).toEqual([206, "dit "]);
  expect((await get(files[0]?.url.replace("part-1", "part-3") ?? "")).status).toBe(404);
  expect((await get(files[0]?.url.replace("part-1", "film") ?? "")).status).toBe(404);
});

test("it is for the trainer of the family, while consent stands, and the log tells it", async () => {
  const { family, film } = await aRefusedFilm();
  const params = { recordingId: film.id };
  const { files } = await trainer.api.fetchBack({ params, body });
  const colleague = await program.addMember(trainer.organisationId, "trainer");
  await expect(colleague.api.fetchBack({ params, body })).rejects.toMatchObject(refused("not-found"));
  const log = await trainer.api.listLog({ params: { familyId: family.familyId }, body: {} });
  expect(log.map((line) => line.did)).toEqual(expect.arrayContaining(["film.fetched-back", "film"]));
  await trainer.api.withdrawConsent({
    params: { familyId: family.familyId },
    body: { personId: family.father, purpose: "CARE_FILM", channel: "in-person" },
  });
  expect((await get(files[0]?.url ?? "")).status).not.toBe(200);
  await expect(trainer.api.fetchBack({ params, body })).rejects.toMatchObject(refused("consent-withdrawn"));
});

test("a film that is not refused is not given out as a file", async () => {
  const film = await aReadyFilm(program.url, trainer, await aConsentedFamily(trainer));
  const params = { recordingId: film.id };
  await expect(trainer.api.fetchBack({ params, body })).rejects.toMatchObject(refused("film-not-refused"));
  const grant = await trainer.api.openFilm({ params, body: { purpose: "analysis" } });
  expect((await get(grant.filmUrl.replace(/film$/, "part-1"))).status).toBe(404);
});

test("after seven days it is over, and the film is erased", async () => {
  const { film } = await aRefusedFilm();
  const params = { recordingId: film.id };
  const { files } = await trainer.api.fetchBack({ params, body });
  const { inScope, vault } = program.program;
  const log = createLog("silent", { write: () => undefined });
  const end = recordingJobs({ vault, log, inScope }).find((job) => job.name === "recordings.end-fetch-back");
  const payload = { organisationId: trainer.organisationId, recordingId: film.id } as never;
  // Before the seven days are over the job only waits longer.
  await end?.handle(payload, new AbortController().signal);
  expect((await trainer.api.readRecording({ params, body: {} })).state).toBe("refused");
  const later = new Date(Date.now() + 7 * 86_400_000 + 1000);
  program.setNow(later);
  await end?.handle(payload, new AbortController().signal);
  program.setNow(new Date());
  expect((await trainer.api.readRecording({ params, body: {} })).state).toBe("erased");
  const sealed = path.join(program.folder, "films", film.id);
  await expect.poll(() => (fs.existsSync(sealed) ? fs.readdirSync(sealed) : [])).toEqual([]);
  expect((await get(files[0]?.url ?? "")).status).toBe(410);
  await expect(trainer.api.fetchBack({ params, body })).rejects.toMatchObject(refused("film-not-refused"));
});
