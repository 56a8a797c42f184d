import pg from "pg";
import { workingRole } from "./database.ts";

/**
 * Makes the two roles and the database of an embedded PostgreSQL. The owner makes tables and nothing else;
 * the program works as the other role. The superuser is used here only, over a socket that only we can enter.
 */
export async function prepareCluster(socketFolder: string, database: string): Promise<void> {
  const client = new pg.Client({ host: socketFolder, port: 5432, user: "postgres", database: "postgres" });
  await client.connect();
  try {
    await makeRole(client, "samenkijken_owner");
    await makeRole(client, workingRole);
    const { rows } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (rows.length === 0)
      await client.query(`create database ${client.escapeIdentifier(database)} owner samenkijken_owner`);
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  if (rows.length === 0)
    await client.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole`);
}
