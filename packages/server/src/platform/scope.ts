import type { Role } from "@samenkijken/domain/permissions/permissions";
import { sql, type Kysely, type Transaction } from "kysely";
import { dayInAmsterdam, type Moment } from "./clock.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.gen.ts";

/** Who asks. Jobs ask as `system`, with no member behind them. */
export interface Actor {
  readonly memberId: string | null;
  readonly role: Role;
}

/** Everything that a request knows about itself before a scope is made. */
export interface Asking extends Moment {
  readonly organisationId: string;
  readonly actor: Actor;
  readonly sessionId: string | null;
  readonly language: "nl" | "en";
  readonly requestId: string;
}

type OwnedBy<Module extends string> = {
  [Name in keyof Tables as Name extends `${Module}.${string}` ? Name : never]: Tables[Name];
};

/**
 * The only way to the database: an organisation, an actor and a moment. A read scope cannot write: its
 * transaction is READ ONLY, and its tables offer nothing but reading.
 */
export interface ReadScope extends Asking {
  /** The calendar day in Europe/Amsterdam; in a demo perhaps another than the machine's. */
  readonly today: string;
  readonly read: <Module extends string>(module: Module) => Pick<Kysely<OwnedBy<Module>>, "selectFrom">;
}

/** A scope that may also write. Its events leave with the transaction. */
export interface Scope extends ReadScope {
  readonly write: <Module extends string>(module: Module) => Kysely<OwnedBy<Module>>;
  readonly publish: (event: Event) => Promise<void>;
}

/** Something to be done by a job, at once or after a while. */
export interface Event {
  readonly job: string;
  readonly payload: object;
  readonly afterSeconds?: number;
}

/** Sends a job inside a transaction; the job queue hands this in. */
export type SendInside = (transaction: Transaction<Tables>, event: Event) => Promise<void>;

/** Runs a reading in its own READ ONLY transaction. */
export async function readIn<Value>(
  database: Database,
  asking: Asking,
  run: (scope: ReadScope) => Promise<Value>,
): Promise<Value> {
  return database.kysely
    .transaction()
    .setAccessMode("read only")
    .execute(async (transaction) => {
      await enter(transaction, asking);
      return run(readScope(transaction, asking));
    });
}

/** Runs a change in one transaction: all of it, or nothing. */
export async function changeIn<Value>(
  deps: { readonly database: Database; readonly send: SendInside },
  asking: Asking,
  run: (scope: Scope) => Promise<Value>,
): Promise<Value> {
  return deps.database.kysely.transaction().execute(async (transaction) => {
    await enter(transaction, asking);
    const scope: Scope = {
      ...readScope(transaction, asking),
      write: () => narrowed(transaction),
      publish: (event) => deps.send(transaction, event),
    };
    return run(scope);
  });
}

function readScope(transaction: Transaction<Tables>, asking: Asking): ReadScope {
  return {
    ...asking,
    today: dayInAmsterdam(asking.at),
    read: () => narrowed(transaction),
  };
}

/** The same transaction, seen as one module's tables only: narrower than it is, never wider. */
function narrowed<Module extends string>(transaction: object): Kysely<OwnedBy<Module>> {
  return transaction as Kysely<OwnedBy<Module>>;
}

/** Tells row-level security who asks, for this transaction only. */
async function enter(transaction: Transaction<Tables>, asking: Asking): Promise<void> {
  await sql`select set_config('app.organisation_id', ${asking.organisationId}, true),
    set_config('app.member_id', ${asking.actor.memberId ?? ""}, true),
    set_config('app.role', ${asking.actor.role}, true),
    set_config('app.today', ${dayInAmsterdam(asking.at)}, true)`.execute(transaction);
}
