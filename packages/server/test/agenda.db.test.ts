import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { changeIn, readIn, type Asking } from "../src/platform/scope.ts";
import { copyDatabase } from "./test-database.ts";

let database: Database;
let superuser: pg.Pool;
let drop: () => Promise<void>;
const organisationId = crypto.randomUUID();
const [marit, joris] = [crypto.randomUUID(), crypto.randomUUID()];
const [familyId, trajectoryId, appointmentId] = [
  crypto.randomUUID(),
  crypto.randomUUID(),
  crypto.randomUUID(),
];

beforeAll(async () => {
  const copy = await copyDatabase();
  database = openDatabase(copy.address, () => undefined);
  superuser = new pg.Pool(copy.superuser);
  superuser.on("error", () => undefined);
  drop = copy.drop;
  const put = (text: string, values: readonly string[]) => superuser.query(text, [...values]);
  await put("insert into organisations.organisation values ($1, 'A', 'je', false, now())", [organisationId]);
  for (const id of [marit, joris])
    await put(
      "insert into organisations.member (id, organisation_id, name, role, language) values ($1, $2, 'M', 'trainer', 'nl')",
      [id, organisationId],
    );
  await put(
    "insert into families.family (id, organisation_id, trainer_id, added_at) values ($1, $2, $3, now())",
    [familyId, organisationId, marit],
  );
  await put(
    `insert into trajectories.trajectory (id, organisation_id, family_id, programme_id, programme_version, pairs, started_on)
     values ($1, $2, $3, 'k-vht', 1, 3, '2026-01-05')`,
    [trajectoryId, organisationId, familyId],
  );
  await put(
    `insert into trajectories.appointment (id, organisation_id, family_id, trajectory_id, kind, number, starts_at, minutes, place, entered_at)
     values ($1, $2, $3, $4, 'film', 1, now(), 45, 'home', now())`,
    [appointmentId, organisationId, familyId, trajectoryId],
  );
});
afterAll(async () => {
  await database.pool.end();
  await superuser.end();
  await drop();
});

const asking = (memberId: string, organisation = organisationId): Asking => ({
  organisationId: organisation,
  actor: { memberId, role: "trainer" },
  sessionId: null,
  language: "nl",
  at: new Date(),
  machineAt: new Date(),
  canMove: "no",
  requestId: "test",
});

const seenBy = (who: Asking) =>
  readIn(database, who, (scope) =>
    scope.read("trajectories").selectFrom("trajectories.appointment").select("id").execute(),
  );

const sendNothing = () => Promise.resolve();

const change = (run: Parameters<typeof changeIn>[2]) =>
  changeIn({ database, send: sendNothing }, asking(marit), run);

describe("the walls of the agenda", () => {
  test("only the trainer of the family sees an appointment", async () => {
    expect(await seenBy(asking(marit))).toEqual([{ id: appointmentId }]);
    expect(await seenBy(asking(joris))).toEqual([]);
    expect(await seenBy(asking(marit, crypto.randomUUID()))).toEqual([]);
  });

  test("an appointment is not moved or thrown away: its hour and its row stay", async () => {
    await expect(
      change(async (scope) => {
        await scope
          .write("trajectories")
          .updateTable("trajectories.appointment")
          .set({ starts_at: new Date() })
          .execute();
      }),
    ).rejects.toThrow(/permission denied/);
    await expect(
      change(async (scope) => {
        await scope.write("trajectories").deleteFrom("trajectories.appointment").execute();
      }),
    ).rejects.toThrow(/permission denied/);
  });

  test("a film is planned once at a time", async () => {
    await expect(
      superuser.query(
        `insert into trajectories.appointment (id, organisation_id, family_id, trajectory_id, kind, number, starts_at, minutes, place, entered_at)
         values (gen_random_uuid(), $1, $2, $3, 'film', 1, now(), 45, 'home', now())`,
        [organisationId, familyId, trajectoryId],
      ),
    ).rejects.toThrow(/one_planned/);
  });

  test("marks of tasks only grow", async () => {
    for (const change of [
      "update trajectories.task_mark set how = 'open'",
      "delete from trajectories.task_mark",
    ])
      await expect(database.pool.query(change)).rejects.toThrow(/permission denied/);
  });
});
