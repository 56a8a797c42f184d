import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { embeddedAddress } from "../src/platform/database.ts";
import { prepareCluster } from "../src/platform/embedded-cluster.ts";
import { migrate } from "../src/platform/migrations.ts";
import { startPostgres } from "../src/platform/postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    socketFolder: string;
  }
}

const template = "samenkijken_template";

/**
 * Starts a real PostgreSQL for the tests of one run, with a migrated database that every test file copies.
 * @public called by vitest
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "samenkijken-test-"));
  fs.chmodSync(folder, 0o755);
  const postgres = await startPostgres(path.join(folder, "postgres"));
  const client = new pg.Client({ host: postgres.socketFolder, user: "postgres", database: "postgres" });
  await client.connect();
  // Waiting for the disk only matters when a machine loses its power. Tests that kill a database start one of their own.
  await client.query("alter system set fsync = off");
  await client.query("select pg_reload_conf()");
  await prepareCluster(postgres.socketFolder, template);
  await migrate(embeddedAddress(postgres.socketFolder, template).owner);
  await client.query(`alter database ${template} is_template true`);
  await client.end();
  project.provide("socketFolder", postgres.socketFolder);
  return async () => {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
