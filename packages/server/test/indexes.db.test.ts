import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyDatabase } from "./test-database.ts";

let superuser: pg.Pool;
let drop: () => Promise<void>;

beforeAll(async () => {
  const copy = await copyDatabase();
  superuser = new pg.Pool(copy.superuser);
  superuser.on("error", () => undefined);
  drop = copy.drop;
});
afterAll(async () => {
  await superuser.end();
  await drop();
});

/** By which columns rows of a schema are looked up: each of its tables that has the column needs an index that begins with it. */
const lookedUpBy = [
  ["families", "family_id"],
  ["families", "referral_id"],
  ["consent", "family_id"],
  ["trajectories", "trajectory_id"],
  ["recordings", "recording_id"],
  ["analysis", "recording_id"],
  ["lookback", "trajectory_id"],
  ["lookback", "look_back_id"],
  ["quality", "family_id"],
] as const;

/** Looked up by one more column. */
const alsoLookedUpBy = [
  ["trajectories", "trajectory", "family_id"],
  ["trajectories", "appointment", "family_id"],
  ["recordings", "recording", "family_id"],
  ["recordings", "watching", "family_id"],
] as const;

/** Only ever found by their own id. */
const byTheirIdOnly: ReadonlySet<string> = new Set(["recordings.film_grant"]);

test("what is looked up by a family, a trajectory, a film or a talk has an index for it", async () => {
  const { rows: columns } = await superuser.query<{ schema: string; table: string; column: string }>(
    `select table_schema as schema, table_name as table, column_name as column from information_schema.columns`,
  );
  const { rows: indexes } = await superuser.query<{ table: string; first: string }>(
    `select i.indrelid::regclass::text as table, a.attname as first from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indpred is null`,
  );
  const found = new Set(indexes.map(({ table, first }) => `${table} ${first}`));
  const wanted = [
    ...lookedUpBy.flatMap(([schema, column]) =>
      columns
        .filter((each) => each.schema === schema && each.column === column)
        .map(({ table }) => [`${schema}.${table}`, column] as const),
    ),
    ...alsoLookedUpBy.map(([schema, table, column]) => [`${schema}.${table}`, column] as const),
  ].filter(([table]) => !byTheirIdOnly.has(table));
  expect(wanted.length).toBeGreaterThan(40);
  expect(wanted.map(([table, column]) => `${table} ${column}`).filter((each) => !found.has(each))).toEqual(
    [],
  );
});
