import { bracket } from "@samenkijken/domain/family/age";
import { addDays, type IsoDate } from "@samenkijken/domain/time/iso-date";
import pg from "pg";
import { expect, test } from "vitest";
import { copyDatabase } from "./test-database.ts";

test("the database counts years as domain/family/age does: twelve and sixteen begin on the birthday", async () => {
  const births = Array.from({ length: 2500 }, (_, days) => addDays("2009-01-01", days));
  const { superuser, drop } = await copyDatabase();
  const client = new pg.Client(superuser);
  await client.connect();
  try {
    for (let nth = 0; nth < 60; nth += 1) {
      const onDate = addDays("2026-02-10", nth * 11);
      await client.query("select set_config('app.today', $1, false)", [onDate]);
      const { rows } = await client.query<{ born: IsoDate; years: number }>(
        "select born::text, consent.years_old(born) as years from unnest($1::date[]) as born",
        [births],
      );
      const told = rows.map(({ years }) => (years >= 16 ? "16-plus" : years >= 12 ? "12-15" : "under-12"));
      expect(told).toEqual(rows.map(({ born }) => bracket(born, onDate)));
    }
  } finally {
    await client.end();
    await drop();
  }
});
