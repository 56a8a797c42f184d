import { machineMoment, movedMoment, type Clock, type Moment } from "./clock.ts";
import type { Database } from "./database.ts";
import { sql } from "kysely";

/** The clocks of the organisations: the machine's, but for a demo on this machine, whose day may have been moved (decision 028). */
export interface Clocks {
  /** Now, for an organisation whose moved days were read already. */
  readonly momentWith: (organisationId: string, movedDays: number) => Moment;
  /** Now, for an organisation of which nothing is known yet. */
  readonly momentOf: (organisationId: string) => Promise<Moment>;
}

/** Only organisations in `movable` can have another day than the machine. Empty unless the program is bound to loopback. */
export function createClocks(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly movable: readonly string[];
}): Clocks {
  const { database, clock, movable } = deps;
  const momentWith = (organisationId: string, movedDays: number) =>
    movable.includes(organisationId) ? movedMoment(clock.now(), movedDays) : machineMoment(clock.now());
  return {
    momentWith,
    momentOf: async (organisationId) => {
      if (!movable.includes(organisationId)) return machineMoment(clock.now());
      return momentWith(organisationId, await readMovedDays(database, organisationId));
    },
  };
}

async function readMovedDays(database: Database, organisationId: string): Promise<number> {
  return database.kysely
    .transaction()
    .setAccessMode("read only")
    .execute(async (transaction) => {
      await sql`select set_config('app.organisation_id', ${organisationId}, true)`.execute(transaction);
      const row = await transaction
        .selectFrom("organisations.organisation")
        .select("moved_days")
        .where("id", "=", organisationId)
        .executeTakeFirst();
      return row?.moved_days ?? 0;
    });
}
