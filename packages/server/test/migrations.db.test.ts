import { expect, inject, test } from "vitest";
import pg from "pg";
import { demandModestRole, openDatabase } from "../src/platform/database.ts";
import { migrate } from "../src/platform/migrations.ts";
import { copyDatabase } from "./test-database.ts";

test("migrating a migrated database changes nothing, also when two do it at once", async () => {
  const { address, drop } = await copyDatabase();
  expect(await Promise.all([migrate(address.owner), migrate(address.owner)])).toEqual([[], []]);
  await drop();
});

test("a migration that was changed after it had run is refused, and so is a newer database", async () => {
  const { address, superuser, drop } = await copyDatabase();
  const client = new pg.Client(superuser);
  await client.connect();
  await client.query("update migrations.done set checksum = 'other' where name = '0003_families.sql'");
  await expect(migrate(address.owner)).rejects.toThrow(/0003_families\.sql was changed/);
  await client.query("delete from migrations.done where name = '0003_families.sql'");
  await client.query("insert into migrations.done values ('9999_later.sql', 'x')");
  await expect(migrate(address.owner)).rejects.toThrow(/newer version/);
  await client.end();
  await drop();
});

test("the program refuses to migrate or work as a superuser or a role that passes by row-level security", async () => {
  const { superuser, drop } = await copyDatabase();
  await expect(migrate(superuser)).rejects.toThrow(/superuser/);
  const socketFolder = inject("socketFolder");
  const database = openDatabase({ worker: superuser, owner: superuser }, () => undefined);
  await expect(demandModestRole(database.pool)).rejects.toThrow(/superuser/);
  await database.pool.end();
  expect(socketFolder).toBeTruthy();
  await drop();
});

test("an ordinary role can make an empty database ready by itself", async () => {
  const host = inject("socketFolder");
  const admin = new pg.Client({ host, user: "postgres", database: "postgres" });
  await admin.connect();
  await admin.query("create role care_owner login");
  await admin.query("grant samenkijken_app to care_owner");
  await admin.query("create database care owner care_owner");
  const address = { host, user: "care_owner", database: "care" };
  const done = await migrate(address);
  expect(done).toContain("0001_platform.sql");
  const database = openDatabase({ worker: address, owner: address }, () => undefined);
  await demandModestRole(database.pool);
  const { rows } = await database.pool.query<{ role: string }>("select current_user as role");
  expect(rows).toEqual([{ role: "samenkijken_app" }]);
  await database.pool.end();
  await admin.query("drop database care with (force)");
  await admin.query("drop role care_owner");
  await admin.end();
});
