import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "./tables.gen.ts";

/** How to reach a database, as the role that works and as the role that owns the tables. */
export interface DatabaseAddress {
  readonly worker: pg.PoolConfig;
  readonly owner: pg.PoolConfig;
}

export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
}

/** The role that the program works as. It owns nothing and cannot pass by row-level security (settled 17). */
export const workingRole = "samenkijken_app";

/** The address of the embedded database, or of a copy of it that a test made. */
export function embeddedAddress(socketFolder: string, database: string): DatabaseAddress {
  const common = { host: socketFolder, port: 5432, database };
  return { worker: { ...common, user: workingRole }, owner: { ...common, user: "samenkijken_owner" } };
}

/** The addresses behind DATABASE_URL and, when it is set, DATABASE_OWNER_URL. */
export function managedAddress(url: string, ownerUrl: string | null): DatabaseAddress {
  return { worker: { connectionString: url }, owner: { connectionString: ownerUrl ?? url } };
}

/** Opens the pool of the program. Every connection takes the working role at once. */
export function openDatabase(address: DatabaseAddress, onFault: (fault: Error) => void): Database {
  const pool = new pg.Pool({
    ...address.worker,
    max: 16,
    options: `-c role=${workingRole} -c timezone=UTC -c statement_timeout=30000`,
    types: { getTypeParser },
  });
  // A connection that breaks while idle must not take the program down; the next query gets a fresh one.
  pool.on("error", onFault);
  // One that breaks in the middle of a transaction tells its query, which fails; told to nobody it would end the program.
  pool.on("connect", (client) => client.on("error", onFault));
  return { kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool };
}

const int8: number = pg.types.builtins.INT8;
const date: number = pg.types.builtins.DATE;

// Whole numbers up to 2^53 (microseconds, bytes) as numbers; dates as the text they are, without a time zone.
function getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  if (oid === int8) return toSafeNumber;
  if (oid === date) return (text: string) => text;
  // The library's own parsers say `any`; what they give is checked by the shapes of the contract.
  return (
    format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid, "text")
  ) as (value: string) => unknown;
}

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("a whole number from the database is too large");
  return value;
}

/** Refuses to work as a role that could look past the walls (settled 17). */
export async function demandModestRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ strong: boolean; owns: boolean }>(`
    select bool_or(r.rolsuper or r.rolbypassrls) as strong,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) = current_user
          and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_temp%') as owns
    from pg_roles r where r.rolname in (current_user, session_user)`);
  const role = rows[0];
  if (role === undefined || role.strong)
    throw new Error(
      "DATABASE_URL signs in as a superuser or a role with BYPASSRLS. Samenkijken refuses to work as such a role, " +
        "because then the database would no longer guard the films. Nothing was started or changed. Make an ordinary role and use that.",
    );
  if (role.owns)
    throw new Error("The working role owns tables. Nothing was started. Let another role own them.");
}
