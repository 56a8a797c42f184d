import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLog } from "../src/platform/log.ts";
import type { Job } from "../src/platform/jobs.ts";
import { qualityJobs } from "../src/quality/index.ts";
import { recordingJobs } from "../src/recordings/index.ts";
import { trajectoryJobs } from "../src/trajectories/index.ts";
import { aConsentedFamily, anUpload } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";
import { buildWorld, type World } from "./world.ts";

let program: TestProgram;
let trainer: TestMember;
let world: World;
let rows: pg.Pool;
let jobs: readonly Job[];
let erasedId: string;

beforeAll(async () => {
  program = await startTestProgram();
  rows = new pg.Pool(program.superuser);
  rows.on("error", () => undefined);
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
  world = await buildWorld(program, trainer);
  const thrownAway = await anUpload(trainer, await aConsentedFamily(trainer), { sizeBytes: 1000 });
  erasedId = thrownAway.id;
  const params = { recordingId: thrownAway.id };
  await trainer.api.eraseRecording({ params, body: { reason: "Verkeerde film." } });
  const { inScope, vault } = program.program;
  const log = createLog("silent", { write: () => undefined });
  jobs = [...trajectoryJobs(inScope), ...recordingJobs({ vault, log, inScope }), ...qualityJobs(inScope)];
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

/** A payload for each job there is. */
function examples(): Readonly<Record<string, object>> {
  const { organisationId } = trainer;
  const { familyId, trajectoryId, mother } = world.family;
  const place = { organisationId, familyId, trajectoryId, number: 1, toldAt: new Date().toISOString() };
  const workingPoint = { personId: mother, quote: "Eerst kijken.", whereWhen: "", nextMoment: "play" };
  return {
    "trajectories.note-cycle-fact": { ...place, fact: "look-back-held", on: "2026-11-01", workingPoint },
    "recordings.prepare-film": { organisationId, recordingId: world.film.id },
    "recordings.look-at-film": { organisationId, recordingId: world.film.id },
    "recordings.hash-film": { organisationId, recordingId: world.film.id },
    "recordings.give-up-film": { organisationId, recordingId: world.refused.id },
    "recordings.end-fetch-back": { organisationId, recordingId: world.refused.id },
    "recordings.erase-film": { organisationId, recordingId: erasedId },
    "families.changed": { organisationId, familyId },
    "consent.changed": { organisationId, familyId },
    "quality.note-deviation": {
      id: crypto.randomUUID(),
      organisationId,
      familyId,
      memberId: trainer.id,
      at: new Date().toISOString(),
      what: "maximum-reached",
      reason: "De ouders vroegen het.",
    },
  };
}

test("every job can run twice: the second time changes nothing", async () => {
  const payloads = examples();
  expect(jobs.map((job) => job.name).toSorted()).toEqual(Object.keys(payloads).toSorted());
  for (const job of jobs) {
    const payload = job.payload.parse(payloads[job.name]) as never;
    await job.handle(payload, new AbortController().signal);
    const once = await everything();
    await job.handle(payload, new AbortController().signal);
    expect({ job: job.name, rows: await everything() }).toEqual({ job: job.name, rows: once });
  }
});

test("a fact that arrives late does not take the place of a newer one", async () => {
  const note = jobs.find((job) => job.name === "trajectories.note-cycle-fact");
  const { familyId, trajectoryId } = world.refusedFamily;
  const fact = (markers: number, toldAt: string) =>
    note?.handle(
      {
        organisationId: trainer.organisationId,
        familyId,
        trajectoryId,
        number: 1,
        fact: "coded",
        markers,
        toldAt,
      } as never,
      new AbortController().signal,
    );
  await fact(7, "2026-11-20T10:00:01.000Z");
  await fact(3, "2026-11-20T10:00:00.000Z");
  const trajectory = await trainer.api.readTrajectory({ params: { trajectoryId }, body: {} });
  expect(trajectory.cycles.at(0)?.codedMarkers).toBe(7);
});

/** All rows of the modules, without the logs. */
async function everything(): Promise<unknown> {
  const tables = [
    "trajectories.cycle",
    "trajectories.added_working_point",
    "recordings.recording",
    "recordings.film_file",
    "quality.deviation",
  ];
  const found = await Promise.all(
    tables.map((table) => rows.query(`select to_jsonb(t) as row from ${table} t order by 1`)),
  );
  return found.map((result) => result.rows as unknown);
}
