import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { getConstructionPlans } from "pg-boss";
import { workingRole } from "./database.ts";

const folder = path.resolve(import.meta.dirname, "../../migrations");
// One number for everybody who migrates this product, so that two starts at once wait for each other.
const lockNumber = 7_367_001;

/**
 * Brings the database up to date: numbered .sql files, forward only, each in a transaction, each remembered
 * by its checksum. `from` is the folder they lie in. Throws when a file that was already run has changed, or when a newer version was here.
 */
export async function migrate(owner: pg.PoolConfig, from = folder): Promise<readonly string[]> {
  const client = new pg.Client(owner);
  await client.connect().catch(cannotReach);
  try {
    await refuseStrongRole(client);
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    await client.query("create schema if not exists migrations");
    await client.query(
      "create table if not exists migrations.done (name text primary key, checksum text not null)",
    );
    await makeWorkingRole(client);
    const done = await readDone(client);
    const files = fs
      .readdirSync(from)
      .filter((name) => name.endsWith(".sql"))
      .toSorted();
    refuseUnknown(done, files);
    const fresh: string[] = [];
    for (const name of files) {
      const sql = fs.readFileSync(path.join(from, name), "utf8");
      if (await runOnce(client, { name, sql, doneChecksum: done.get(name) })) fresh.push(name);
    }
    if (await runOnce(client, { name: jobsName, sql: jobsSql(), doneChecksum: done.get(jobsName) }))
      fresh.push(jobsName);
    return fresh;
  } finally {
    await client.end();
  }
}

async function refuseStrongRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ strong: boolean }>(
    "select rolsuper or rolbypassrls as strong from pg_roles where rolname = session_user",
  );
  if (rows[0]?.strong !== false)
    throw new Error(
      "DATABASE_URL signs in as a superuser or a role with BYPASSRLS. Samenkijken refuses to work as such a role, " +
        "because then the database would no longer guard the films. Nothing was started or changed. Make an ordinary role and use that.",
    );
}

/** Never the address itself: it can hold a password. */
function cannotReach(fault: unknown): never {
  const code = fault instanceof Error && "code" in fault ? ` (${String(fault.code)})` : "";
  throw new Error(
    `The database cannot be reached or does not let us in${code}. Nothing was started or changed. ` +
      `Look at the address, the name and the password in DATABASE_URL, and whether the database runs.`,
  );
}

/** The working role must be there, and whoever signs in must be allowed to become it. */
async function makeWorkingRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select 1 from pg_roles where rolname = $1", [workingRole]);
  if (rows.length === 0)
    await client
      .query(`create role ${workingRole} nologin`)
      .then(() => client.query(`grant ${workingRole} to current_user`))
      .catch(askAdministrator);
  const member = await client.query<{ yes: boolean }>(
    "select pg_has_role(session_user, $1, 'member') as yes",
    [workingRole],
  );
  // The embedded owner only migrates; somebody else signs in as the working role itself.
  const isOwnerOnly = client.user === "samenkijken_owner";
  if (member.rows[0]?.yes !== true && !isOwnerOnly)
    await client.query(`grant ${workingRole} to current_user`).catch(askAdministrator);
}

function askAdministrator(): never {
  throw new Error(
    `The role of DATABASE_URL may not become ${workingRole}, the role that Samenkijken works as. Nothing was changed. ` +
      `Let an administrator run: create role ${workingRole} nologin; grant ${workingRole} to <the role of DATABASE_URL>;`,
  );
}

async function readDone(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    "select name, checksum from migrations.done",
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function refuseUnknown(done: ReadonlyMap<string, string>, files: readonly string[]): void {
  const unknown = [...done.keys()].filter((name) => name.endsWith(".sql") && !files.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `This database was made by a newer version (${unknown.join(", ")}). Nothing was changed. Start that version.`,
    );
}

async function runOnce(
  client: pg.Client,
  migration: { name: string; sql: string; doneChecksum: string | undefined },
): Promise<boolean> {
  const checksum = createHash("sha256").update(migration.sql).digest("hex");
  if (migration.doneChecksum === checksum) return false;
  if (migration.doneChecksum !== undefined && migration.name !== jobsName)
    throw new Error(
      `The migration ${migration.name} was changed after it had run. Nothing was changed. Restore the file.`,
    );
  if (migration.doneChecksum !== undefined)
    throw new Error("The job queue of this database belongs to another version. Nothing was changed.");
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query("insert into migrations.done values ($1, $2)", [migration.name, checksum]);
    await client.query("commit");
    return true;
  } catch (fault) {
    await client.query("rollback");
    throw fault;
  }
}

const jobsName = "pg-boss";

// The job queue's own tables hold ids only; the program may use them, not change their shape.
function jobsSql(): string {
  const plans = getConstructionPlans("pgboss")
    .replace(/^\s*BEGIN;?/m, "")
    .replace(/COMMIT;?\s*$/m, "");
  return `${plans};
    grant usage on schema pgboss to ${workingRole};
    grant select, insert, update, delete on all tables in schema pgboss to ${workingRole};
    grant usage on all sequences in schema pgboss to ${workingRole};
    grant execute on all functions in schema pgboss to ${workingRole};`;
}
