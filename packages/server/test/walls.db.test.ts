import { readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { machineMoment } from "../src/platform/clock.ts";
import { openDatabase, type Database } from "../src/platform/database.ts";
import { changeIn, readIn, type Asking } from "../src/platform/scope.ts";
import { generateTables } from "./generate-tables.ts";
import { copyDatabase } from "./test-database.ts";

let database: Database;
let superuser: pg.Pool;
let drop: () => Promise<void>;

beforeAll(async () => {
  const copy = await copyDatabase();
  database = openDatabase(copy.address, () => undefined);
  superuser = new pg.Pool(copy.superuser);
  superuser.on("error", () => undefined);
  drop = copy.drop;
});
afterAll(async () => {
  await database.pool.end();
  await superuser.end();
  await drop();
});

/** Tables of ours on which row-level security does not hold for everybody, the owner included. */
async function tablesWithoutWalls(): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'migrations', 'pgboss')
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))`);
  return rows.map((row) => row.name);
}

test("every table has row-level security, also for its owner, and an organisation", async () => {
  expect(await tablesWithoutWalls()).toEqual([]);
  const { rows } = await superuser.query<{ table: string }>(`
    select t.table_schema || '.' || t.table_name as table from information_schema.tables t
    where t.table_schema not in ('pg_catalog', 'information_schema', 'migrations', 'pgboss')
      and t.table_schema || '.' || t.table_name <> 'organisations.organisation'
      and not exists (select 1 from information_schema.columns c where c.table_schema = t.table_schema
        and c.table_name = t.table_name and c.column_name = 'organisation_id' and c.is_nullable = 'NO')`);
  expect(rows).toEqual([]);
});

test("a table without row-level security is noticed", async () => {
  await superuser.query("create table families.planted (organisation_id uuid not null)");
  expect(await tablesWithoutWalls()).toEqual(["families.planted"]);
  await superuser.query("alter table families.planted enable row level security");
  expect(await tablesWithoutWalls()).toEqual(["families.planted"]);
  await superuser.query("drop table families.planted");
});

test("the working role owns nothing and is no superuser", async () => {
  const { rows } = await superuser.query<{ owns: number; strong: boolean }>(`
    select (select count(*)::int from pg_class where pg_get_userbyid(relowner) = 'samenkijken_app') as owns,
      rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong from pg_roles where rolname = 'samenkijken_app'`);
  expect(rows).toEqual([{ owns: 0, strong: false }]);
});

test("the logs and the decisions on consent can only grow", async () => {
  for (const table of ["platform.audit_entry", "platform.access_entry", "consent.decision"]) {
    await expect(
      database.pool.query(`update ${table} set organisation_id = organisation_id`),
    ).rejects.toThrow(/permission denied/);
    await expect(database.pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(database.pool.query(`truncate ${table}`)).rejects.toThrow(/permission denied/);
  }
});

test("without a scope there is nothing to see and nothing to write", async () => {
  await superuser.query(
    "insert into organisations.organisation values (gen_random_uuid(), 'A', 'je', false, now())",
  );
  expect((await database.pool.query("select 1 from organisations.organisation")).rows).toEqual([]);
  await expect(
    database.pool.query(
      "insert into organisations.organisation values (gen_random_uuid(), 'B', 'je', false, now())",
    ),
  ).rejects.toThrow(/row-level security/);
});

test("a read scope cannot write, whatever it tries", async () => {
  const asking: Asking = {
    organisationId: crypto.randomUUID(),
    actor: { memberId: null, role: "system" },
    sessionId: null,
    language: "nl",
    ...machineMoment(new Date()),
    requestId: "test",
  };
  const sneaky = readIn(database, asking, async (scope) => {
    const tables = scope.read("platform") as ReturnType<
      Parameters<Parameters<typeof changeIn>[2]>[0]["write"]
    >;
    await tables.deleteFrom("platform.session" as never).execute();
  });
  await expect(sneaky).rejects.toThrow(/read-only transaction/);
});

test("the types of the tables are those of the migrated database", async () => {
  const written = await readFile(new URL("../src/platform/tables.gen.ts", import.meta.url), "utf8");
  expect(written).toBe(await generateTables(superuser));
});
