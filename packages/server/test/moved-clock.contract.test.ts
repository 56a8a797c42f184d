import { FamilyId, PersonId, TrajectoryId } from "@samenkijken/contract/ids";
import { addDays, dutchDayOf, type IsoDate } from "@samenkijken/domain/time/iso-date";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoOrganisationIds, insertOrganisation } from "../src/organisations/index.ts";
import { aConsentedFamily, aReadyFilm } from "./builders.ts";
import { startTestProgram, type TestMember, type TestProgram } from "./test-program.ts";

const [demoId] = demoOrganisationIds;
const deviceDay = () => dutchDayOf(new Date().toISOString());
let program: TestProgram;
let inDemo: TestMember;
let elsewhere: TestMember;
let rows: pg.Pool;

beforeAll(async () => {
  program = await startTestProgram();
  rows = new pg.Pool(program.superuser);
  rows.on("error", () => undefined);
  inDemo = await aDemoMember(program);
  elsewhere = await program.addMember(await program.addOrganisation(), "trainer");
});
afterAll(async () => {
  await rows.end();
  await program.stop();
});

async function aDemoMember(where: TestProgram): Promise<TestMember> {
  const organisation = { id: demoId, name: "Voorbeeld", addressForm: "je", isDemo: "yes" } as const;
  await where.program.inScope(demoId, (scope) => insertOrganisation(scope, organisation));
  return where.addMember(demoId, "trainer");
}

const moveTo = (member: TestMember, today: IsoDate | null) =>
  member.api.moveClock({ params: {}, body: { today } });
const sessionOf = (member: TestMember) => member.api.readSession({ params: {}, body: {} });

const todayOf = (id: string) => program.program.inScope(id, async (scope) => scope.today);

/** Starts a trajectory on a day: refused while that day is still to come. */
async function startOn(member: TestMember, startedOn: IsoDate) {
  const familyId = FamilyId.parse(crypto.randomUUID());
  const mother = PersonId.parse(crypto.randomUUID());
  const child = { id: PersonId.parse(crypto.randomUUID()), name: "Kind", birthDate: "2024-05-01" as const };
  await member.api.addFamily({
    params: {},
    body: {
      id: familyId,
      family: {
        children: [{ ...child, gestationalAgeDays: null, inFocus: true, custodyHolderIds: [mother] }],
        adults: [{ id: mother, name: "Moeder", relation: "mother", language: "nl", needsInterpreter: false }],
      },
    },
  });
  const id = TrajectoryId.parse(crypto.randomUUID());
  const body = { id, programmeId: "k-vht", pairs: 3, startedOn };
  return member.api.startTrajectory({ params: { familyId }, body });
}

const refusedAs = (code: string) => ({ problem: { type: `problem:${code}` } });

describe("the demo", () => {
  test("plays another day, and comes back", async () => {
    const inAMonth = addDays(deviceDay(), 30);
    await expect(startOn(inDemo, inAMonth)).rejects.toMatchObject(refusedAs("date-in-future"));
    expect((await moveTo(inDemo, inAMonth)).clock).toEqual({ movedDays: 30 });
    expect((await sessionOf(inDemo)).clock).toEqual({ movedDays: 30 });
    expect((await startOn(inDemo, inAMonth)).startedOn).toBe(inAMonth);
    expect((await moveTo(inDemo, addDays(deviceDay(), -10))).clock).toEqual({ movedDays: -10 });
    await expect(startOn(inDemo, deviceDay())).rejects.toMatchObject(refusedAs("date-in-future"));
    expect((await moveTo(inDemo, null)).clock).toEqual({ movedDays: 0 });
    expect((await startOn(inDemo, deviceDay())).startedOn).toBe(deviceDay());
  });

  test("its jobs have that day too; the jobs of others have the machine's", async () => {
    await moveTo(inDemo, addDays(deviceDay(), 90));
    expect(await todayOf(demoId)).toBe(addDays(deviceDay(), 90));
    expect(await todayOf(elsewhere.organisationId)).toBe(deviceDay());
    await moveTo(inDemo, null);
  });

  test("nobody is signed out by it, and the log keeps to the real time", async () => {
    await moveTo(inDemo, addDays(deviceDay(), 200));
    expect((await sessionOf(inDemo)).member.id).toBe(inDemo.id);
    await startOn(inDemo, addDays(deviceDay(), 199));
    await inDemo.api.listFamilies({ params: {}, body: {} });
    const logged = await rows.query<{ at: Date }>(
      "select at from platform.audit_entry union all select at from platform.access_entry",
    );
    expect(logged.rows.length).toBeGreaterThan(5);
    for (const { at } of logged.rows) expect(Math.abs(Date.now() - at.getTime())).toBeLessThan(300_000);
    const moved = await rows.query<{ details: unknown }>(
      "select details from platform.audit_entry where did = 'clock.moved' order by seq desc limit 1",
    );
    expect(moved.rows[0]?.details).toEqual({ movedDays: 200 });
    await moveTo(inDemo, null);
  });

  test("what was opened for two hours is open no longer and no shorter by it", async () => {
    await moveTo(inDemo, addDays(deviceDay(), 30));
    const family = await aConsentedFamily(inDemo);
    const { id: recordingId } = await aReadyFilm(program.url, inDemo, family);
    const open = await inDemo.api.openFilm({ params: { recordingId }, body: { purpose: "analysis" } });
    const minutesLeft = (Date.parse(open.endsAt) - Date.now()) / 60_000;
    expect(minutesLeft).toBeGreaterThan(115);
    expect(minutesLeft).toBeLessThanOrEqual(120);
    const status = async () => {
      const headers = { cookie: inDemo.cookie, range: "bytes=0-9" };
      return (await fetch(`${program.url}${open.filmUrl}`, { headers })).status;
    };
    await moveTo(inDemo, addDays(deviceDay(), 31));
    expect(await status()).toBe(206);
    await rows.query("update recordings.film_grant set ends_at = now() - interval '1 minute' where id = $1", [
      open.grantId,
    ]);
    await moveTo(inDemo, null);
    expect(await status()).toBe(404);
    await moveTo(inDemo, addDays(deviceDay(), -1));
    expect(await status()).toBe(404);
    await moveTo(inDemo, null);
  });

  test("goes no further than ten years", async () => {
    await expect(moveTo(inDemo, "2999-01-01")).rejects.toMatchObject(refusedAs("invalid"));
  });
});

describe("nobody else", () => {
  test("a real organisation has no clock to move, also while the demo beside it plays another day", async () => {
    await moveTo(inDemo, addDays(deviceDay(), 30));
    expect((await sessionOf(elsewhere)).clock).toBeNull();
    await expect(moveTo(elsewhere, addDays(deviceDay(), 30))).rejects.toMatchObject(refusedAs("demo-closed"));
    await expect(startOn(elsewhere, addDays(deviceDay(), 1))).rejects.toMatchObject(
      refusedAs("date-in-future"),
    );
    const refused = await rows.query(
      "select 1 from platform.audit_entry where operation = 'moveClock' and outcome = 'refused' and member_id = $1",
      [elsewhere.id],
    );
    expect(refused.rowCount).toBe(1);
    await moveTo(inDemo, null);
  });

  test("the table refuses a moved day for it", async () => {
    const id = elsewhere.organisationId;
    await expect(
      rows.query("update organisations.organisation set moved_days = 1 where id = $1", [id]),
    ).rejects.toThrow("only_a_demo_moves");
  });

  test.each([
    ["without a session", ""],
    ["with a guessed one", "samenkijken_session=guessed"],
  ])("%s", async (_who, cookie) => {
    expect((await put(program.url, { cookie })).status).toBe(401);
  });

  test("who comes by a proxy, even as a member of the demo", async () => {
    const answer = await put(program.url, { cookie: inDemo.cookie, "x-forwarded-for": "203.0.113.9" });
    expect(answer.status).toBe(403);
    expect((await sessionOf(inDemo)).clock).toEqual({ movedDays: 0 });
  });

  test("a program that others can reach: a day that was moved before counts no longer", async () => {
    const open = await startTestProgram({ HOST: "0.0.0.0" });
    const superuser = new pg.Pool(open.superuser);
    superuser.on("error", () => undefined);
    try {
      const member = await aDemoMember(open);
      await superuser.query("update organisations.organisation set moved_days = 400");
      expect((await sessionOf(member)).clock).toBeNull();
      await expect(startOn(member, addDays(deviceDay(), 1))).rejects.toMatchObject(
        refusedAs("date-in-future"),
      );
      await expect(moveTo(member, null)).rejects.toMatchObject(refusedAs("demo-closed"));
      expect(await open.program.inScope(demoId, async (scope) => scope.today)).toBe(deviceDay());
    } finally {
      await superuser.end();
      await open.stop();
    }
  });
});

function put(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${url}/api/demo/clock`, {
    method: "PUT",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ today: addDays(deviceDay(), 7) }),
  });
}
