import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aConsentedFamily, aFamily, anUpload } from "./builders.ts";
import { aGoal } from "./goal-builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

// What two requests do to each other, made certain with locks that a third connection holds.
let program: TestProgram;
let trainer: TestMember;
let other: pg.Client;
beforeAll(async () => {
  program = await startTestProgram();
  trainer = await program.addMember(await program.addOrganisation(), "trainer");
  other = new pg.Client(program.superuser);
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await program.stop();
});

/** Until somebody waits for a lock that `other` holds. */
async function untilSomebodyWaits(): Promise<void> {
  const pid = (await other.query<{ pid: number }>("select pg_backend_pid() as pid")).rows[0]?.pid;
  await expect
    .poll(async () => {
      const { rows } = await other.query<{ many: number }>(
        "select count(*)::int as many from pg_stat_activity where $1 = any (pg_blocking_pids(pid))",
        [pid],
      );
      return rows[0]?.many;
    })
    .toBe(1);
}

test("of two that wait for each other the one that the database stops is tried once more", async () => {
  const family = await aFamily(trainer, { goals: "none" });
  const goalId = await aGoal(trainer, family);
  const params = { trajectoryId: family.trajectoryId, goalId };
  await other.query("begin");
  await other.query("select 1 from trajectories.goal where id = $1 for update", [goalId]);
  const ending = trainer.api.endGoal({ params, body: { endedOn: "2026-02-01", how: "reached" } });
  await untilSomebodyWaits();
  // The request holds the trajectory and waits for the goal: now each waits for the other, until the database stops one.
  await other.query("select 1 from trajectories.trajectory where id = $1 for update", [family.trajectoryId]);
  await other.query("commit");
  expect((await ending).goals).toMatchObject([{ ended: { on: "2026-02-01", how: "reached" } }]);
});

test("a consent that is withdrawn while a film is begun is told in words, and no film is there", async () => {
  const family = await aConsentedFamily(trainer);
  await other.query("begin");
  await other.query("lock table recordings.recording in share mode");
  const begun = Promise.allSettled([anUpload(trainer, family, { sizeBytes: 1000 })]);
  await untilSomebodyWaits();
  await trainer.api.withdrawConsent({
    params: { familyId: family.familyId },
    body: { personId: family.mother, purpose: "CARE_FILM", channel: "in-person" },
  });
  await other.query("commit");
  expect(await begun).toMatchObject([{ reason: { problem: { type: "problem:consent-withdrawn" } } }]);
  expect(await trainer.api.listRecordings({ params: {}, body: {} })).toEqual([]);
});
