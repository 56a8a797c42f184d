import pg from "pg";
import { inject } from "vitest";
import { embeddedAddress, type DatabaseAddress } from "../src/platform/database.ts";

/** A fresh copy of the migrated database: for one test file, or for one test. */
export async function copyDatabase(): Promise<{
  address: DatabaseAddress;
  superuser: pg.PoolConfig;
  drop: () => Promise<void>;
}> {
  const socketFolder = inject("socketFolder");
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const asSuperuser = async (sql: string) => {
    const client = new pg.Client({ host: socketFolder, user: "postgres", database: "postgres" });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await asSuperuser(`create database ${name} template samenkijken_template owner samenkijken_owner`);
  return {
    address: embeddedAddress(socketFolder, name),
    superuser: { host: socketFolder, port: 5432, user: "postgres", database: name },
    drop: () => asSuperuser(`drop database ${name} with (force)`),
  };
}
